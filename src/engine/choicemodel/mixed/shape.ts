import { normalCdf, normalDensity, normalQuantile } from '../../numeric/normal.ts'
import type { Distribution } from './mixing.ts'

/**
 * The standard draw of each distribution, from a number between 0 and 1 or from a standard normal one.
 *
 * Notation  u uniform on 0..1; ζ = Φ⁻¹(u); z the standard draw that L multiplies
 * Formula   normal and lognormal z = ζ; uniform z = 2u − 1; triangular z = √(2u) − 1 below ½, 1 − √(2(1 − u)) above
 * Units     uniform and triangular lie on −1 .. 1
 * Source    K. Train (2009), section 9.2.1 and 9.2.3; as in mlogit and xlogit
 * Example   u = 1/8: normal −1.1503, uniform −0.75, triangular −0.5
 */
export function shapeUniform(distribution: Distribution, values: Float64Array): void {
  if (distribution === 'normal' || distribution === 'lognormal') normalDraws(values)
  else for (let i = 0; i < values.length; i++) values[i] = bounded(distribution, values[i] as number)
}

/** Standard normal draws from uniform ones, a whole array where it lies. */
export function normalDraws(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = normalQuantile(values[i] as number)
}

function bounded(distribution: 'uniform' | 'triangular', u: number): number {
  if (distribution === 'uniform') return 2 * u - 1
  return u < 0.5 ? Math.sqrt(2 * u) - 1 : 1 - Math.sqrt(2 * (1 - u))
}

/** z of ζ. */
export function fromNormal(distribution: Distribution, zeta: number): number {
  if (distribution === 'uniform' || distribution === 'triangular')
    return bounded(distribution, normalCdf(zeta))
  return zeta
}

/** dz/dζ */
export function slopeFromNormal(distribution: Distribution, zeta: number): number {
  if (distribution === 'uniform') return 2 * normalDensity(zeta)
  if (distribution === 'triangular') {
    const tail = normalCdf(-Math.abs(zeta))
    return tail > 0 ? normalDensity(zeta) / Math.sqrt(2 * tail) : 0
  }
  return 1
}
