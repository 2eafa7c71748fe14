import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { statement } from '../../platform/db/statement.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel } from './gateway.model.ts'
import type { MessageState, Purpose } from './message.model.ts'
import { messageState } from './message.queries.ts'

export type TriedMessage = {
  messageId: Id<'message'>
  purpose: Purpose
  causeId: string
  sendAt: Date
}
export type SentMessage = TriedMessage & {
  state: MessageState
  /** The one that ended in what is known, or that is under way. Nothing while it waits, and where none was handed on. */
  attempt: number | null
}

/** What is known of these messages. */
export async function listSentMessages(
  db: Read,
  messageIds: readonly Id<'message'>[],
): Promise<SentMessage[]> {
  const { rows } = await sql<SentMessage>`
    select message.message_id, message.purpose, message.cause_id, message.send_at, ${messageState} as state,
      coalesce(result.attempt, (select waiting.tried from messaging.waiting_message waiting
        where waiting.organisation_id = message.organisation_id and waiting.message_id = message.message_id
          and waiting.begun_at is not null)) as attempt
    from messaging.message
    left join messaging.message_result result on result.organisation_id = message.organisation_id
      and result.message_id = message.message_id
    where message.message_id = any(${messageIds}::uuid[])
    order by message.message_id
    limit ${messageIds.length}`.execute(db)
  return rows
}

/** Those of which a receipt has told. */
export async function listTold(
  db: Read,
  messageIds: readonly Id<'message'>[],
): Promise<ReadonlySet<Id<'message'>>> {
  const { rows } = await statement<{ messageId: Id<'message'> }>`
    select message_id as "messageId" from messaging.message_receipt where message_id = any(${plainArray(messageIds)}::uuid[])
    group by message_id order by message_id limit ${messageIds.length}`.execute(db)
  return new Set(rows.map(({ messageId }) => messageId))
}

/** Whether anything is to leave by this channel now, or was under way when whoever sent it died. */
export async function isSomethingDue(db: Read, channel: Channel, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('messaging.waitingMessage')
    .select('messageId')
    .where('channel', '=', channel)
    .where('dueAt', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many should have left already. */
export async function countOverdue(db: Read, channel: Channel, now: Date): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from ${waitingMessages}
    where waiting.channel = ${channel} and message.send_at <= ${now}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/**
 * What waits, each beside its message, which is looked up along its key: a plan for many organisations at once may take one
 * organisation's messages for few, and read all of them for each that waits. An id in an array is dear to compare and cheap to look
 * up, so that no other index, which begins with the organisation as the key does, is as good where there are few.
 */
export const waitingMessages = sql`messaging.waiting_message waiting
  cross join lateral (
    select * from messaging.message
    where message.organisation_id = waiting.organisation_id
      and message.message_id = any(array(select waiting.message_id))
    offset 0) message`
