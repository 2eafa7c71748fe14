import type { Margin } from './margins.ts'

/**
 * When answers must not be weighted: a category with a handful of answers would let them speak for thousands.
 *
 * Formula   refused when a category that has people has under ten answers, or one that has answers has no people;
 *           weights that leave under half of the answers in effect (kish.ts) are shown with a warning
 * Units     answers
 * Errors    none of its own
 * Source    at least ten in each margin category: our rule, after M. Battaglia, D. Hoaglin and M. Frankel, Survey
 *           Practice 2 (2009), who collapse categories under 5 % of the answers
 * Example   9 answers in Swedish: refused, language, category 1, 9 answers
 */
export type Refusal = {
  reason: 'few_answers' | 'no_people'
  margin: string
  category: number
  answers: number
}

export const FEWEST_IN_CATEGORY = 10
export const LEAST_IN_EFFECT = 0.5

export function whyNotWeight(margins: readonly Margin[]): Refusal | undefined {
  for (const { name, codes, totals } of margins) {
    const answers = new Uint32Array(Math.max(totals.length, 1))
    for (const code of codes) answers[code] = (answers[code] ?? 0) + 1
    for (const [category, total] of totals.entries()) {
      const count = answers[category] ?? 0
      if (total > 0 && count < FEWEST_IN_CATEGORY)
        return { reason: 'few_answers', margin: name, category, answers: count }
      if (total === 0 && count > 0) return { reason: 'no_people', margin: name, category, answers: count }
    }
  }
  return undefined
}
