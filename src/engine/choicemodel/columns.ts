import type { Contrasts } from './contrasts.ts'

/**
 * Each person's contrasts laid out column by column, so that the sums of many rows go on side by side: half the time of
 * row by row, where every addition waits for the one before.
 *
 * Notation  z as in contrasts.ts; R the rows of a person
 * Formula   v = Σ_a β_a z_a; s_a = Σ_i p_i z_ai, two columns at a time
 * Shapes    columns: of each person K columns of R numbers, from z's own place on
 * Source    column-oriented loops: G. Golub, C. Van Loan, Matrix Computations, 4th ed. (2013), section 1.5
 * Example   openColumns(contrasts).setUtilities(v, first, rows, beta, 0) fills the utilities of a person's rows
 */
export type Columns = {
  /** The most rows of any person. */
  most: number
  /** v[0 .. rows − 1] from the coefficients that begin at `from`. */
  setUtilities(v: Float64Array, first: number, rows: number, beta: Float64Array, from: number): void
  /** Takes Σ p z off the K scores that begin at `from`. */
  takeScores(scores: Float64Array, from: number, p: Float64Array, first: number, rows: number): void
}

export function openColumns({ k, taskStart, start, z }: Contrasts): Columns {
  const columns = new Float64Array(z.length)
  let most = 0
  for (let n = 0; n + 1 < taskStart.length; n++) {
    const first = start[taskStart[n] as number] as number
    const rows = (start[taskStart[n + 1] as number] as number) - first
    most = Math.max(most, rows)
    for (let i = 0; i < rows; i++)
      for (let a = 0; a < k; a++) columns[first * k + a * rows + i] = z[(first + i) * k + a] as number
  }
  return {
    most,
    setUtilities(v, first, rows, beta, from) {
      v.fill(0, 0, rows)
      let a = 0
      for (; a + 1 < k; a += 2) {
        const one = first * k + a * rows
        const other = one + rows
        const b = beta[from + a] as number
        const c = beta[from + a + 1] as number
        for (let i = 0; i < rows; i++)
          v[i] = (v[i] as number) + b * (columns[one + i] as number) + c * (columns[other + i] as number)
      }
      if (a === k) return
      const last = first * k + a * rows
      const b = beta[from + a] as number
      for (let i = 0; i < rows; i++) v[i] = (v[i] as number) + b * (columns[last + i] as number)
    },
    takeScores(scores, from, p, first, rows) {
      let a = 0
      for (; a + 1 < k; a += 2) {
        const one = first * k + a * rows
        const other = one + rows
        let s = 0
        let t = 0
        for (let i = 0; i < rows; i++) {
          const chance = p[i] as number
          s += chance * (columns[one + i] as number)
          t += chance * (columns[other + i] as number)
        }
        scores[from + a] = (scores[from + a] as number) - s
        scores[from + a + 1] = (scores[from + a + 1] as number) - t
      }
      if (a === k) return
      const last = first * k + a * rows
      let s = 0
      for (let i = 0; i < rows; i++) s += (p[i] as number) * (columns[last + i] as number)
      scores[from + a] = (scores[from + a] as number) - s
    },
  }
}
