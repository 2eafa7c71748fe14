import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { withdrawMessages } from '../messaging/withdrawal.intake.ts'
import { listWaiting } from './invitation-withdrawal.queries.ts'
import { allow } from './listening.access.ts'

const mostAtOnce = 500

/** Whoever has answered is not reminded any more, though the reminder was decided and waits for the gateway. */
export async function withdrawReminder(
  tx: Tx,
  ctx: Context,
  { invitationId }: { invitationId: Id<'invitation'> },
): Promise<void> {
  allow(ctx, 'withdraw invitation')
  const count = await withdraw(tx, ctx, [invitationId], 'answered')
  if (count > 0) await record(tx, ctx, 'reminder withdrawn', invitationId)
}

/** Calls back the reminders of a closed ask that have not left; answers whether there may be more. */
export async function withdrawReminders(
  tx: Tx,
  ctx: Context,
  { askId }: { askId: Id<'ask'> },
): Promise<'more' | 'all withdrawn'> {
  allow(ctx, 'withdraw invitation')
  const invitationIds = await listWaiting(tx, { purpose: 'reminder', askId, limit: mostAtOnce })
  const count = await withdraw(tx, ctx, invitationIds, 'ask_closed')
  if (count > 0) await record(tx, ctx, 'reminders withdrawn', askId, { count })
  return count > 0 && invitationIds.length === mostAtOnce ? 'more' : 'all withdrawn'
}

async function withdraw(
  tx: Tx,
  ctx: Context,
  invitationIds: readonly Id<'invitation'>[],
  reason: 'answered' | 'ask_closed',
): Promise<number> {
  const withdrawn = await withdrawMessages(tx, ctx, { purpose: 'reminder', causeIds: invitationIds, reason })
  if (withdrawn.length > 0)
    await sql`update listening.reminder set refusal = ${reason}
      where invitation_id = any(${withdrawn}::uuid[])`.execute(tx)
  return withdrawn.length
}
