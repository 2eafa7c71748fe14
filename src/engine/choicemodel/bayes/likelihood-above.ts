import type { Contrasts } from '../contrasts.ts'
import { exponential } from '../latent/exponential.ts'

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
  const { k, taskStart, start } = contrasts
  const { columns, most } = columnsOf(contrasts)
  const v = new Float64Array(most)

  const setUtilities = (first: number, rows: number, beta: Float64Array) => {
    const from = first * k
    v.fill(0, 0, rows)
    let a = 0
    for (; a + 1 < k; a += 2) {
      const one = from + a * rows
      const other = one + rows
      const b = beta[a] as number
      const c = beta[a + 1] as number
      for (let i = 0; i < rows; i++)
        v[i] = (v[i] as number) + b * (columns[one + i] as number) + c * (columns[other + i] as number)
    }
    if (a === k) return
    const last = from + a * rows
    const b = beta[a] as number
    for (let i = 0; i < rows; i++) v[i] = (v[i] as number) + b * (columns[last + i] as number)
  }
  return (n: number, beta: Float64Array, needed: number): number => {
    const lastTask = taskStart[n + 1] as number
    const first = start[taskStart[n] as number] as number
    setUtilities(first, (start[lastTask] as number) - first, beta)
    // Beyond this the product itself would not be a number.
    const largest = Math.min(Math.exp(-needed), LARGEST_PRODUCT)
    let log = 0
    let product = 1
    for (let t = taskStart[n] as number; t < lastTask; t++) {
      let sum = 1
      const end = (start[t + 1] as number) - first
      for (let row = (start[t] as number) - first; row < end; row++) sum += exponential(v[row] as number)
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

/** Each person's contrasts column by column, so that sums of many rows go on side by side. */
function columnsOf({ k, taskStart, start, z }: Contrasts): { columns: Float64Array; most: number } {
  const columns = new Float64Array(z.length)
  let most = 0
  for (let n = 0; n + 1 < taskStart.length; n++) {
    const first = start[taskStart[n] as number] as number
    const rows = (start[taskStart[n + 1] as number] as number) - first
    most = Math.max(most, rows)
    for (let i = 0; i < rows; i++)
      for (let a = 0; a < k; a++) columns[first * k + a * rows + i] = z[(first + i) * k + a] as number
  }
  return { columns, most }
}
