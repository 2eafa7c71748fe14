import { describe, expect, test } from 'vitest'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import { fitLatentClasses, type LatentFit } from './latent-class.ts'
import type { LatentModel } from './latent-model.ts'
import { playersOf } from './players.sample.ts'

/**
 * Reference: R 4.2.2, flexmix 2.3-18, survival 3.5-3, on these players written as one line for each alternative (id,
 * task, alt, y, a, b, c, known), the best of ten starts from set.seed(1):
 *   flexmix(y ~ a + b + c | id, data, k = 2, model = FLXMRcondlogit(strata = ~ task),
 *     control = list(tol = 1e-12, iter.max = 2000))
 *   the same with concomitant = FLXPmultinom(~ known)
 * flexmix ends by EM, where coefficients have seven digits.
 */
const truth = [
  [1.2, -0.8, 0.5],
  [-0.4, 0.8, 1],
]

describe('two classes of simulated players, as flexmix', () => {
  test('of fixed shares', async () => {
    const { data } = playersOf({ truth, shares: [0.6, 0.4], people: 100, tasks: 8, seed: 11 })
    const fit = await fitted(data, { classes: 2 })
    expect(fit.logLikelihood).toBeCloseTo(-635.2123808772, 8)
    expect(
      apart(fit.coefficients, [1.1741786, -0.7899085, 0.544102, -0.45373, 0.7173593, 1.1123891]),
    ).toBeLessThan(2e-6)
    expect(apart(fit.shares, [0.71425445, 0.28574555])).toBeLessThan(1e-7)
  })

  test('whose membership follows what is known of them', async () => {
    const { data, known } = playersOf({
      truth,
      shares: [0.6, 0.4],
      slope: 1,
      people: 150,
      tasks: 8,
      seed: 12,
    })
    const fit = await fitted(data, { classes: 2, membership: { names: ['known'], values: known } })
    expect(fit.logLikelihood).toBeCloseTo(-976.3736123714, 8)
    // flexmix has the classes the other way round: its 0.3722467 and −1.0280363, the signs turned.
    const expected = [1.168157, -0.7245177, 0.4601098, -0.3295059, 0.8434521, 1.0266, -0.3722467, 1.0280363]
    expect(apart(fit.estimates, expected)).toBeLessThan(1e-5)
    expect(apart(fit.shares, [0.5783968, 0.4216032])).toBeLessThan(1e-6)
  })
})

async function fitted(data: ReturnType<typeof playersOf>['data'], model: LatentModel): Promise<LatentFit> {
  const fit = await fitLatentClasses(utilityOf(data, genericModel(data.attributes)), model, {
    seed: 1,
    starts: 4,
  })
  if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
  return fit
}

function apart(values: Float64Array, expected: readonly number[]): number {
  expect(values.length).toBe(expected.length)
  return values.reduce((most, value, i) => Math.max(most, Math.abs(value - (expected[i] ?? Number.NaN))), 0)
}
