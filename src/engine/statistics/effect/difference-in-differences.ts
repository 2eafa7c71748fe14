import { clusterRobust, type Coefficient } from './cluster-robust.ts'
import { leastSquares } from './least-squares.ts'

/**
 * Did a change help? How much more the units with the change moved than those without.
 *
 * Notation  y an answer or a figure; d 1 in a unit with the change, a 1 afterwards
 * Formula   y = β₀ + β₁ d + β₂ a + β₃ d a; the effect is β₃, its error clustered by unit
 * Units     those of y. True if the units would have moved alike without the change: look at the time before first
 * Errors    RangeError unless at least two units of each kind are seen before and after
 * Source    D. Card and A. Krueger, American Economic Review 84 (1994) 772-793; M. Bertrand, E. Duflo and
 *           S. Mullainathan, Quarterly J. Economics 119 (2004) 249-275, on why by unit
 * Example   means 20.44 to 21.03 with and 23.33 to 21.17 without: 2.75
 */
export type Observation = { unit: number; changed: boolean; after: boolean; value: number }

export function differenceInDifferences(observations: readonly Observation[]): Coefficient {
  checkUnits(observations)
  const rows = observations.map(({ changed, after }) => {
    return [1, Number(changed), Number(after), Number(changed && after)]
  })
  const fitted = leastSquares(
    rows,
    observations.map(({ value }) => value),
  )
  const units = observations.map(({ unit }) => unit)
  return clusterRobust(fitted, units, 3)
}

function checkUnits(observations: readonly Observation[]) {
  for (const changed of [true, false])
    for (const after of [true, false]) {
      const of = observations.filter((one) => one.changed === changed && one.after === after)
      if (new Set(of.map(({ unit }) => unit)).size < 2)
        throw new RangeError(
          `fewer than two units ${changed ? 'with' : 'without'} the change ${after ? 'after' : 'before'} it`,
        )
    }
}
