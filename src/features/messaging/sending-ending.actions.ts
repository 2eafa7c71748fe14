import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { AskedLast, type Tx } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { statement } from '../../platform/db/statement.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { decideNextState } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { awaitEarlyReceipts, takeEarlyReceipts } from './receipt.actions.ts'
import type { Sending } from './sending-beginning.actions.ts'
import { type AttemptEnd, decideEnding, type Ending, holdsEnding } from './sending.model.ts'
import { listSentMessages, listTold, type SentMessage } from './sending.queries.ts'
import { lockMessages, type Result, writeResults } from './sending-result.actions.ts'

export type Ended = Pick<Sending, 'messageId' | 'purpose' | 'causeId' | 'sendAt' | 'attempt' | 'beganAt'> & {
  end: AttemptEnd
}

/** The second half of sending, for many: what the gateway answered. */
export async function endSendings(
  tx: Tx,
  ctx: Context,
  ended: readonly Ended[],
): Promise<void | AskedLast<unknown>> {
  allow(ctx, 'send message')
  if (ended.length === 0) return undefined
  const endings = ended.map((one) => ({ ...one, ending: decideEnding(one.end, { ...one, now: ctx.now }) }))
  // Asked in one go, in this order: what was told or decided meanwhile is looked for when nobody can tell more.
  const [held, told, early] = await together([
    takeBegun(tx, endings),
    listTold(
      tx,
      ended.map(({ messageId }) => messageId),
    ),
    awaitEarlyReceipts(tx, ctx, endings.flatMap(referencesOf)),
  ])
  const overtaken = ended.flatMap(({ messageId }) =>
    held.has(messageId) && !told.has(messageId) ? [] : [messageId],
  )
  const known = await lockOvertaken(tx, overtaken)
  const decided = endings.flatMap((one): Decided[] => {
    const before = known.get(one.messageId)
    const last = held.has(one.messageId) ? one.attempt : (before?.attempt ?? null)
    if (before && !holdsEnding(one.ending.kind, one.attempt, last)) return []
    return [{ ...one, state: before?.state ?? 'sending', first: before === undefined }]
  })
  const asked = together([
    waitAgain(tx, ctx, decided),
    writeResults(tx, ctx, decided.flatMap(resultsOf)),
    writeParts(tx, ctx, decided),
  ])
  if (early.length === 0) return new AskedLast(asked)
  await asked
  await takeEarlyReceipts(tx, ctx, early)
  return undefined
}

/**
 * Those whose attempt is still the one that is under way, and nobody's but ours from here on; of these, what has ended waits no longer. An
 * `in` that is true or not is looked up in a hash, whatever the plan takes their number for.
 */
async function takeBegun(
  tx: Tx,
  endings: readonly { messageId: Id<'message'>; attempt: number; ending: Ending }[],
): Promise<ReadonlySet<Id<'message'>>> {
  const { rows } = await statement<{ messageId: Id<'message'> }>`
    with tried as materialized (
      select * from unnest(
        ${plainArray(endings.map(({ messageId }) => messageId))}::uuid[],
        ${plainArray(endings.map(({ attempt }) => attempt))}::int[],
        ${plainArray(endings.map(({ ending }) => ending.kind === 'again'))}::boolean[]
      ) as tried (message_id, attempt, again)),
    begun as materialized (
      select message_id, tried from messaging.waiting_message
      where message_id = any(array(select message_id from tried)) and begun_at is not null
      order by message_id for update),
    held as materialized (
      select message_id, again from tried
      where ((message_id, attempt) in (select message_id, tried from begun)) is true),
    ended as (
      delete from messaging.waiting_message
      where message_id = any(array(select message_id from held where not again)))
    select message_id as "messageId" from held order by message_id`.execute(tx)
  return new Set(rows.map(({ messageId }) => messageId))
}

async function lockOvertaken(
  tx: Tx,
  overtaken: readonly Id<'message'>[],
): Promise<ReadonlyMap<Id<'message'>, SentMessage>> {
  if (overtaken.length === 0) return new Map()
  const [, known] = await together([lockMessages(tx, overtaken), listSentMessages(tx, overtaken)])
  return new Map(known.map((message) => [message.messageId, message]))
}

type Decided = Ended & Pick<SentMessage, 'state'> & { ending: Ending; first: boolean }

// A receipt may have been quicker than the answer: what is known already is not unlearned.
function resultsOf({
  messageId,
  purpose,
  causeId,
  attempt,
  beganAt,
  state,
  ending,
  first,
}: Decided): Result[] {
  if (ending.kind === 'again') return []
  const { kind, reason, gatewayReference } = ending
  const news = decideNextState(state, kind) !== state
  return [
    { messageId, purpose, causeId, kind, reason, gatewayReference, news, tried: { attempt, beganAt }, first },
  ]
}

/** The attempt came to nothing, and the message waits for the next. */
async function waitAgain(tx: Tx, ctx: Context, decided: readonly Decided[]) {
  const again = decided.flatMap(({ messageId, attempt, beganAt, ending }) =>
    ending.kind === 'again'
      ? [{ message_id: messageId, attempt, began_at: beganAt, reason: ending.code, due_at: ending.until }]
      : [],
  )
  if (again.length === 0) return
  const put = sql`
    with again as (
      select * from json_to_recordset(${JSON.stringify(again)}::json)
        as again (message_id uuid, attempt int, began_at timestamptz, reason text, due_at timestamptz)),
    failed as (
      insert into messaging.message_attempt (organisation_id, message_id, attempt, began_at, failed_at, reason)
      select ${ctx.organisation.id}::uuid, message_id, attempt, began_at, ${ctx.now}::timestamptz, reason from again)
    update messaging.waiting_message waiting set begun_at = null, due_at = again.due_at from again
    where waiting.message_id = any(${plainArray(again.map((one) => one.message_id))}::uuid[])
      and waiting.message_id = again.message_id`.execute(tx)
  await together([put, record(tx, ctx, 'messages put off', ctx.organisation.id, { count: again.length })])
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

function referencesOf({ ending }: { ending: Ending }): string[] {
  if (ending.kind === 'again') return []
  return [ending.gatewayReference, ...(ending.partReferences ?? [])].filter((one) => one !== null)
}
