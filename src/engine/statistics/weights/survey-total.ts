import { residualsOf } from './calibration.ts'

/**
 * Totals and means of weighted answers, and how sure they are when answers come in clusters or strata.
 *
 * Notation  wᵢ weights, yᵢ answers; in stratum h, n clusters of N drawn; z the sum of w e over a cluster, where e is
 *           y for a total, (y − mean) / Σ w for a mean, less what calibration explains
 * Formula   variance Σₕ (1 − n/N) n/(n − 1) Σ (z − z̄)²
 * Units     those of y; standard errors
 * Errors    RangeError when lengths differ or a stratum has one cluster alone
 * Source    C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling (1992) 5.5, 6.6; the form of
 *           T. Lumley's R package survey
 * Example   in reference.test.ts: 183 schools in 15 districts
 */
export type Design = {
  weights: readonly number[]
  /** Who was drawn together; each answer alone when left out. */
  clusters?: readonly number[]
  strata?: readonly number[]
  /** How many clusters each answer's stratum has in all; none left out when not given. */
  population?: readonly number[]
  /** The figures weighted to, and the weights before that. */
  calibrated?: { rows: readonly (readonly number[])[]; base: readonly number[] }
}

export type Estimate = { estimate: number; error: number }

export function surveyTotal(y: readonly number[], design: Design): Estimate {
  const estimate = y.reduce((sum, one, index) => sum + one * (design.weights[index] ?? 0), 0)
  return { estimate, error: errorOf(y, design) }
}

export function surveyMean(y: readonly number[], design: Design): Estimate {
  const people = design.weights.reduce((sum, weight) => sum + weight, 0)
  const estimate = y.reduce((sum, one, index) => sum + one * (design.weights[index] ?? 0), 0) / people
  return {
    estimate,
    error: errorOf(
      y.map((one) => (one - estimate) / people),
      design,
    ),
  }
}

function errorOf(y: readonly number[], design: Design): number {
  const { weights, calibrated } = design
  if (weights.length !== y.length) throw new RangeError('each answer needs its weight')
  const e = calibrated === undefined ? y : residualsOf(y, calibrated.rows, calibrated.base)
  const strata = new Map<number, { sums: Map<number, number>; population: number }>()
  e.forEach((one, index) => {
    const stratum = design.strata?.[index] ?? 0
    const cluster = design.clusters?.[index] ?? index
    const held = strata.get(stratum) ?? {
      sums: new Map<number, number>(),
      population: design.population?.[index] ?? Number.POSITIVE_INFINITY,
    }
    held.sums.set(cluster, (held.sums.get(cluster) ?? 0) + one * (weights[index] ?? 0))
    strata.set(stratum, held)
  })
  let variance = 0
  for (const { sums, population } of strata.values()) {
    const n = sums.size
    if (n < 2) throw new RangeError('a stratum has one cluster alone')
    const z = [...sums.values()]
    const mean = z.reduce((sum, one) => sum + one, 0) / n
    const squares = z.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    variance += (1 - n / population) * (n / (n - 1)) * squares
  }
  return Math.sqrt(variance)
}
