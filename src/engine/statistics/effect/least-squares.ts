import { inverse, Matrix, QrDecomposition } from 'ml-matrix'

/**
 * Ordinary least squares, kept in the form in which its errors are worked out.
 *
 * Notation  X n rows of p figures, y n outcomes; X = QR; β the coefficients, e = y − Xβ
 * Formula   β = R⁻¹Q'y
 * Shapes    X n × p with n > p; `orthogonal` Q n × p, `inverseRoot` R⁻¹ p × p, so that (X'X)⁻¹ = R⁻¹R⁻ᵀ
 * Errors    RangeError when there are not more rows than figures, or a figure depends on the others
 * Source    G. Golub and C. Van Loan, Matrix Computations (2013) 5.3
 * Example   1, 2, 4 on a column of ones and 0, 1, 2: 0.833 and 1.5
 */
export type Fitted = { coefficients: number[]; residuals: number[]; orthogonal: Matrix; inverseRoot: Matrix }

export function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]): Fitted {
  const x = new Matrix(rows.map((row) => [...row]))
  if (x.rows <= x.columns) throw new RangeError(`${x.rows} rows do not tell ${x.columns} figures`)
  const qr = new QrDecomposition(x)
  const root = qr.upperTriangularMatrix
  const sizes = root.diagonal().map(Math.abs)
  if (!(Math.min(...sizes) > 1e-10 * Math.max(...sizes)))
    throw new RangeError('a figure depends on the others')
  const orthogonal = qr.orthogonalMatrix
  const outcome = Matrix.columnVector([...y])
  const inverseRoot = inverse(root)
  const coefficients = inverseRoot.mmul(orthogonal.transpose().mmul(outcome))
  const residuals = Matrix.sub(outcome, x.mmul(coefficients)).to1DArray()
  return { coefficients: coefficients.to1DArray(), residuals, orthogonal, inverseRoot }
}

/** M A M with M = I − QQ', which takes from the errors what fitting has taken. */
export function withoutFitted(a: Matrix, q: Matrix): Matrix {
  const half = Matrix.sub(a, q.mmul(q.transpose().mmul(a)))
  return Matrix.sub(half, half.mmul(q).mmul(q.transpose()))
}
