import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { type Month, monthOf } from './cost.model.ts'
import type { Purpose } from './message.model.ts'
import { costOf, type PartPrice } from './text-price.model.ts'

/** What a budget counts: every text, those that ask, or those that tell what people wished to hear. */
export const budgetScopes = ['all', 'ask', 'tell'] as const
export type BudgetScope = (typeof budgetScopes)[number]

/** Staff hear of these, each once. */
export const warningPercents = [80, 100] as const
export type WarningPercent = (typeof warningPercents)[number]

export function scopesCounting(purpose: Purpose): readonly BudgetScope[] {
  if (purpose === 'ask' || purpose === 'reminder') return ['all', 'ask']
  return purpose === 'tell' ? ['all', 'tell'] : ['all']
}

/**
 * The budgets that stop a text. Asks stop first, because nobody waits for one. What people wished to be told is stopped by
 * its own budget only, and what answers their own deed (a reply, a confirmation) by none, unless nobody knows who they are: see
 * `planGreeting`.
 */
export function scopesStopping(purpose: Purpose | 'greeting'): readonly BudgetScope[] {
  if (purpose === 'ask' || purpose === 'reminder') return ['all', 'ask']
  if (purpose === 'greeting') return ['all']
  return purpose === 'tell' ? ['tell'] : []
}

/** What may still be spent, as it was read under the lock of its budgets. Sums in hundredths of a cent. */
export type Purse = {
  /** Nothing where nobody has said what a part costs: then nothing is counted, and no budget can be spent. */
  partPrice: PartPrice | undefined
  limits: readonly { scope: BudgetScope; hundredths: number }[]
  spent: ReadonlyMap<string, number>
  /** Where a text has been refused: that budget is used up, though a cent may be left of it. */
  usedUp: ReadonlySet<string>
}

export function purseKey(scope: BudgetScope, month: Month): string {
  return `${scope} ${month}`
}

/**
 * Whether one more text fits into every budget of its month; if it does, what is left after it. Decided one by one in the
 * order of a batch, so that a budget which runs out in the middle lets exactly those through that it can pay for.
 */
export function decideSpending(
  purse: Purse,
  text: { sendAt: Date; parts: number },
): Outcome<'over_budget', Purse> {
  if (purse.limits.length === 0) return done(purse)
  const month = monthOf(text.sendAt)
  const cost = costOf(text.parts, purse.partPrice ?? 0)
  const keys = purse.limits.map(({ scope, hundredths }) => ({ key: purseKey(scope, month), hundredths }))
  const fits = keys.every(({ key, hundredths }) => (purse.spent.get(key) ?? 0) + cost <= hundredths)
  if (!fits) return refuse('over_budget')
  const spent = new Map(purse.spent)
  for (const { key } of keys) spent.set(key, (spent.get(key) ?? 0) + cost)
  return done({ ...purse, spent })
}

/** What follows a refusal: the budgets into which the text did not fit are used up, which staff must hear. */
export function withRefusal(purse: Purse, text: { sendAt: Date; parts: number }): Purse {
  const month = monthOf(text.sendAt)
  const cost = costOf(text.parts, purse.partPrice ?? 0)
  const full = purse.limits
    .filter(({ scope, hundredths }) => (purse.spent.get(purseKey(scope, month)) ?? 0) + cost > hundredths)
    .map(({ scope }) => purseKey(scope, month))
  return { ...purse, usedUp: new Set([...purse.usedUp, ...full]) }
}

/** A budget with what its month has taken of it. */
export type BudgetState = {
  scope: BudgetScope
  monthCents: number
  /** In hundredths of a cent. */
  spent: number
  /** The first text that did not fit was refused. */
  usedUp: boolean
}

/** The levels that a month's sum has reached. */
export function levelsReached(hundredths: number, limit: number): WarningPercent[] {
  return warningPercents.filter((percent) => hundredths * 100 >= limit * percent)
}

/** At most so many messages tell one person of their matters in so many days: more in a month is a fault, not news. */
export const mostTellings = { count: 8, days: 30 } as const

export function decideTelling(told: number): Outcome<'told_often'> {
  return told >= mostTellings.count ? refuse('told_often') : done()
}

export type NewBudgets = {
  partPrice: PartPrice | undefined
  monthCents: Readonly<Partial<Record<BudgetScope, number>>>
}
export type BudgetFault = 'price_missing' | 'more_than_all'

/** A budget counts money, so it needs a price; and a part of the whole is not more than the whole. */
export function decideBudgets({ partPrice, monthCents }: NewBudgets): Outcome<BudgetFault> {
  const given = budgetScopes.filter((scope) => monthCents[scope] !== undefined)
  if (given.length > 0 && partPrice === undefined) return refuse('price_missing')
  const { all, ask } = monthCents
  return all !== undefined && ask !== undefined && ask > all ? refuse('more_than_all') : done()
}

const mostMonthCents = 100_000_000

/** "500", "1 200,50 €": euros of a month, in cents. */
export function readEuros(written: string): number | undefined {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?(?:€|e|eur|euroa?)?$/i.exec(written.replace(/\s/g, ''))
  if (!match) return undefined
  const cents = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return cents > 0 && cents <= mostMonthCents ? cents : undefined
}
