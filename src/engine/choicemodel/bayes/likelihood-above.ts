import { exponential } from '../../numeric/exponential.ts'
import type { Contrasts } from '../contrasts.ts'
import { openColumns } from '../columns.ts'

/**
 * The log-likelihood of one person, given up as soon as it is surely too low.
 *
 * Notation  as in contrasts.ts
 * Formula   −Σ_t ln(1 + Σ_j e^(z_tj'β)), as one logarithm of a product; each factor is above 1, so the sum only falls
 * Units     natural logarithms; `needed`: below it −∞ is as good an answer
 * Shapes    beta K
 * Source    the bound is exact, so that no step is decided otherwise than it would be
 * Example   needed = 0: −∞ after the first task, since every likelihood is below 1
 */
export function openLikelihoodAbove(contrasts: Contrasts) {
  const { taskStart, start } = contrasts
  const columns = openColumns(contrasts)
  const v = new Float64Array(columns.most)
  return (n: number, beta: Float64Array, needed: number): number => {
    const lastTask = taskStart[n + 1] as number
    const first = start[taskStart[n] as number] as number
    columns.setUtilities(v, first, (start[lastTask] as number) - first, beta, 0)
    // Beyond this the product itself would not be a number.
    const largest = Math.min(Math.exp(-needed), LARGEST_PRODUCT)
    let log = 0
    let product = 1
    for (let t = taskStart[n] as number; t < lastTask; t++) {
      let sum = 1
      const end = (start[t + 1] as number) - first
      for (let row = (start[t] as number) - first; row < end; row++)
        sum += exponential(Math.max(-LARGEST_POWER, Math.min(LARGEST_POWER, v[row] as number)))
      product *= sum
      if (product <= largest) continue
      log -= Math.log(product)
      product = 1
      if (!(log > needed)) return -Infinity
    }
    return log - Math.log(product)
  }
}

const LARGEST_PRODUCT = 1e250
/** As in the kernel: beyond that nobody ever chooses otherwise. */
const LARGEST_POWER = 700
