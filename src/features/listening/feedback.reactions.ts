import type { Id } from '../../platform/id.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { forgetBackground } from './background.actions.ts'
import { forgetAsked, forgetWords } from './feedback.actions.ts'

/** The number that was asked and what was told of oneself go with every erasure; the words only where that was the wish. */
export const forgetWordsReaction: Reaction = {
  name: 'listening: forget words',
  to: ['speaker erased'],
  atOnce: true,
  async react(tx, ctx, { subjectId, details }) {
    const speakerId = subjectId as Id<'speaker'>
    await forgetAsked(tx, ctx, speakerId)
    await forgetBackground(tx, ctx, speakerId)
    if (details['words_kept'] !== true) await forgetWords(tx, ctx, speakerId)
  },
}
