import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { statement } from '../../platform/db/statement.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import { type Id, readId } from '../../platform/id.ts'
import { decideNextState, type MessageState, type Receipt } from './message.model.ts'
import { findMessageByReference, findMessageState, type Referred } from './message.queries.ts'
import { allow } from './messaging.access.ts'
import { decideWhole } from './receipt.model.ts'
import { listPartReceipts } from './receipt.queries.ts'
import { lockMessages } from './sending-result.actions.ts'

export type NewReceipt = { state: Receipt; reference?: string; gatewayId?: string }

/** Takes what the gateway tells of a text: late, twice and in any order, so what is known is never unlearned. */
export async function takeReceipt(
  tx: Tx,
  ctx: Context,
  receipt: NewReceipt,
): Promise<'taken' | 'repeated' | 'unknown'> {
  allow(ctx, 'take receipt')
  const message = await findMessage(tx, ctx, receipt)
  if (!message) {
    await keepEarly(tx, ctx, receipt)
    return 'unknown'
  }
  const { messageId, purpose, causeId } = message
  await lockMessages(tx, [messageId])
  const state = await ofWhole(tx, message, receipt)
  if (state === undefined) return 'taken'
  const before = (await findMessageState(tx, messageId)) ?? 'planned'
  const added = await tx
    .insertInto('messaging.messageReceipt')
    .values({ organisationId: ctx.organisation.id, messageId, kind: state, receivedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst()
  if (!added) return 'repeated'
  if (before === 'planned') await leaveWaiting(tx, messageId)

  const after = decideNextState(before, state)
  for (const name of eventsOf(before, after)) await record(tx, ctx, name, messageId, { purpose, causeId })
  return 'taken'
}

/** It waits for another try though an earlier one arrived: nobody is to send it, refuse it or give it up any more. */
async function leaveWaiting(tx: Tx, messageId: Id<'message'>) {
  await tx
    .deleteFrom('messaging.waitingMessage')
    .where('messageId', '=', messageId)
    .where('begunAt', 'is', null)
    .execute()
}

/**
 * Its reference may be just being written by whoever sends. Under the lock, either we see it, or they see the receipt that
 * we keep. Only one reference is ever locked here, and only by who found nothing, so nobody waits in a circle.
 */
async function findMessage(tx: Tx, ctx: Context, { reference, gatewayId }: NewReceipt) {
  const given = { messageId: readId<'message'>(reference), gatewayReference: gatewayId }
  const found = await findMessageByReference(tx, given)
  if (found || gatewayId === undefined || gatewayId === '') return found
  await lockReferences(tx, ctx, [gatewayId.slice(0, 200)])
  return findMessageByReference(tx, given)
}

async function lockReferences(tx: Tx, ctx: Context, references: readonly string[]) {
  await statement`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(${`receipt ${ctx.organisation.id} `} || reference, 0) as key
      from unnest(${references}::text[]) as reference order by key) as keys`.execute(tx)
}

/** What came before we had written what the gateway calls the message. */
export type EarlyReceipt = { gatewayId: string; state: Receipt }

/**
 * For whoever writes these references next, in the same transaction: what comes meanwhile waits until they are written, and then finds
 * its message.
 */
export async function awaitEarlyReceipts(
  tx: Tx,
  ctx: Context,
  references: readonly string[],
): Promise<EarlyReceipt[]> {
  if (references.length === 0) return []
  const [, early] = await together([
    lockReferences(tx, ctx, references),
    statement<EarlyReceipt>`
      select gateway_reference as "gatewayId", kind as state from messaging.early_receipt
      where gateway_reference = any(${references}::text[])`.execute(tx),
  ])
  return early.rows
}

/** Their references are written now. */
export async function takeEarlyReceipts(tx: Tx, ctx: Context, early: readonly EarlyReceipt[]): Promise<void> {
  await tx
    .deleteFrom('messaging.earlyReceipt')
    .where(
      'gatewayReference',
      'in',
      early.map(({ gatewayId }) => gatewayId),
    )
    .execute()
  for (const receipt of early) await takeReceipt(tx, ctx, receipt)
}

// The room of a stranger's guesses is bounded by the secret that the gateway knows; what nobody asks for is emptied nightly.
async function keepEarly(tx: Tx, ctx: Context, { gatewayId, state }: NewReceipt) {
  if (gatewayId === undefined || gatewayId === '') return
  await tx
    .insertInto('messaging.earlyReceipt')
    .values({
      organisationId: ctx.organisation.id,
      gatewayReference: gatewayId.slice(0, 200),
      kind: state,
      receivedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What the receipt of a part tells of the whole text: nothing yet, while others are awaited. */
async function ofWhole(
  tx: Tx,
  { messageId, part }: Referred,
  { state }: NewReceipt,
): Promise<Receipt | undefined> {
  if (part === null) return state
  await sql`update messaging.message_part set receipt = ${state}
    where message_id = ${messageId} and part = ${part}
      and (receipt is null or receipt = 'sent' or ${state} = 'delivered')`.execute(tx)
  return decideWhole(await listPartReceipts(tx, messageId))
}

/** A text that arrived has been sent, too, whether or not the gateway had said so. */
function eventsOf(before: MessageState, after: MessageState): string[] {
  if (before === after) return []
  const known = before === 'sent' || before === 'failed' || before === 'delivered'
  return [
    ...(!known && after !== 'failed' ? ['message sent'] : []),
    ...(after === 'failed' ? ['message failed'] : []),
    ...(after === 'delivered' ? ['message delivered'] : []),
  ]
}

/** Of a message that nobody came to know of, for the job of the night. */
export async function forgetEarlyReceipts(tx: Tx, ctx: Context): Promise<void> {
  allow(ctx, 'forget messages')
  const before = new Date(ctx.now.getTime() - earlyDays * 24 * 60 * 60_000)
  const forgotten = await tx
    .deleteFrom('messaging.earlyReceipt')
    .where('receivedAt', '<', before)
    .returning('kind')
    .execute()
  if (forgotten.length > 0)
    await record(tx, ctx, 'early receipts forgotten', ctx.organisation.id, { count: forgotten.length })
}

const earlyDays = 3
