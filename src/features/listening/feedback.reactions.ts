import type { Id } from '../../platform/id.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { forgetBackground } from './background.actions.ts'
import { forgetAsked, forgetWords } from './feedback.actions.ts'
import { maskKeptWords } from './kept-words.actions.ts'

/**
 * The number that was asked and what was told of oneself go with every erasure; the words only where that was the wish, and
 * whatever stays of them is masked.
 */
export const forgetWordsReaction: Reaction = {
  name: 'listening: forget words',
  to: ['speaker erased'],
  atOnce: true,
  async react(tx, ctx, { subjectId, details }) {
    const speakerId = subjectId as Id<'speaker'>
    await forgetAsked(tx, ctx, speakerId)
    await forgetBackground(tx, ctx, speakerId)
    await (details['words_kept'] === true ? maskKeptWords : forgetWords)(tx, ctx, speakerId)
  },
}
