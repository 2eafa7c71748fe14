import { normalQuantile } from '../../numeric/normal.ts'
import type { Random } from '../../numeric/random.ts'
import type { DesignPrior } from './problem.ts'

/**
 * Coefficients as a prior thinks them possible: normal draws that cover each coefficient's range evenly.
 *
 * Notation  m means, d deviations (K); R draws; π_k a shuffle of 0 .. R − 1; u uniform
 * Formula   β_rk = m_k + d_k Φ⁻¹((π_k(r) + u_rk) / R): one draw in each R-th of each coefficient's probability
 * Shapes    draws: R × K, row-major; without deviations one draw, the means
 * Errors    RangeError when means or deviations are not K numbers, a deviation is below 0, or R is not a count
 * Source    Latin hypercubes: M. McKay, R. Beckman, W. Conover, Technometrics 21 (1979) 239-245;
 *           for choice models: S. Hess, K. Train, J. Polak, Transp. Res. B 40 (2006) 147-163
 * Example   mean 0, deviation 1, two draws: one below 0, one above
 */
export function priorDraws(prior: DesignPrior, k: number, random: Random): Float64Array {
  const { mean, deviations, draws = 100 } = prior
  checkNumbers('mean', mean, k)
  if (deviations === undefined) return Float64Array.from(mean)
  checkNumbers('deviations', deviations, k)
  if (deviations.some((deviation) => deviation < 0)) throw new RangeError('a deviation cannot be below 0')
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`${draws} draws cannot be taken`)
  const beta = new Float64Array(draws * k)
  for (let a = 0; a < k; a++) {
    const cells = shuffled(draws, random)
    for (let r = 0; r < draws; r++) {
      const z = normalQuantile(((cells[r] as number) + random.uniform()) / draws)
      beta[r * k + a] = (mean[a] as number) + (deviations[a] as number) * z
    }
  }
  return beta
}

/** 0 .. n − 1 in an order of chance: R. Fisher, F. Yates, as a swap with what is left. */
export function shuffled(n: number, random: Random): Uint32Array {
  const list = Uint32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = list[i] as number
    list[i] = list[j] as number
    list[j] = kept
  }
  return list
}

function checkNumbers(name: string, numbers: readonly number[], k: number): void {
  if (numbers.length !== k || !numbers.every(Number.isFinite))
    throw new RangeError(`the prior's ${name} must be ${k} numbers, one for each coefficient`)
}
