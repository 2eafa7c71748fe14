/**
 * Symmetric positive definite matrices: the factor A = L L', and what is solved with it.
 *
 * Notation  A symmetric n × n; L lower triangular with a positive diagonal
 * Formula   l_jj = √(a_jj − Σ_k<j l_jk²); l_ij = (a_ij − Σ_k<j l_ik l_jk) / l_jj
 * Shapes    n × n, row-major; of A only the lower triangle is read; above the diagonal L is 0
 * Errors    undefined when A is not positive definite: that is an answer, not a fault
 * Source    G. Golub, C. Van Loan, Matrix Computations, 4th ed. (2013), algorithm 4.2.1
 * Example   A = [4, 2, 2, 5]: L = [2, 0, 1, 2]; A y = [8, 9] has y = [1.375, 1.25]
 */
export function cholesky(a: Float64Array, n: number): Float64Array | undefined {
  const l = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = a[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (l[i * n + k] as number) * (l[j * n + k] as number)
      if (i > j) l[i * n + j] = sum / (l[j * n + j] as number)
      else if (sum > 0 && Number.isFinite(sum)) l[j * n + j] = Math.sqrt(sum)
      else return undefined
    }
  }
  return l
}

/** y with L L' y = b. */
export function solveCholesky(l: Float64Array, n: number, b: Float64Array): Float64Array {
  const y = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    let sum = y[i] as number
    for (let k = 0; k < i; k++) sum -= (l[i * n + k] as number) * (y[k] as number)
    y[i] = sum / (l[i * n + i] as number)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i] as number
    for (let k = i + 1; k < n; k++) sum -= (l[k * n + i] as number) * (y[k] as number)
    y[i] = sum / (l[i * n + i] as number)
  }
  return y
}

/** A⁻¹, exactly symmetric; undefined when A is not positive definite. */
export function inverseSymmetric(a: Float64Array, n: number): Float64Array | undefined {
  const l = cholesky(a, n)
  if (l === undefined) return undefined
  const inverse = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    const column = solveCholesky(
      l,
      n,
      Float64Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)),
    )
    for (let i = j; i < n; i++) {
      inverse[i * n + j] = column[i] as number
      inverse[j * n + i] = column[i] as number
    }
  }
  return inverse
}

/** ln det A from its factor. */
export function logDeterminant(l: Float64Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += 2 * Math.log(l[i * n + i] as number)
  return sum
}
