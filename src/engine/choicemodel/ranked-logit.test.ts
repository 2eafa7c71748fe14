import { describe, expect, test } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import { standardErrors } from './fit.ts'
import { gather } from './gather.ts'
import { genericModel } from './model.ts'
import { fitRankedLogit } from './ranked-logit.ts'
import { stagesOf } from './ranking.ts'
import { utilityOf } from './utility.ts'

/**
 * Reference: R 4.2.2, survival 3.5-3, on the stages of these rankings written as one line for each alternative:
 *   clogit(y ~ x1 + x2 + x3 + strata(task) + cluster(id), b, method = 'efron')
 * and for the scales, with mu <- c(1, th[4], th[5])[b$stage] and v <- mu * (X %*% th[1:3]), twice in a row
 *   optim(start, function(th) -sum(v[b$y == 1]) + sum(log(tapply(exp(v), b$task, sum))), method = 'BFGS',
 *         hessian = TRUE, control = list(reltol = 1e-16, ndeps = rep(1e-5, 5)))
 */
const people = { persons: 60, tasks: 6, alternatives: 4, beta: [0.5, -0.8, 0.3], seed: 1 }

describe('the rank-ordered logit', () => {
  test('with one scale gives what clogit gives on the exploded rankings', () => {
    const fit = fitted('equal')
    expect(fit.logLikelihood).toBeCloseTo(-825.014499788, 8)
    near(fit.estimates, [0.485501381404, -0.803640046821, 0.259293337641], 1e-7)
    near(standardErrors(fit.covariance.hessian), [0.0365959176309, 0.0438812691238, 0.0334442173285], 1e-7)
    near(standardErrors(fit.covariance.clustered), [0.038208846944, 0.0457120785507, 0.035513976776], 1e-7)
  })

  test('with a scale for each stage gives what a general optimiser gives', () => {
    const fit = fitted('per stage')
    expect(fit.names).toEqual(['x1', 'x2', 'x3', 'scale:2', 'scale:3'])
    expect(fit.logLikelihood).toBeCloseTo(-824.971990089, 7)
    near(
      fit.estimates,
      [0.482664355899, -0.799270688574, 0.257917949168, 1.02521323131, 0.986291150968],
      1e-5,
    )
    const errors = [0.0461935548193, 0.061232297436, 0.0372398560429, 0.117835206811, 0.133785152661]
    near(standardErrors(fit.covariance.hessian), errors, 1e-4)
    expect(Math.max(...fit.gradient.map(Math.abs))).toBeLessThan(1e-4)
  })

  test('finds that later ranks were given with less care', () => {
    const { rank, rowStart, ...careful } = simulatedChoices({ ...people, persons: 400, alternatives: 3 })
    // Every second task, the second and third place are tossed.
    const tossed = rank!.map((place, row) => (Math.floor(row / 3) % 4 === 0 && place > 1 ? 5 - place : place))
    const outcome = fitRankedLogit(
      utilityOf({ ...careful, rowStart, rank: tossed }, genericModel(careful.attributes)),
      'per stage',
    )
    if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
    const error = standardErrors(outcome.covariance.hessian)[3]!
    expect(outcome.estimates[3]! + 3 * error).toBeLessThan(1)
  })

  test('a scale of choices that nothing moves is refused by its name', () => {
    // The best differs from the rest in x; the others are all alike.
    const offers = (best: number) =>
      [0, 1, 2].map((j) => ({
        alternative: `${j}`,
        values: [j === best ? 1 : 0],
        rank: 1 + ((j - best + 3) % 3),
      }))
    const whimsical = {
      person: 'z',
      weight: 1,
      chosen: 1,
      offers: [
        { alternative: '0', values: [1], rank: 2 },
        { alternative: '1', values: [0], rank: 1 },
      ],
    }
    const tasks = [0, 1, 2, 1].map((best, n) => ({
      person: `${n}`,
      weight: 1,
      chosen: best,
      offers: offers(best),
    }))
    const data = gather([...tasks, whimsical], ['x'])
    expect(fitRankedLogit(utilityOf(data, genericModel(['x'])), 'per stage')).toMatchObject({
      outcome: 'refused',
      reason: 'unidentified scale',
      names: ['scale:2'],
    })
  })
})

describe('a ranking told as choices', () => {
  test('what was left unranked stays on offer to the end', () => {
    const offers = ['A', 'B', 'C', 'D'].map((alternative, j) => ({
      alternative,
      values: [j],
      rank: [2, 0, 1, 0][j]!,
    }))
    const data = gather([{ person: 'Aino', weight: 1, chosen: 2, offers }], ['x'])
    const { utility, stage } = stagesOf(utilityOf(data, genericModel(['x'])))
    expect(Array.from(stage)).toEqual([1, 2])
    expect(Array.from(utility.data.rowStart)).toEqual([0, 4, 7])
    expect(Array.from(utility.x)).toEqual([0, 1, 2, 3, 0, 1, 3])
    expect(Array.from(utility.data.chosen)).toEqual([2, 4])
  })

  test('ranks that skip a place, and data without ranks, are faults', () => {
    const offers = ['A', 'B', 'C'].map((alternative, j) => ({
      alternative,
      values: [j],
      rank: [1, 3, 0][j]!,
    }))
    const skipping = gather([{ person: 'Aino', weight: 1, chosen: 0, offers }], ['x'])
    expect(() => stagesOf(utilityOf(skipping, genericModel(['x'])))).toThrow(
      'Aino ranks 2 alternatives but none as 2',
    )
    const { rank: _, ...unranked } = simulatedChoices(people)
    expect(() => stagesOf(utilityOf(unranked, genericModel(unranked.attributes)))).toThrow('no ranks')
  })
})

function fitted(scales: 'equal' | 'per stage') {
  const data = simulatedChoices(people)
  const outcome = fitRankedLogit(utilityOf(data, genericModel(data.attributes)), scales)
  if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
  return outcome
}

function near(values: Float64Array, expected: readonly number[], relative: number) {
  expect(values.length).toBe(expected.length)
  values.forEach((value, place) => expect(Math.abs(value / expected[place]! - 1)).toBeLessThan(relative))
}
