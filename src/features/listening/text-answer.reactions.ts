import type { Id } from '../../platform/id.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { readText } from './text-answer.actions.ts'

/** The person holds the telephone in their hand, so they are answered at once. */
export const readTextReaction: Reaction = {
  name: 'listening: read text',
  to: ['text received'],
  atOnce: true,
  async react(tx, ctx, { subjectId }) {
    await readText(tx, ctx, subjectId as Id<'inboundText'>)
  },
}
