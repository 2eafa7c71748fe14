import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { MessageState, Purpose } from './message.model.ts'

/** The state as decideNextState would leave it, read from which rows there are; the test holds the two together. */
export const messageState = sql<MessageState>`case
  when result.kind = 'refused' then 'refused'
  when exists (select from messaging.message_receipt receipt
    where receipt.organisation_id = message.organisation_id and receipt.message_id = message.message_id
      and receipt.kind = 'delivered') then 'delivered'
  when result.kind = 'failed' or exists (select from messaging.message_receipt receipt
    where receipt.organisation_id = message.organisation_id and receipt.message_id = message.message_id
      and receipt.kind = 'failed') then 'failed'
  when result.kind = 'sent' or exists (select from messaging.message_receipt receipt
    where receipt.organisation_id = message.organisation_id and receipt.message_id = message.message_id
      and receipt.kind = 'sent') then 'sent'
  when result.kind = 'uncertain' then 'uncertain'
  when exists (select from messaging.waiting_message waiting
    where waiting.organisation_id = message.organisation_id and waiting.message_id = message.message_id
      and waiting.begun_at is not null) then 'sending'
  else 'planned' end`

/** Messages planned at once for one page or one batch. */
const mostCauses = 5000

/** What became of the messages of these causes. A cause with messages of two purposes shows its newest. */
export async function listMessageStates(
  db: Read,
  causeIds: readonly string[],
): Promise<Map<string, MessageState>> {
  if (causeIds.length === 0) return new Map()
  const rows = await states(db)
    .select('message.causeId')
    .where('message.causeId', 'in', [...new Set(causeIds)])
    .orderBy('message.messageId')
    .limit(mostCauses)
    .execute()
  return new Map(rows.map(({ causeId, state }) => [causeId, state]))
}

export async function findMessageState(
  db: Read,
  messageId: Id<'message'>,
): Promise<MessageState | undefined> {
  const row = await states(db).where('message.messageId', '=', messageId).executeTakeFirst()
  return row?.state
}

/** For a page that follows one message: its state, and why it was not taken the last time. */
export async function findMessageProgress(
  db: Read,
  messageId: Id<'message'>,
): Promise<{ state: MessageState; reason: string | null } | undefined> {
  const row = await states(db)
    .select('result.reason')
    .where('message.messageId', '=', messageId)
    .executeTakeFirst()
  if (!row) return undefined
  const last = await findLastAttempt(db, messageId)
  return { state: row.state, reason: row.reason ?? last?.reason ?? null }
}

export async function getMessage(db: Read, messageId: Id<'message'>) {
  const row = await db
    .selectFrom('messaging.message')
    .select([
      'messageId',
      'purpose',
      'channel',
      'contactId',
      'language',
      'subject',
      'bodyEncrypted',
      'causeId',
      'sendAt',
    ])
    .where('messageId', '=', messageId)
    .executeTakeFirst()
  if (!row) throw new NotFound('message')
  return { ...row, contactId: row.contactId as Id<'contact'> }
}

export async function findMessageOfCause(
  db: Read,
  { purpose, causeId }: { purpose: Purpose; causeId: string },
): Promise<Id<'message'> | undefined> {
  const row = await db
    .selectFrom('messaging.message')
    .select('messageId')
    .where('purpose', '=', purpose)
    .where('causeId', '=', causeId)
    .executeTakeFirst()
  return row && (row.messageId as Id<'message'>)
}

/** Of those that came to nothing: why it was not taken the last time. */
async function findLastAttempt(db: Read, messageId: Id<'message'>) {
  return db
    .selectFrom('messaging.messageAttempt')
    .select('reason')
    .where('messageId', '=', messageId)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type Referred = { messageId: Id<'message'>; purpose: Purpose; causeId: string; part: number | null }

/** By our own reference, which is the message's id, or by the gateway's, which may be of one part of a long text. */
export async function findMessageByReference(
  db: Read,
  given: { messageId?: Id<'message'> | undefined; gatewayReference?: string | undefined },
): Promise<Referred | undefined> {
  const { messageId, gatewayReference } = given
  if (messageId === undefined && gatewayReference === undefined) return undefined
  const ofWhole =
    messageId === undefined
      ? sql`select result.message_id, null::int as part from messaging.message_result result
          where result.gateway_reference = ${gatewayReference}`
      : sql`select ${messageId}::uuid as message_id, null::int as part`
  const { rows } = await sql<Referred>`
    with referred as (
      select message_id, part from messaging.message_part where gateway_reference = ${gatewayReference ?? ''}
      union all ${ofWhole})
    select message.message_id, message.purpose, message.cause_id, referred.part
    from referred join messaging.message on message.message_id = referred.message_id
    order by message.message_id desc, referred.part nulls last limit 1`.execute(db)
  return rows[0]
}

export type StateCount = { weekOn: string; purpose: Purpose; state: MessageState; count: number }

/** By the week (its Monday, in Finnish time) in which they were to be sent. */
export async function countMessageStates(db: Read, since: Date): Promise<StateCount[]> {
  const counted = await db
    .selectFrom(
      states(db)
        .select(['message.purpose', sql<string>`${week}::text`.as('weekOn')])
        .where('message.sendAt', '>=', since)
        .as('each'),
    )
    .select(['weekOn', 'purpose', 'state', (select) => select.fn.countAll().as('count')])
    .groupBy(['weekOn', 'purpose', 'state'])
    .orderBy('weekOn', 'desc')
    .orderBy('purpose')
    .orderBy('state')
    .execute()
  return counted.map((row) => ({ ...row, count: Number(row.count) }))
}

const week = sql`date_trunc('week', message.send_at at time zone 'Europe/Helsinki')::date`

function states(db: Read) {
  return db
    .selectFrom('messaging.message as message')
    .leftJoin('messaging.messageResult as result', (join) =>
      join
        .onRef('result.organisationId', '=', 'message.organisationId')
        .onRef('result.messageId', '=', 'message.messageId'),
    )
    .select(messageState.as('state'))
}

/** Why messages to be sent since a moment did not leave or arrive: the code, or none where only a receipt told. */
export async function countFailures(
  db: Read,
  since: Date,
): Promise<{ code: string | null; count: number }[]> {
  const rows = await db
    .selectFrom(states(db).select('result.reason as code').where('message.sendAt', '>=', since).as('each'))
    .select(['code', (select) => select.fn.countAll().as('count')])
    .where('state', 'in', ['failed', 'refused'])
    .groupBy('code')
    .orderBy('count', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ code, count }) => ({ code, count: Number(count) }))
}
