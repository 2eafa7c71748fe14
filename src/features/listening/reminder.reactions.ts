import { readId } from '../../platform/id.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { withdrawReminder } from './reminder-withdrawal.actions.ts'

export const withdrawReminderReaction: Reaction = {
  name: 'listening: withdraw reminder',
  to: ['answer given'],
  atOnce: false,
  async react(tx, ctx, { details }) {
    const invitationId = readId<'invitation'>(String(details['invitationId']))
    if (invitationId) await withdrawReminder(tx, ctx, { invitationId })
  },
}
