/**
 * Small dense matrices and vectors, kept as plain arrays.
 *
 * Notation  a, b vectors; A, B, C matrices
 * Formula   dot a'b; multiply A B; sandwich B C B; plus a + f b
 * Shapes    vectors n; matrices row-major: element (i, j) of an n × m matrix is a[i · m + j]
 * Errors    none: shapes are the caller's duty
 * Source    G. Golub, C. Van Loan, Matrix Computations, 4th ed. (2013), section 1.1
 * Example   multiply([1, 2, 3, 4], [1, 1], 2, 2, 1) is [3, 7]
 */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** A B with A n × m and B m × p. */
export function multiply(a: Float64Array, b: Float64Array, n: number, m: number, p: number): Float64Array {
  const product = new Float64Array(n * p)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < m; k++) {
      const aik = a[i * m + k] as number
      for (let j = 0; j < p; j++)
        product[i * p + j] = (product[i * p + j] as number) + aik * (b[k * p + j] as number)
    }
  }
  return product
}

/** B C B for symmetric B and C, such as the middle and both sides of a robust covariance; exactly symmetric. */
export function sandwich(bread: Float64Array, filling: Float64Array, n: number): Float64Array {
  const whole = multiply(multiply(bread, filling, n, n, n), bread, n, n, n)
  return whole.map((value, place) => (value + (whole[(place % n) * n + Math.floor(place / n)] as number)) / 2)
}

/** a + factor · b */
export function plus(a: Float64Array, b: Float64Array, factor = 1): Float64Array {
  return a.map((value, i) => value + factor * (b[i] as number))
}

export function scaled(a: Float64Array, factor: number): Float64Array {
  return a.map((value) => value * factor)
}

export function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n)
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1
  return matrix
}
