import type { Share } from '../newcombe.ts'
import { likelihoodOf, type Prior } from './beta-binomial.ts'

/**
 * The priors that the units' answers leave open, each with its weight: the fitted one is known from so many units only.
 *
 * Notation  a and b as in beta-binomial.ts, λ = ln a/b, x = (a + b)^(−1/2) how unlike the units are, ℓ(λ, x) their likelihood
 * Formula   weights e^ℓ over a grid of 12 by 12 points of λ and x, each point as likely beforehand; out to where ℓ has fallen by 8
 * Units     weights sum to one; x from 0.001 to 1, so the prior weighs one answer at least
 * Errors    none
 * Source    A. Gelman and others, Bayesian Data Analysis (2013), section 5.3
 * Example   five units of 4, 8, 12, 16 and 20 of 24: x anywhere from 0.1 to 0.9; a thousand such units: within 0.02 of each other
 */
export type Doubted = { a: number; b: number; weight: number }

const points = 12
const fallen = 8
const [leastUnlike, mostUnlike] = [1e-3, 1]

export function priorsLeftOpen(units: readonly Share[], fitted: Prior): Doubted[] {
  const height = likelihoodOf(units)
  const at = (lambda: number, x: number) => {
    const weight = 1 / (x * x)
    const a = weight / (1 + Math.exp(-lambda))
    return { a, b: weight - a, height: height(a, weight - a) }
  }
  const lambda = Math.log(fitted.a / fitted.b)
  const x = Math.min(mostUnlike, Math.max(leastUnlike, (fitted.a + fitted.b) ** -0.5))
  const top = at(lambda, x).height
  const low = (far: number) => top - at(lambda, far).height
  const xs = between(edge(low, x, leastUnlike), edge(low, x, mostUnlike))
  // The more unlike the units, the less is known of their middle: its range is that at the far end.
  const widest = xs.at(-1) ?? x
  const side = (far: number) => at(lambda, widest).height - at(far, widest).height
  const lambdas = between(edge(side, lambda, lambda - 20), edge(side, lambda, lambda + 20))
  const grid = xs.flatMap((one) => lambdas.map((other) => at(other, one)))
  const highest = Math.max(...grid.map((one) => one.height))
  const weights = grid.map((one) => Math.exp(one.height - highest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return grid.map(({ a, b }, index) => ({ a, b, weight: (weights[index] as number) / sum }))
}

/** Where the likelihood has fallen far enough between a point and a bound, or the bound. */
function edge(fallenAt: (far: number) => number, from: number, bound: number): number {
  if (fallenAt(bound) < fallen) return bound
  let [near, far] = [from, bound]
  for (let step = 0; step < 10; step += 1) {
    const middle = (near + far) / 2
    if (fallenAt(middle) < fallen) near = middle
    else far = middle
  }
  return far
}

/** The middles of equal parts. */
const between = (low: number, high: number) =>
  Array.from({ length: points }, (_, index) => low + ((high - low) * (index + 0.5)) / points)
