import { readId } from '../../platform/id.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { withdrawInvitation } from './invitation-link.actions.ts'
import type { WithdrawalReason } from './invitation.model.ts'

/** What became of an invitation's message, when it was never read by anyone. */
export const withdrawInvitationReaction: Reaction = {
  name: 'listening: withdraw invitation',
  to: ['message failed', 'message refused'],
  atOnce: false,
  async react(tx, ctx, { details }) {
    const invitationId = readId<'invitation'>(String(details['causeId']))
    if (details['purpose'] !== 'ask' || !invitationId) return
    await withdrawInvitation(tx, ctx, { invitationId, reason: reasonOf(details['reason']) })
  },
}

function reasonOf(reason: unknown): WithdrawalReason {
  const known = ['opted_out_since', 'erased', 'ask_closed'] as const
  return known.find((one) => one === reason) ?? 'undeliverable'
}
