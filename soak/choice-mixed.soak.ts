import { describe, expect, test } from 'vitest'
import { type Covariances, standardErrors } from '../src/engine/choicemodel/fit.ts'
import { genericModel } from '../src/engine/choicemodel/model.ts'
import { fitMixedLogit } from '../src/engine/choicemodel/mixed/fit.ts'
import type { Mixing } from '../src/engine/choicemodel/mixed/mixing.ts'
import { peopleWithTastes } from '../src/engine/choicemodel/mixed/simulated.sample.ts'
import { utilityOf } from '../src/engine/choicemodel/utility.ts'
import { type Random, randomFrom } from '../src/engine/numeric/random.ts'
import { readKernel } from '../src/kernels.ts'

type Experiment = {
  name: string
  mixing: Mixing
  /** In the order of the parameters. */
  truth: readonly number[]
  tastes(random: Random): readonly number[]
}

const experiments: Experiment[] = [
  {
    name: 'one normal, one lognormal and one fixed coefficient',
    mixing: { random: { x1: 'normal', x2: 'lognormal' } },
    truth: [0.8, -0.5, -0.6, 1.1, 0.7],
    tastes: (random) => [0.8 + 1.1 * random.normal(), Math.exp(-0.5 + 0.7 * random.normal()), -0.6],
  },
  {
    name: 'two correlated coefficients',
    mixing: { random: { x1: 'normal', x2: 'normal' }, correlated: ['x1', 'x2'] },
    truth: [0.8, -0.9, 0.4, 1.2, 0.6, 0.8],
    tastes: (random) => {
      const z = random.normal()
      return [0.8 + 1.2 * z, -0.9 + 0.6 * z + 0.8 * random.normal(), 0.4]
    },
  },
  {
    name: 'a triangular and a uniform coefficient',
    mixing: { random: { x1: 'triangular', x2: 'uniform' } },
    truth: [0.8, -0.6, 0.4, 2.5, 2],
    tastes: (random) => [
      0.8 + 2.5 * (random.uniform() + random.uniform() - 1),
      -0.6 + 2 * (2 * random.uniform() - 1),
      0.4,
    ],
  },
]

const kernel = readKernel('choicemodel')
const RUNS = 100

describe('over 100 simulated experiments', () => {
  test.each(experiments)(
    'the 95 % intervals of the mixed logit hold the truth 91 to 98 times in 100: $name',
    async (experiment) => {
      const covered = await coverage(experiment)
      expect(Object.values(covered).filter((share) => share < 0.91 || share > 0.98)).toEqual([])
    },
  )
})

async function coverage({ mixing, truth, tastes }: Experiment): Promise<Record<keyof Covariances, number>> {
  const covered = { hessian: 0, bhhh: 0, robust: 0, clustered: 0 }
  for (let run = 0; run < RUNS; run++) {
    const data = peopleWithTastes(randomFrom(1000 + run), { persons: 400, tasks: 8 }, tastes)
    const draws = { kind: 'importance', count: 64, seed: run } as const
    const fit = await fitMixedLogit(utilityOf(data, genericModel(data.attributes)), mixing, { kernel, draws })
    if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
    for (const kind of ['hessian', 'bhhh', 'robust', 'clustered'] as const)
      standardErrors(fit.covariance[kind]).forEach((error, i) => {
        const from = (fit.estimates[i] ?? Number.NaN) - (truth[i] ?? Number.NaN)
        if (Math.abs(from) < 1.96 * error) covered[kind] += 1 / RUNS / truth.length
      })
  }
  return covered
}
