import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { withdrawMessages } from '../messaging/withdrawal.intake.ts'
import { listWaiting } from './invitation-withdrawal.queries.ts'
import { allow } from './listening.access.ts'

const mostAtOnce = 500

/** Calls back the invitations of a closed ask that have not left; answers whether there may be more. */
export async function withdrawInvitations(
  tx: Tx,
  ctx: Context,
  { askId }: { askId: Id<'ask'> },
): Promise<'more' | 'all withdrawn'> {
  allow(ctx, 'withdraw invitation')
  const invitationIds = await listWaiting(tx, { purpose: 'ask', askId, limit: mostAtOnce })
  const causes = { purpose: 'ask', causeIds: invitationIds, reason: 'ask_closed' } as const
  const withdrawn = await withdrawMessages(tx, ctx, causes)
  await sql`
    insert into listening.invitation_withdrawal (organisation_id, invitation_id, reason, withdrawn_at)
    select ${ctx.organisation.id}::uuid, invitation_id, 'ask_closed', ${ctx.now}::timestamptz
    from unnest(${withdrawn}::uuid[]) as invitation_id
    on conflict do nothing`.execute(tx)
  await record(tx, ctx, 'invitations withdrawn', askId, { count: withdrawn.length })
  return withdrawn.length > 0 && invitationIds.length === mostAtOnce ? 'more' : 'all withdrawn'
}
