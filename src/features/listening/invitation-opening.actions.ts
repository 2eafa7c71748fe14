import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { finnishDay } from './answer.model.ts'
import { allow } from './listening.access.ts'

/**
 * The answer page was opened: noted once, by its day. Opened again, nothing more is noted. The event is kept for ever with its
 * minute, so it knows the ask and not the invitation.
 */
export async function openInvitation(
  tx: Tx,
  ctx: Context,
  { invitationId, askId }: { invitationId: Id<'invitation'>; askId: string },
): Promise<void> {
  allow(ctx, 'answer invitation')
  const opened = await tx
    .insertInto('listening.invitationOpening')
    .values({ organisationId: ctx.organisation.id, invitationId, openedOn: finnishDay(ctx.now) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('invitationId')
    .executeTakeFirst()
  if (opened) await record(tx, ctx, 'invitation opened', askId)
}
