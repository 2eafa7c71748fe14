import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { decideNextState } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { takeEarlyReceipts } from './receipt.actions.ts'
import { type AttemptEnd, decideEnding, type Ending } from './sending.model.ts'
import { listSentMessages, listToldMessages, type SentMessage } from './sending.queries.ts'
import { lockMessages, type Result, writeResults } from './sending-result.actions.ts'

export type Ended = { messageId: Id<'message'>; attempt: number; end: AttemptEnd }

/** The second half of sending, for many: what the gateway answered. */
export async function endSendings(tx: Tx, ctx: Context, ended: readonly Ended[]): Promise<void> {
  allow(ctx, 'send message')
  if (ended.length === 0) return
  const ids = ended.map(({ messageId }) => messageId)
  const messages = await lockTried(tx, ids)
  const decided = ended.flatMap((one): Decided[] => {
    const message = messages.get(one.messageId)
    if (!message) return []
    const ending = decideEnding(one.end, { ...one, ...message, now: ctx.now })
    // Told or decided otherwise meanwhile: that stands.
    return ending.kind === 'again' && message.state !== 'sending' ? [] : [{ ...one, message, ending }]
  })
  // Asked in one go, in this order: receipts that came early find the results written.
  await together([
    failAttempts(tx, ctx, decided),
    waitAgain(tx, ctx, decided),
    writeResults(tx, ctx, decided.flatMap(resultsOf)),
    writeParts(tx, ctx, decided),
    takeEarlyReceipts(tx, ctx, referencesOf(decided)),
  ])
}

// Asked in one go: what was told meanwhile is looked for when nobody can tell more.
async function lockTried(
  tx: Tx,
  ids: readonly Id<'message'>[],
): Promise<ReadonlyMap<Id<'message'>, SentMessage>> {
  const [tried, told] = await together([lockMessages(tx, ids), listToldMessages(tx, ids)])
  const known = told.length === 0 ? [] : await listSentMessages(tx, told)
  const sending = tried.map((message): SentMessage => ({ ...message, state: 'sending' }))
  return new Map([...sending, ...known].map((message) => [message.messageId, message]))
}

// A receipt may have been quicker than the answer: what is known already is not unlearned.
function resultsOf({ messageId, message: { purpose, causeId, state }, ending }: Decided): Result[] {
  if (ending.kind === 'again') return []
  const { kind, reason, gatewayReference } = ending
  const news = decideNextState(state, kind) !== state
  return [{ messageId, purpose, causeId, kind, reason, gatewayReference, news }]
}

type Decided = Ended & { message: SentMessage; ending: Ending }

async function failAttempts(tx: Tx, ctx: Context, decided: readonly Decided[]) {
  const failed = decided.flatMap(({ messageId, attempt, ending }) => {
    if (ending.kind !== 'again' && ending.kind !== 'failed') return []
    return [{ message_id: messageId, attempt, reason: ending.kind === 'again' ? ending.code : ending.reason }]
  })
  if (failed.length === 0) return
  await sql`
    update messaging.message_attempt attempt set failed_at = ${ctx.now}, reason = failed.reason
    from json_to_recordset(${JSON.stringify(failed)}::json) as failed (message_id uuid, attempt int, reason text)
    where attempt.message_id = any(${idsOf(failed)}::uuid[])
      and attempt.message_id = failed.message_id and attempt.attempt = failed.attempt`.execute(tx)
}

async function waitAgain(tx: Tx, ctx: Context, decided: readonly Decided[]) {
  const again = decided.flatMap(({ messageId, attempt, ending }) =>
    ending.kind === 'again' ? [{ message_id: messageId, attempt, due_at: ending.until }] : [],
  )
  if (again.length === 0) return
  await sql`
    update messaging.waiting_message waiting set begun_at = null, due_at = again.due_at
    from json_to_recordset(${JSON.stringify(again)}::json) as again (message_id uuid, attempt int, due_at timestamptz)
    where waiting.message_id = any(${idsOf(again)}::uuid[]) and waiting.message_id = again.message_id and not exists (
      select from messaging.message_attempt later where later.organisation_id = waiting.organisation_id
        and later.message_id = again.message_id and later.attempt > again.attempt)`.execute(tx)
  await record(tx, ctx, 'messages put off', ctx.organisation.id, { count: again.length })
}

const idsOf = (rows: readonly { message_id: Id<'message'> }[]) => rows.map((row) => row.message_id)

async function writeParts(tx: Tx, ctx: Context, decided: readonly Decided[]) {
  const parts = decided.flatMap(({ messageId, ending }) =>
    ending.kind === 'again'
      ? []
      : (ending.partReferences ?? []).map((reference, index) => ({
          organisationId: ctx.organisation.id,
          messageId,
          part: index + 1,
          gatewayReference: reference,
        })),
  )
  if (parts.length > 0)
    await tx
      .insertInto('messaging.messagePart')
      .values(parts)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

function referencesOf(decided: readonly Decided[]): string[] {
  return decided.flatMap(({ ending }) => {
    if (ending.kind === 'again') return []
    return [ending.gatewayReference, ...(ending.partReferences ?? [])].filter((one) => one !== null)
  })
}
