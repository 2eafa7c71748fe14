import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { anAsk } from '../../../tests/builders/listening.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { keepContacts } from '../voices/contact.intake.ts'
import { demoNumber } from '../voices/phone.model.ts'
import { findLatestInvitation } from './answer.queries.ts'
import { listAskedAt, listSpeakersAt } from './asked-address.queries.ts'
import { findHistories } from './contact-history.queries.ts'
import { listDueReminders } from './reminder.queries.ts'

const [young, counted] = [testDatabase(), testDatabase()]
const ctx = aContext()
const people = 600
const wanted = 50
const nobody = Buffer.from('nobody')

test.each([
  { state: 'nothing had been counted', made: young },
  { state: 'the tables were counted while empty', made: counted },
])(
  'a plan made while $state reads no table more than once for what is known of many addresses',
  async ({ made }) => {
    if (made === counted) await made.ownerPool.query('analyze')
    const { organisation } = { ...ctx, organisation: await found(made.database) }
    const here = { ...ctx, organisation }
    const { serviceId } = await aService(made.database, here)
    const askId = await anAsk(made.database, here, { serviceId })
    await made.database.write(organisation.id, async (tx) => {
      let hashes: Buffer[] = [nobody]
      const ask = {
        histories: () => findHistories(tx, hashes, new Date(0)),
        reminders: () => listDueReminders(tx, { now: ctx.now, limit: wanted }),
        ofOne: async () => {
          const [addressHash = nobody] = hashes
          await findLatestInvitation(tx, { addressHash, sentAfter: new Date(0), now: ctx.now })
          await listAskedAt(tx, addressHash)
          await listSpeakersAt(tx, addressHash)
        },
      }
      // Every plan that is made once for all values has been made after these.
      for (let round = 0; round < 8; round += 1) for (const question of Object.values(ask)) await question()
      await askMany(tx, here, { askId, serviceId })
      hashes = await hashesOf(tx)
      const histories = await countRead(tx, ask.histories)
      expect(histories.answer.size).toBe(wanted)
      expect([...histories.answer.values()].every(({ texts }) => texts.length === 2 && texts[0]?.left)).toBe(
        true,
      )
      const reminders = await countRead(tx, ask.reminders)
      expect(reminders.answer).toHaveLength(wanted)
      const ofOne = await countRead(tx, ask.ofOne)
      // A question is of six tables at most; one read for each of fifty would be thirty thousand.
      for (const { read } of [histories, reminders]) expect(read).toBeLessThan(6 * people)
      expect(ofOne.read).toBeLessThan(3 * 6 * people)
    })
  },
)

/** Everybody was asked an hour ago by a text that left, and as many as are wanted are to be reminded. */
async function askMany(
  tx: Tx,
  { now, ...rest }: typeof ctx,
  { askId, serviceId }: { askId: Id<'ask'>; serviceId: Id<'service'> },
) {
  const anAddress = (_: unknown, index: number) => ({
    channel: 'sms' as const,
    address: demoNumber(index),
    purpose: 'ask' as const,
    keptUntil: new Date(now.getTime() + 60_000),
  })
  await keepContacts(tx, { now, ...rest }, Array.from({ length: people }, anAddress))
  await sql`insert into listening.invitation
    (organisation_id, invitation_id, ask_id, version, service_id, contact_id, code_hash, language, planned_at, send_at)
    select organisation_id, gen_random_uuid(), ${askId}, 1, ${serviceId}, contact_id, decode(md5(contact_id::text), 'hex'), 'fi',
      ${now}, ${now}::timestamptz - interval '1 hour'
    from voices.contact`.execute(tx)
  await sql`insert into messaging.message
    (organisation_id, message_id, purpose, channel, contact_id, language, cause_id, planned_at, send_at, parts, part_price_hundredths)
    select organisation_id, gen_random_uuid(), 'ask', 'sms', contact_id, 'fi', invitation_id, planned_at, send_at, 1, 5
    from listening.invitation`.execute(tx)
  await sql`insert into messaging.message_result (organisation_id, message_id, kind, happened_at)
    select organisation_id, message_id, 'sent', send_at from messaging.message`.execute(tx)
  await sql`insert into listening.reminder (organisation_id, invitation_id, code_encrypted, send_at)
    select organisation_id, invitation_id, 'a code', send_at
    from listening.invitation order by contact_id limit ${wanted}`.execute(tx)
}

async function hashesOf(tx: Tx): Promise<Buffer[]> {
  const rows = await tx
    .selectFrom('voices.contact')
    .select('addressHash')
    .orderBy('contactId')
    .limit(wanted)
    .execute()
  return rows.flatMap(({ addressHash }) => addressHash ?? [])
}

async function countRead<Answer>(tx: Tx, ask: () => Promise<Answer>) {
  const readUntilNow = async () => {
    const { rows } = await sql<{ read: string }>`
      select sum(seq_tup_read + idx_tup_fetch) as read from pg_stat_xact_user_tables`.execute(tx)
    return Number(rows[0]?.read)
  }
  const before = await readUntilNow()
  const answer = await ask()
  return { answer, read: (await readUntilNow()) - before }
}
