import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import type { WithdrawalReason } from './invitation.model.ts'
import { allow } from './listening.access.ts'
import { OLDEST_EVENT_DAYS } from './service-event.model.ts'

const DAY = 24 * 60 * 60 * 1000
const linkedDays = 30
const mostAtOnce = 5000

/**
 * After 30 days no answer leads back to a visit. The visit's own id in its source is forgotten when the source could no
 * longer send it again: any sooner, and someone would be asked of the same visit twice.
 */
export async function cutLinks(tx: Tx, ctx: Context): Promise<{ cut: number; forgotten: number }> {
  allow(ctx, 'cut links')
  const sentBefore = daysBefore(ctx.now, linkedDays)
  const links = await sql`
    update listening.invitation set service_event_id = null
    where invitation_id in (
      select invitation_id from listening.invitation
      where send_at < ${sentBefore} and service_event_id is not null
      order by send_at limit ${mostAtOnce})`.execute(tx)
  const receivedBefore = daysBefore(ctx.now, OLDEST_EVENT_DAYS + 2)
  const events = await sql`
    update listening.service_event
    set source_key = service_event_id::text, happened_at = date_trunc('day', happened_at, 'Europe/Helsinki')
    where service_event_id in (
      select service_event_id from listening.service_event
      where received_at < ${receivedBefore} and source_key <> service_event_id::text
      order by service_event_id limit ${mostAtOnce})`.execute(tx)
  const done = { cut: Number(links.numAffectedRows ?? 0), forgotten: Number(events.numAffectedRows ?? 0) }
  if (done.cut + done.forgotten > 0) await record(tx, ctx, 'links cut', ctx.organisation.id, done)
  return done
}

/** An invitation that came to nothing after it was planned. Told twice, it is written once. */
export async function withdrawInvitation(
  tx: Tx,
  ctx: Context,
  { invitationId, reason }: { invitationId: Id<'invitation'>; reason: WithdrawalReason },
): Promise<void> {
  allow(ctx, 'withdraw invitation')
  const added = await tx
    .insertInto('listening.invitationWithdrawal')
    .values({ organisationId: ctx.organisation.id, invitationId, reason, withdrawnAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('invitationId')
    .executeTakeFirst()
  if (added) await record(tx, ctx, 'invitation withdrawn', invitationId, { reason })
}

function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY)
}
