import { readId } from '../../platform/id.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { noticeBudget } from './budget.actions.ts'
import { releaseCost } from './cost.intake.ts'

/** What never left is not paid for. */
export const releaseCostReaction: Reaction = {
  name: 'messaging: release cost',
  to: ['message failed', 'message refused'],
  atOnce: false,
  async react(tx, ctx, { subjectId }) {
    const messageId = readId<'message'>(subjectId)
    if (messageId) await releaseCost(tx, ctx, messageId)
  },
}

/** Administrators hear once that a budget is nearly spent, and once that it is. */
export const noticeBudgetReaction: Reaction = {
  name: 'messaging: notice budget',
  to: ['budget reached'],
  atOnce: false,
  async react(tx, ctx, { subjectId }) {
    await noticeBudget(tx, ctx, { budgetWarningId: subjectId })
  },
}
