import { Matrix, solve } from 'ml-matrix'
import { normalCdf, normalDensity } from '../../numeric/normal.ts'
import { gaussLegendre } from '../../numeric/gauss-legendre.ts'

/**
 * How many points a cumulative sum runs on average before it alarms: the price of its watchfulness.
 *
 * Notation  k slack, h alarm level, μ the true shift, all in deviations; L(z) the run length from a sum of z
 * Formula   L(z) = 1 + L(0) Φ(k − z − μ) + ∫₀ʰ L(x) φ(x + k − z − μ) dx, solved at Gauss-Legendre nodes;
 *           both sides together 1 / L = 1 / L⁺ + 1 / L⁻
 * Units     points
 * Errors    RangeError when h is not above 0
 * Source    C. W. Champ and S. E. Rigdon, Communications in Statistics B 20 (1991) 191-204; J. M. Lucas and
 *           R. B. Crosier, Technometrics 24 (1982) 199-205
 * Example   k ½, h 5: 465 with no change, 10.4 after a shift of one deviation
 */
export function cusumRunLength(plan: { slack: number; alarm: number }, shift: number): number {
  return 1 / (1 / oneSided(plan, shift) + 1 / oneSided(plan, -shift))
}

function oneSided({ slack, alarm }: { slack: number; alarm: number }, shift: number): number {
  if (!(alarm > 0)) throw new RangeError('an alarm level must be above 0')
  const { nodes, weights } = gaussLegendre(60, 0, alarm)
  // The sum at zero has a chance of its own: it is one more point beside the nodes.
  const places = [0, ...nodes]
  const system = Matrix.eye(places.length)
  places.forEach((z, row) => {
    system.set(row, 0, system.get(row, 0) - normalCdf(slack - z - shift))
    nodes.forEach((x, column) => {
      const step = (weights[column] ?? 0) * normalDensity(x + slack - z - shift)
      system.set(row, column + 1, system.get(row, column + 1) - step)
    })
  })
  return solve(system, Matrix.ones(places.length, 1)).get(0, 0)
}
