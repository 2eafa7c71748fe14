/**
 * A symmetric positive definite matrix inverted in its own place, and its determinant on the way.
 *
 * Notation  A n × n; c column k as it stands, d = a_kk the pivot
 * Formula   for each k: a_ij −= c_i c_j / d off row and column k, a_ik = c_i / d, a_kk = −1/d; after all k the matrix
 *           is −A⁻¹, and the product of the pivots is det A
 * Shapes    n × n from `at` on, row-major; of A only the lower triangle is read; A⁻¹ is written whole
 * Units     gives ln det A
 * Errors    −∞ when a pivot is lost in rounding: A is singular, and what stands in its place is of no use
 * Source    the sweep operator: J. Goodnight, Am. Stat. 33 (1979) 149-158
 * Example   [4, ·, 2, 5] becomes [0.3125, −0.125, −0.125, 0.25], ln det = ln 16
 */
export function openInversion(n: number): (a: Float64Array, at: number) => number {
  const diagonal = new Float64Array(n)
  const column = new Float64Array(n)
  return (a, at) => {
    for (let k = 0; k < n; k++) diagonal[k] = a[at + k * n + k] as number
    let logDeterminant = 0
    for (let k = 0; k < n; k++) {
      const pivot = a[at + k * n + k] as number
      if (!(pivot > SMALLEST_PIVOT * (diagonal[k] as number))) return -Infinity
      logDeterminant += Math.log(pivot)
      for (let i = 0; i < n; i++) column[i] = a[at + (i < k ? k * n + i : i * n + k)] as number
      column[k] = 0
      for (let i = 0; i < n; i++) {
        const factor = (column[i] as number) / pivot
        if (factor === 0) continue
        const row = at + i * n
        for (let j = 0; j <= i; j++) a[row + j] = (a[row + j] as number) - factor * (column[j] as number)
      }
      for (let i = 0; i < n; i++) a[at + (i < k ? k * n + i : i * n + k)] = (column[i] as number) / pivot
      a[at + k * n + k] = -1 / pivot
    }
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) a[at + j * n + i] = a[at + i * n + j] = -(a[at + i * n + j] as number)
    return logDeterminant
  }
}

/** Of the diagonal as it was: below this a pivot is rounding. */
const SMALLEST_PIVOT = 1e-11
