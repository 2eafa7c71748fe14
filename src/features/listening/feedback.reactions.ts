import type { Id } from '../../platform/id.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { forgetWords } from './feedback.actions.ts'

export const forgetWordsReaction: Reaction = {
  name: 'listening: forget words',
  to: ['speaker erased'],
  atOnce: false,
  async react(tx, ctx, { subjectId, details }) {
    if (details['words_kept'] !== true) await forgetWords(tx, ctx, subjectId as Id<'speaker'>)
  },
}
