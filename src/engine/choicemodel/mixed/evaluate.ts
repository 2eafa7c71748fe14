import { contrastsOf } from '../contrasts.ts'
import type { LinearUtility } from '../utility.ts'
import { EXACT } from './draws.ts'
import type { MixedOptions } from './fit.ts'
import { openSimulation } from './likelihood.ts'
import { layoutOf, type Mixing } from './mixing.ts'
import { panelOf } from './panel.ts'
import { problemOf } from './problem.ts'

/**
 * The simulated log-likelihood at given parameters, such as another tool's estimates, or with more draws than a fit
 * could afford: ten thousand draws a person take no more memory than one person's.
 *
 * Notation  LL(θ) = Σ_n w_n ln P̂_n(θ)
 * Shapes    theta K + E, as in mixing.ts
 * Units     natural logarithms
 * Errors    RangeError for a mixing that is not of the model, or a θ of another length
 * Source    K. Train (2009), section 6.6
 * Example   see reference.test.ts
 */
export async function mixedLogLikelihood(
  utility: LinearUtility,
  mixing: Mixing,
  theta: Float64Array,
  options: Pick<MixedOptions, 'draws' | 'kernel' | 'threads' | 'signal'> = {},
): Promise<number> {
  const layout = layoutOf(utility.names, mixing)
  if (theta.length !== layout.names.length)
    throw new RangeError(`there are ${layout.names.length} parameters, not ${theta.length}`)
  const { draws = EXACT, kernel } = options
  const simulation = openSimulation(
    problemOf(panelOf(contrastsOf(utility), layout), layout, draws, kernel, 0),
    options,
  )
  try {
    await simulation.draw(theta)
    return (await simulation.evaluate(theta)).value
  } finally {
    await simulation.close()
  }
}
