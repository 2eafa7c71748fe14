import { cholesky, solveCholesky } from '../../numeric/cholesky.ts'
import type { Posterior } from './posterior.ts'

/**
 * Where a person's posterior is highest and how narrow it is there: damped Newton.
 *
 * Notation  h(ζ) as in posterior.ts, h' its slope, A its information, A = C C'
 * Formula   ζ ← ζ + a A⁻¹ h', a = 1, ½, ¼ … until h rises; undamped steps overshoot to where nothing was chosen
 * Units     ends when h'A⁻¹h' < 10⁻⁶, or after 50 steps: a proposal need not be exact, only near
 * Source    L. Tierney, J. Kadane, J. Am. Stat. Assoc. 81 (1986) 82-86; damping: J. Nocedal, S. Wright (2006), section 3.1
 * Example   nothing chosen: ζ = 0, C = I
 */
const ENOUGH = 1e-6

export type Mode = { zeta: Float64Array; factor: Float64Array }

export function modeOf(posterior: Posterior, m: number): Mode {
  let zeta = new Float64Array(m)
  let height = posterior.curved(zeta)
  let factor = factorOf(posterior, m)
  for (let iteration = 0; iteration < 50; iteration++) {
    const step = solveCholesky(factor, m, posterior.slope)
    let rise = 0
    for (let l = 0; l < m; l++) rise += (step[l] as number) * (posterior.slope[l] as number)
    if (!(rise > ENOUGH)) break
    const from = zeta
    const reached = (length: number) => {
      zeta = from.map((value, l) => value + length * (step[l] as number))
      return posterior.curved(zeta)
    }
    const before = height
    height = reached(1)
    for (let length = 0.5; !(height > before) && length > 1e-6; length /= 2) height = reached(length)
    if (!(height > before)) return { zeta: from, factor }
    factor = factorOf(posterior, m)
  }
  return { zeta, factor }
}

function factorOf({ information }: Posterior, m: number): Float64Array {
  const factor = cholesky(information, m)
  // The information is the identity and a sum of squares: only numbers that are not finite can spoil it.
  if (factor === undefined) throw new RangeError('the posterior of a person has no finite curvature')
  return factor
}
