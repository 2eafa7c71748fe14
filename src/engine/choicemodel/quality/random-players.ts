import type { Random } from '../../numeric/random.ts'
import { fitHierarchicalBayes, type HierarchicalOptions } from '../bayes/hierarchical-bayes.ts'
import type { LinearUtility } from '../utility.ts'
import { choosingByLot, percentile, rootLikelihoods } from './root-likelihood.ts'

/**
 * The root likelihood that one in twenty people who choose by lot would pass: below it, a person may have, too.
 *
 * Notation  RLH as in root-likelihood.ts
 * Formula   everybody's tasks are answered by lot, hierarchical Bayes is run on these answers, and the 95th percentile
 *           of their RLH taken
 * Units     0..1
 * Errors    `undefined` with the reason when even the answers by lot cannot be fitted
 * Source    B. Orme (2019), as in root-likelihood.ts
 * Example   12 tasks of 3: about 0.4, where knowing nothing gives 0.33
 */
export type CutOff = { cutOff: number } | { cutOff: undefined; why: string }

const SHARE_BELOW = 0.95

export async function cutOffOfRandomPlayers(
  utility: LinearUtility,
  random: Random,
  options: HierarchicalOptions,
): Promise<CutOff> {
  const byLot = choosingByLot(utility, random)
  const fit = await fitHierarchicalBayes(byLot, options)
  if (fit.outcome === 'fitted') return { cutOff: percentile(rootLikelihoods(byLot, fit.people), SHARE_BELOW) }
  return { cutOff: undefined, why: fit.outcome === 'refused' ? fit.says : fit.why }
}
