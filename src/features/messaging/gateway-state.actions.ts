import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import type { Channel } from './gateway.model.ts'
import { sendMessagesTask } from './message.intake.ts'
import { allow } from './messaging.access.ts'
import { findGatewayState } from './gateway-state.queries.ts'
import { longestPause, retryAt } from './sending.model.ts'

export type LineState = 'connecting' | 'connected' | 'waiting'

/** Writes down whether messages go through; an event only when that changes. Answers when to try again. */
export async function noteGateway(
  tx: Tx,
  ctx: Context,
  input: { channel: Channel; fault: string | null; line?: LineState | null },
): Promise<Date | null> {
  allow(ctx, 'send message')
  const { channel, fault } = input
  const before = await findGatewayState(tx, channel)
  const line = input.line === undefined ? (before?.line ?? null) : input.line
  const failures = fault === null ? 0 : (before?.failures ?? 0) + 1
  const retry = fault === null ? null : retryAt(failures, ctx.now, longestPause)
  const same = before !== undefined && before.fault === fault && before.line === line
  const row = {
    line,
    fault,
    sinceAt: same ? before.sinceAt : ctx.now,
    lastFault: fault ?? before?.lastFault ?? null,
    lastFaultAt: fault === null ? (before?.lastFaultAt ?? null) : ctx.now,
    failures,
    retryAt: retry,
  }
  await tx
    .insertInto('messaging.gatewayState')
    .values({ organisationId: ctx.organisation.id, channel, ...row })
    .onConflict((conflict) => conflict.columns(['organisationId', 'channel']).doUpdateSet(row))
    .execute()
  if (fault !== (before?.fault ?? null))
    await record(tx, ctx, fault === null ? 'gateway recovered' : 'gateway faltered', ctx.organisation.id, {
      channel,
      ...(fault === null ? {} : { fault }),
    })
  if (retry)
    await addJob(
      tx,
      sendMessagesTask,
      { channel },
      { key: `${sendMessagesTask} ${channel} again`, runAt: retry },
    )
  return retry
}

/** A person waits, or has just mended it: the next try is now. */
export async function tryGatewayNow(tx: Tx, ctx: Context, channel: Channel): Promise<void> {
  const paused = await tx
    .updateTable('messaging.gatewayState')
    .set({ retryAt: null })
    .where('channel', '=', channel)
    .where('retryAt', 'is not', null)
    .returning('channel')
    .executeTakeFirst()
  if (paused) await record(tx, ctx, 'gateway tried at once', ctx.organisation.id, { channel })
}
