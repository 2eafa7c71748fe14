/**
 * The columns of a tall matrix made orthonormal, in place: Gram and Schmidt's way, twice, since once loses digits.
 *
 * Notation  Q n × m, row by row
 * Formula   each column less its projections on those before it, then divided by its length
 * Units     none
 * Errors    none; a column that depends on those before it becomes zero
 * Source    L. Giraud, J. Langou, M. Rozložník, Computers & Mathematics with Applications 50 (2005) 1069-1075
 * Example   columns (1, 1) and (1, 0) become (√½, √½) and (√½, −√½)
 */
export function orthonormalise(q: Float64Array, n: number, m: number): void {
  const projections = new Float64Array(m)
  for (let column = 0; column < m; column += 1) {
    const before = lengthOf(q, n, m, column)
    for (let pass = 0; pass < 2; pass += 1) {
      projections.fill(0, 0, column)
      for (let row = 0; row < n; row += 1) {
        const value = q[row * m + column] as number
        for (let j = 0; j < column; j += 1)
          projections[j] = (projections[j] as number) + value * (q[row * m + j] as number)
      }
      for (let row = 0; row < n; row += 1) {
        let value = q[row * m + column] as number
        for (let j = 0; j < column; j += 1) value -= (projections[j] as number) * (q[row * m + j] as number)
        q[row * m + column] = value
      }
    }
    const length = lengthOf(q, n, m, column)
    const factor = length > 1e-10 * before && length > 0 ? 1 / length : 0
    for (let row = 0; row < n; row += 1) q[row * m + column] = (q[row * m + column] as number) * factor
  }
}

function lengthOf(q: Float64Array, n: number, m: number, column: number): number {
  let sum = 0
  for (let row = 0; row < n; row += 1) sum += (q[row * m + column] as number) ** 2
  return Math.sqrt(sum)
}
