import { type Interval, Z_95 } from '../../statistics/wilson.ts'
import type { BradleyTerryFit } from './bradley-terry.ts'

/**
 * What the abilities of two items, or of one among all, mean and how sure that is.
 *
 * Notation  θ abilities, C their covariance; p_ij as in bradley-terry.ts; z = 1.96 for 95 %
 * Formula   difference: θ_i − θ_j ± z √(C_ii + C_jj − 2 C_ij);
 *           score: s_i = mean over j ≠ i of p_ij, its deviation √(g'Cg) with g = ∂s_i/∂θ (delta method), the interval
 *           taken on the log-odds scale so that it stays within 0..1
 * Units     difference: log odds; score: the share of votes that i would win against a rival drawn by lot, 0..1
 * Errors    RangeError when there is no such item
 * Source    D. Firth, Sociological Methodology 33 (2003) 1-18 (contrasts); G. Oehlert, Am. Stat. 46 (1992) 27-29;
 *           the score is what All Our Ideas shows: M. Salganik, K. Levy, PLOS ONE 10 (2015) e0123483
 * Example   two items, three votes against one: score of the first 0.75, from 0.2378 to 0.9665
 */
export function differenceOf(fit: BradleyTerryFit, i: number, j: number, z: number = Z_95): Interval {
  const estimate = abilityOf(fit, i) - abilityOf(fit, j)
  const half = z * Math.sqrt(varianceOfDifference(fit, i, j))
  return { estimate, low: estimate - half, high: estimate + half }
}

export function scoreOf(fit: BradleyTerryFit, i: number, z: number = Z_95): Interval {
  const n = fit.items.length
  const slope = new Float64Array(n)
  let sum = 0
  for (let j = 0; j < n; j++) {
    if (j === i) continue
    const p = 1 / (1 + Math.exp(abilityOf(fit, j) - abilityOf(fit, i)))
    sum += p
    slope[i] = (slope[i] ?? 0) + (p * (1 - p)) / (n - 1)
    slope[j] = (-p * (1 - p)) / (n - 1)
  }
  const estimate = sum / (n - 1)
  let variance = 0
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++)
      variance += (slope[a] as number) * (slope[b] as number) * (fit.covariance[a * n + b] as number)
  const half = (z * Math.sqrt(Math.max(0, variance))) / (estimate * (1 - estimate))
  const logOdds = Math.log(estimate / (1 - estimate))
  return { estimate, low: 1 / (1 + Math.exp(half - logOdds)), high: 1 / (1 + Math.exp(-half - logOdds)) }
}

export function varianceOfDifference({ covariance, items }: BradleyTerryFit, i: number, j: number): number {
  const n = items.length
  const at = (a: number, b: number) => covariance[a * n + b] as number
  return Math.max(0, at(i, i) + at(j, j) - 2 * at(i, j))
}

function abilityOf({ abilities, items }: BradleyTerryFit, i: number): number {
  const ability = abilities[i]
  if (ability === undefined) throw new RangeError(`there is no item ${i} among ${items.length}`)
  return ability
}
