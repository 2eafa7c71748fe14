import { normalCdf, normalQuantile } from '../numeric/normal.ts'

/**
 * How many answers a difference of shares needs to be seen, and which difference so many answers can show.
 *
 * Notation  p₁, p₂ shares; n answers in each group; α the risk of a false find, 1 − β the power
 * Formula   power = Φ((|p₁ − p₂| √n − z(α/2) √(2p(1−p))) / √(p₁(1−p₁) + p₂(1−p₂))), p the mean of the two
 * Units     shares; answers a group
 * Errors    RangeError when a share is outside 0..1, the shares are alike, or n < 1
 * Source    J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions (2003) 4.2
 * Example   0.8 against 0.7 with power 0.8: 293.15 answers a group
 */
export type Demands = { power: number; alpha: number }

export const USUAL: Demands = { power: 0.8, alpha: 0.05 }

export function neededAnswers(p1: number, p2: number, { power, alpha }: Demands = USUAL): number {
  checkShares(p1, p2)
  if (p1 === p2) throw new RangeError('no number of answers shows a difference that is not there')
  const p = (p1 + p2) / 2
  const together = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * p * (1 - p))
  const apart = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  return ((together + apart) / (p1 - p2)) ** 2
}

/** The power that n₁ and n₂ answers have against a difference. */
export function powerOf(p1: number, p2: number, n1: number, n2: number, alpha = USUAL.alpha): number {
  checkShares(p1, p2)
  if (!(n1 >= 1 && n2 >= 1)) throw new RangeError('both groups need answers')
  const p = (p1 * n1 + p2 * n2) / (n1 + n2)
  const together = normalQuantile(1 - alpha / 2) * Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2))
  const apart = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2)
  if (apart === 0) return p1 === p2 ? 0 : 1
  return normalCdf((Math.abs(p1 - p2) - together) / apart)
}

/** The smallest gap below p that n₁ and n₂ answers would show; nothing when not even all of p would show. */
export function smallestGap(p: number, n1: number, n2: number, demands: Demands = USUAL): number | undefined {
  const shows = (gap: number) => powerOf(p - gap, p, n1, n2, demands.alpha) >= demands.power
  if (!shows(p)) return undefined
  let [low, high] = [0, p]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (shows(middle)) high = middle
    else low = middle
  }
  return high
}

function checkShares(p1: number, p2: number) {
  if (![p1, p2].every((p) => p >= 0 && p <= 1)) throw new RangeError(`${p1} and ${p2} are not shares`)
}
