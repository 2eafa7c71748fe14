import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { studentBeyond, studentQuantile } from '../../numeric/distribution-beta.ts'
import type { Interval } from '../wilson.ts'
import type { Fitted } from './least-squares.ts'

/**
 * How sure a coefficient is when answers come in clusters (units, clinics, schools) that may share their luck.
 *
 * Notation  Q the orthogonal part of the figures, Q_g its rows of cluster g, e_g its residuals; S = Q_g'Q_g; l picks the
 *           coefficient, c = R⁻ᵀl; B = (I − S)^−½
 * Formula   variance Σ (c'B Q_g'e_g)²: the bias-reduced form CR2; degrees of freedom tr(P)² / tr(P²) with
 *           P_gh = [g = h] c'B_g S_g B_g c − (S_g B_g c)'(S_h B_h c), which few or unlike clusters make small
 * Units     those of the outcome; interval and p-value by Student's t
 * Errors    RangeError with fewer than two clusters
 * Source    R. Bell and D. McCaffrey, Survey Methodology 28 (2002) 169-181; G. Imbens and M. Kolesár, Review of
 *           Economics and Statistics 98 (2016) 701-712
 * Example   two groups of units, each seen twice: the error of the difference of two mean changes, as Welch has it
 */
export type Coefficient = Interval & { error: number; degrees: number; p: number }

export function clusterRobust(fitted: Fitted, clusters: readonly number[], which: number): Coefficient {
  const { coefficients, residuals, orthogonal, inverseRoot } = fitted
  const members = Map.groupBy(clusters.keys(), (row) => clusters[row] ?? 0)
  if (members.size < 2) throw new RangeError('one cluster alone tells nothing of how clusters vary')
  const c = Matrix.columnVector(inverseRoot.getRow(which))
  const parts = [...members.values()].map((rows) => partOf(orthogonal, residuals, rows, c))
  const variance = parts.reduce((sum, { score }) => sum + score * score, 0)
  return coefficientOf(coefficients[which] ?? 0, Math.sqrt(variance), degreesOf(parts))
}

export function coefficientOf(estimate: number, error: number, degrees: number, level = 0.95): Coefficient {
  const half = studentQuantile((1 + level) / 2, degrees) * error
  const p = error === 0 ? Number(estimate === 0) : studentBeyond(estimate / error, degrees)
  return { estimate, low: estimate - half, high: estimate + half, error, degrees, p }
}

type Part = { score: number; own: number; shared: Matrix }

function partOf(orthogonal: Matrix, residuals: readonly number[], rows: number[], c: Matrix): Part {
  const q = orthogonal.subMatrixRow(rows, 0, orthogonal.columns - 1)
  const squares = q.transpose().mmul(q)
  const adjusted = inverseRootOfRest(squares).mmul(c)
  const moments = q.transpose().mmul(Matrix.columnVector(rows.map((row) => residuals[row] ?? 0)))
  const shared = squares.mmul(adjusted)
  return { score: adjusted.dot(moments), own: adjusted.dot(shared), shared }
}

/** (I − S)^−½; a direction that the cluster tells all by itself has nothing left to vary. */
function inverseRootOfRest(squares: Matrix): Matrix {
  const { eigenvectorMatrix: v, realEigenvalues } = new EigenvalueDecomposition(squares, {
    assumeSymmetric: true,
  })
  const roots = realEigenvalues.map((lambda) => (1 - lambda > 1e-10 ? 1 / Math.sqrt(1 - lambda) : 0))
  return v.mmul(Matrix.diag(roots)).mmul(v.transpose())
}

function degreesOf(parts: readonly Part[]): number {
  let [trace, squares] = [0, 0]
  parts.forEach((g, row) => {
    parts.forEach((h, column) => {
      const entry = (row === column ? g.own : 0) - g.shared.dot(h.shared)
      if (row === column) trace += entry
      squares += entry * entry
    })
  })
  return (trace * trace) / squares
}
