import { Matrix, solve } from 'ml-matrix'
import { normalDensity } from '../../numeric/normal.ts'
import { gaussLegendre } from '../../numeric/gauss-legendre.ts'

/**
 * The moving average that forgets: a smooth line with limits of its own.
 *
 * Notation  λ how much the newest point weighs, L the width of the limits; μ and σ the usual level and deviation
 * Formula   zᵢ = λxᵢ + (1 − λ)zᵢ₋₁ from z₀ = μ; limits μ ± Lσ √(λ/(2 − λ) (1 − (1 − λ)²ⁱ)); the mean run length with
 *           lasting limits from its integral equation
 * Units     those of the series; run length in points
 * Errors    RangeError when λ is not in 0..1 or σ not above 0
 * Source    S. W. Roberts, Technometrics 1 (1959) 239-250; S. V. Crowder, Technometrics 29 (1987) 401-407
 * Example   λ 0.1, L 2.7: 369 points on average with no change, 9.7 after a shift of one deviation
 */
export type EwmaPlan = { level: number; deviation: number; weight: number; width: number }

export function ewma(series: readonly number[], { level, deviation, weight, width }: EwmaPlan) {
  if (!(weight > 0 && weight <= 1)) throw new RangeError('a weight is from 0 to 1')
  if (!(deviation > 0)) throw new RangeError('a deviation must be above 0')
  let smooth = level
  return series.map((x, index) => {
    smooth = weight * x + (1 - weight) * smooth
    const settled = 1 - (1 - weight) ** (2 * (index + 1))
    const reach = width * deviation * Math.sqrt((weight / (2 - weight)) * settled)
    return { value: smooth, low: level - reach, high: level + reach }
  })
}

/** The average run length after a shift, in deviations. */
export function ewmaRunLength({ weight, width }: Pick<EwmaPlan, 'weight' | 'width'>, shift: number): number {
  const reach = width * Math.sqrt(weight / (2 - weight))
  const { nodes, weights } = gaussLegendre(61, -reach, reach)
  const places = [0, ...nodes]
  const system = Matrix.eye(places.length)
  places.forEach((z, row) => {
    nodes.forEach((x, column) => {
      const density = normalDensity((x - (1 - weight) * z) / weight - shift) / weight
      system.set(row, column + 1, system.get(row, column + 1) - (weights[column] ?? 0) * density)
    })
  })
  return solve(system, Matrix.ones(places.length, 1)).get(0, 0)
}
