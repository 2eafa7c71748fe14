import { sumsOf } from './cusum.ts'

/**
 * A cumulative sum that takes each answer as it comes: has the share of complaints doubled?
 *
 * Notation  p₀ the usual share, p₁ the one to be found; each answer is a complaint or is not
 * Formula   Sᵢ = max(0, Sᵢ₋₁ + w), w = ln(p₁/p₀) for a complaint, ln((1 − p₁)/(1 − p₀)) < 0 otherwise; alarm at h
 * Units     log-likelihood ratios. In whole steps (`wholeSteps`) a complaint adds m − 1 and any other takes 1:
 *           p₁ is moved a little so that m is whole, and then the run length is exact
 * Errors    RangeError unless 0 < p₀ < p₁ < 1
 * Source    M. R. Reynolds and Z. G. Stoumbos, J. Quality Technology 31 (1999) 87-108
 * Example   5 % against 10 %: a complaint adds 0.6931, any other takes 0.0541
 */
export type Steps = { complaint: number; other: number }

export function likelihoodSteps(p0: number, p1: number): Steps {
  check(p0, p1)
  return { complaint: Math.log(p1 / p0), other: Math.log((1 - p1) / (1 - p0)) }
}

/** The nearest plan whose steps are whole, and the share it is made to find. */
export function wholeSteps(p0: number, p1: number): { steps: Steps; found: number } {
  const m = Math.max(2, Math.round(ratioOf(p0, p1)))
  let [low, high] = [p0, 1]
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (ratioOf(p0, middle) > m) low = middle
    else high = middle
  }
  return { steps: { complaint: m - 1, other: -1 }, found: (low + high) / 2 }
}

/** The sums after each answer, and the first place where they reach the alarm level. */
export function bernoulliCusum(complaints: readonly boolean[], steps: Steps, alarm: number) {
  const sums = sumsOf(complaints.map((complaint) => (complaint ? steps.complaint : steps.other)))
  const at = sums.findIndex((sum) => sum >= alarm)
  return { sums, at: at < 0 ? undefined : at }
}

/** How many answers without complaint one complaint outweighs, with itself; it falls as p₁ grows. */
function ratioOf(p0: number, p1: number): number {
  const { complaint, other } = likelihoodSteps(p0, p1)
  return (complaint - other) / -other
}

function check(p0: number, p1: number) {
  if (!(p0 > 0 && p0 < p1 && p1 < 1)) throw new RangeError(`${p0} to ${p1} is not a rise of a share`)
}
