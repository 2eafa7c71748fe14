import { LuDecomposition, Matrix, solve } from 'ml-matrix'

/**
 * Calibration to totals of figures as well as of categories: the general regression estimator.
 *
 * Notation  dᵢ base weights; xᵢ the row of figures whose totals T are known; λ multipliers
 * Formula   wᵢ = dᵢ (1 + xᵢ'λ) with (Σ d x x') λ = T − Σ d x
 * Shapes    rows n × p; totals p. With a column of ones the weights add up to the people
 * Errors    RangeError when a figure depends on the others; weights may become negative, which the caller sees
 * Source    J.-C. Deville and C.-E. Särndal, J. Am. Stat. Assoc. 87 (1992) 376-382, the chi-square distance
 * Example   one column of ones and T = 100 for 20 answers of weight 1: each gets 5
 */
export function calibrate(
  rows: readonly (readonly number[])[],
  totals: readonly number[],
  base: readonly number[],
): number[] {
  const x = new Matrix(rows.map((row) => [...row]))
  const squares = new LuDecomposition(weightedSquares(x, base))
  if (squares.isSingular()) throw new RangeError('a figure depends on the others')
  const gain = x.mmul(squares.solve(missing(x, totals, base)))
  return base.map((weight, index) => weight * (1 + gain.get(index, 0)))
}

/**
 * What is left of y when the calibrated figures have told their part: only this is uncertain any more.
 *
 * Formula   y − x'B with (Σ d x x') B = Σ d x y
 */
export function residualsOf(
  y: readonly number[],
  rows: readonly (readonly number[])[],
  base: readonly number[],
): number[] {
  const x = new Matrix(rows.map((row) => [...row]))
  const moments = x.transpose().mmul(Matrix.columnVector(y.map((one, index) => one * (base[index] ?? 0))))
  const told = x.mmul(solve(weightedSquares(x, base), moments, true)).to1DArray()
  return y.map((one, index) => one - (told[index] ?? 0))
}

function weightedSquares(x: Matrix, base: readonly number[]): Matrix {
  return x.transpose().mmul(x.clone().mulColumnVector([...base]))
}

function missing(x: Matrix, totals: readonly number[], base: readonly number[]): Matrix {
  const have = x.transpose().mmul(Matrix.columnVector([...base]))
  return Matrix.sub(Matrix.columnVector([...totals]), have)
}
