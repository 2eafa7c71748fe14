import { meanOf, varianceOf } from '../../numeric/moments.ts'

/**
 * Whether chains of draws have reached the same place, and how much they say about it.
 *
 * Notation  M half chains of n draws each (every chain is cut in two); W the mean of their variances; B n times the
 *           variance of their means; V = W (n − 1)/n + B/n; ρ_t the autocorrelation at lag t
 * Formula   split R̂ = √(V / W); ESS = M n / (1 + 2 Σ ρ_t), summed in pairs ρ_2s + ρ_2s+1 while these are above 0 and
 *           made never to rise; Monte Carlo error √(V / ESS)
 * Units     R̂: 1 when the halves agree; ESS: independent draws that would say as much
 * Shapes    chains: one array of draws each, all of the same length
 * Errors    RangeError with fewer than 8 draws a chain; R̂ is 1 and ESS M n for draws that never differ
 * Source    A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 11.4; the pairs: C. Geyer, Statist. Sci.
 *           7 (1992) 473-483; as in A. Vehtari et al., Bayesian Anal. 16 (2021) 667-718, equations 1-4 and 10-14
 * Example   two chains around 0 and around 3 with deviation 1: R̂ about 1.8
 */
export type Convergence = { rHat: number; ess: number; error: number }

export function convergenceOf(chains: readonly Float64Array[]): Convergence {
  const length = Math.floor((chains[0]?.length ?? 0) / 2)
  if (length < 4) throw new RangeError('convergence is judged from at least 8 draws of each chain')
  const halves = chains.flatMap((chain) => [chain.subarray(0, length), chain.subarray(chain.length - length)])
  const means = halves.map(meanOf)
  const within = meanOf(
    halves.map((half, m) => autocovariance(half, means[m] as number, 0) * (length / (length - 1))),
  )
  const between = varianceOf(means)
  const total = (within * (length - 1)) / length + between
  const draws = halves.length * length
  if (!(within > 0)) return { rHat: between > 0 ? Infinity : 1, ess: between > 0 ? 1 : draws, error: 0 }
  const ess = draws / autocorrelationTime(halves, means, within, total)
  return { rHat: Math.sqrt(total / within), ess, error: Math.sqrt(total / ess) }
}

/** 1 + 2 Σ ρ_t by Geyer's initial monotone sequence. */
function autocorrelationTime(
  halves: readonly Float64Array[],
  means: readonly number[],
  within: number,
  total: number,
): number {
  const length = halves[0]?.length ?? 0
  const correlation = (lag: number) => {
    const shared = meanOf(halves.map((half, m) => autocovariance(half, means[m] as number, lag)))
    return 1 - (within - (shared * length) / (length - 1)) / total
  }
  let time = -1
  let before = Infinity
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1)
    if (!(pair > 0)) break
    before = Math.min(before, pair)
    time += 2 * before
  }
  // Draws that alternate could claim to say more than they are: no more than Stan lets them.
  const draws = halves.length * length
  return Math.max(time, 1 / Math.log10(draws))
}

function autocovariance(draws: Float64Array, mean: number, lag: number): number {
  let sum = 0
  for (let i = 0; i + lag < draws.length; i++)
    sum += ((draws[i] as number) - mean) * ((draws[i + lag] as number) - mean)
  return sum / draws.length
}
