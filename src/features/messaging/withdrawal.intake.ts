import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Purpose } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { writeResults } from './sending-result.actions.ts'

/**
 * Calls back messages that have not begun to leave, by what they were sent for; answers those causes. One that is being
 * handed over may have left, so it stays as it is.
 */
export async function withdrawMessages(
  tx: Tx,
  ctx: Context,
  input: { purpose: Purpose; causeIds: readonly string[]; reason: string },
): Promise<string[]> {
  allow(ctx, 'plan message')
  const { purpose, causeIds, reason } = input
  const { rows } = await sql<{ messageId: Id<'message'>; causeId: string }>`
    select message.message_id, message.cause_id from messaging.message message
    join messaging.waiting_message waiting using (organisation_id, message_id)
    where message.purpose = ${purpose} and message.cause_id = any(${[...causeIds]}::uuid[]) and waiting.begun_at is null
    order by message.message_id for update of waiting`.execute(tx)
  if (rows.length === 0) return []
  const refused = { kind: 'refused', reason, gatewayReference: null, news: true } as const
  await writeResults(
    tx,
    ctx,
    rows.map((row) => ({ ...row, purpose, ...refused })),
  )
  return rows.map(({ causeId }) => causeId)
}
