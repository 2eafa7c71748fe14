import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { decideNextState } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { takeEarlyReceipts } from './receipt.actions.ts'
import type { Sending } from './sending-beginning.actions.ts'
import { type AttemptEnd, decideEnding, type Ending, holdsEnding } from './sending.model.ts'
import { listOvertakenAttempts, listSentMessages, type SentMessage } from './sending.queries.ts'
import { lockMessages, type Result, writeResults } from './sending-result.actions.ts'

export type Ended = Pick<Sending, 'messageId' | 'purpose' | 'causeId' | 'sendAt' | 'attempt' | 'beganAt'> & {
  end: AttemptEnd
}

/** The second half of sending, for many: what the gateway answered. */
export async function endSendings(tx: Tx, ctx: Context, ended: readonly Ended[]): Promise<void> {
  allow(ctx, 'send message')
  if (ended.length === 0) return
  const overtaken = await lockTried(tx, ended)
  const decided = ended.flatMap((one): Decided[] => {
    const ending = decideEnding(one.end, { ...one, now: ctx.now })
    const known = overtaken.get(one.messageId)
    if (known && !holdsEnding(ending.kind, one.attempt, known.attempt)) return []
    return [{ ...one, state: known?.state ?? 'sending', ending }]
  })
  // Asked in one go, in this order: receipts that came early find the results written.
  await together([
    waitAgain(tx, ctx, decided),
    writeResults(tx, ctx, decided.flatMap(resultsOf)),
    writeParts(tx, ctx, decided),
    takeEarlyReceipts(tx, ctx, referencesOf(decided)),
  ])
}

// Asked in one go: what was told or decided meanwhile is looked for when nobody can tell more.
async function lockTried(tx: Tx, ended: readonly Ended[]): Promise<ReadonlyMap<Id<'message'>, SentMessage>> {
  const ids = ended.map(({ messageId }) => messageId)
  const [, overtaken] = await together([lockMessages(tx, ids), listOvertakenAttempts(tx, ended)])
  if (overtaken.length === 0) return new Map()
  const known = await listSentMessages(tx, overtaken)
  return new Map(known.map((message) => [message.messageId, message]))
}

type Decided = Ended & Pick<SentMessage, 'state'> & { ending: Ending }

// A receipt may have been quicker than the answer: what is known already is not unlearned.
function resultsOf({ messageId, purpose, causeId, attempt, beganAt, state, ending }: Decided): Result[] {
  if (ending.kind === 'again') return []
  const { kind, reason, gatewayReference } = ending
  const news = decideNextState(state, kind) !== state
  return [{ messageId, purpose, causeId, kind, reason, gatewayReference, news, tried: { attempt, beganAt } }]
}

/** The attempt came to nothing, and the message waits for the next. */
async function waitAgain(tx: Tx, ctx: Context, decided: readonly Decided[]) {
  const again = decided.flatMap(({ messageId, attempt, beganAt, ending }) =>
    ending.kind === 'again'
      ? [{ message_id: messageId, attempt, began_at: beganAt, reason: ending.code, due_at: ending.until }]
      : [],
  )
  if (again.length === 0) return
  await sql`
    with again as (
      select * from json_to_recordset(${JSON.stringify(again)}::json)
        as again (message_id uuid, attempt int, began_at timestamptz, reason text, due_at timestamptz)),
    failed as (
      insert into messaging.message_attempt (organisation_id, message_id, attempt, began_at, failed_at, reason)
      select ${ctx.organisation.id}::uuid, message_id, attempt, began_at, ${ctx.now}::timestamptz, reason from again)
    update messaging.waiting_message waiting set begun_at = null, due_at = again.due_at from again
    where waiting.message_id = any(${plainArray(again.map((one) => one.message_id))}::uuid[])
      and waiting.message_id = again.message_id`.execute(tx)
  await record(tx, ctx, 'messages put off', ctx.organisation.id, { count: again.length })
}

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
