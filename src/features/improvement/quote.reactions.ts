import type { Id } from '../../platform/id.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { forgetQuotes } from './quote.actions.ts'

export const forgetQuotesReaction: Reaction = {
  name: 'improvement: forget quotes',
  to: ['speaker erased'],
  atOnce: true,
  async react(tx, ctx, event) {
    await forgetQuotes(tx, ctx, {
      speakerId: event.subjectId as Id<'speaker'>,
      wordsKept: event.details['words_kept'] === true,
    })
  },
}
