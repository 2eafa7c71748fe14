import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { keyedHash } from '../../platform/secrets/secrets.ts'
import { keepContact } from '../voices/contact.intake.ts'
import { readPhone } from '../voices/phone.model.ts'
import { keptWords, momentsOf } from './inbound-text.model.ts'
import { findInboundTextByReference } from './inbound-text.queries.ts'
import { allow } from './messaging.access.ts'
import { keptDays } from './sending.model.ts'

export type NewInboundText = {
  from: string
  sentTo: string
  words: string
  /** The gateway's own; without one, the same words from the same number within minutes are the same text. */
  gatewayReference?: string | undefined
}

export type TakenText = { inboundTextId: Id<'inboundText'>; repeated: boolean }

/** Takes a text from a resident once, however often the gateway brings it. */
export async function takeInboundText(
  tx: Tx,
  ctx: Context,
  input: NewInboundText,
): Promise<Outcome<'bad_number', TakenText>> {
  allow(ctx, 'take inbound text')
  const phone = readPhone(input.from, { defaultCountry: 'FI', acceptDemoNumbers: ctx.organisation.invented })
  if (!phone.ok) return refuse('bad_number')
  const references = referencesOf(ctx, { ...input, from: phone.value })
  await lockReference(tx, ctx, references[0])
  const before = await findInboundTextByReference(tx, references)
  if (before) return done({ inboundTextId: before, repeated: true })

  const inboundTextId = newId<'inboundText'>(ctx.now)
  const contactId = await keepContact(tx, ctx, {
    channel: 'sms',
    address: phone.value,
    purpose: 'ask',
    keptUntil: new Date(ctx.now.getTime() + keptDays * 24 * 60 * 60_000),
  })
  await tx
    .insertInto('messaging.inboundText')
    .values({
      organisationId: ctx.organisation.id,
      inboundTextId,
      gatewayReference: references[0],
      contactId,
      sentTo: input.sentTo.slice(0, 40),
      words: keptWords(input.words),
      receivedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'text received', inboundTextId)
  return done({ inboundTextId, repeated: false })
}

/** The room that read the words has taken what it needs. */
export async function emptyInboundText(
  tx: Tx,
  ctx: Context,
  inboundTextId: Id<'inboundText'>,
): Promise<void> {
  allow(ctx, 'empty inbound text')
  const emptied = await tx
    .updateTable('messaging.inboundText')
    .set({ words: null })
    .where('inboundTextId', '=', inboundTextId)
    .where('words', 'is not', null)
    .returning('inboundTextId')
    .executeTakeFirst()
  if (emptied) await record(tx, ctx, 'text emptied', inboundTextId)
}

// A gateway that is in a hurry calls twice at once: the second call waits until the first can be found.
async function lockReference(tx: Tx, ctx: Context, reference: string) {
  const place = `${ctx.organisation.id} ${reference}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(tx)
}

function referencesOf(ctx: Context, { from, sentTo, words, gatewayReference }: NewInboundText) {
  if (gatewayReference !== undefined && gatewayReference !== '')
    return [`gateway ${gatewayReference.slice(0, 200)}`] as const
  const [latest, before] = momentsOf(ctx.now).map((moment) =>
    keyedHash(
      ctx.secrets,
      ctx.organisation.id,
      'inbound text',
      JSON.stringify([from, sentTo, words, moment]),
    ),
  ) as [Buffer, Buffer]
  return [`words ${latest.toString('base64url')}`, `words ${before.toString('base64url')}`] as const
}
