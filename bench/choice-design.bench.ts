import { codingOf } from '../src/engine/choicemodel/design/coding.ts'
import { type Design, findDesign, searchFrom } from '../src/engine/choicemodel/design/find-design.ts'
import { designError } from '../src/engine/choicemodel/design/information.ts'
import { permissionOf } from '../src/engine/choicemodel/design/permission.ts'
import { priorDraws } from '../src/engine/choicemodel/design/prior-draws.ts'
import type { DesignProblem } from '../src/engine/choicemodel/design/problem.ts'
import { randomDesign } from '../src/engine/choicemodel/design/random-design.ts'
import { randomFrom } from '../src/engine/numeric/random.ts'
import type { Figure } from './figure.ts'

// The problem that idefix 1.1.0 was timed with: 3, 3, 3, 4 and 2 levels in dummies, 12 tasks of 3.
const mean = [0.4, 0.8, 0.3, 0.6, -0.2, 0.5, -0.3, -0.6, -1, 0.5]
const point: DesignProblem = {
  attributes: [3, 3, 3, 4, 2].map((count, a) => ({
    name: `v${a + 1}`,
    levels: Array.from({ length: count }, (_, level) => level),
    coding: 'dummy',
  })),
  tasks: 12,
  alternatives: 3,
  prior: { mean },
}
const bayesian: DesignProblem = { ...point, prior: { mean, deviations: mean.map(() => 0.5), draws: 100 } }
const SEED = 1

let bayesianOnce: Promise<{ seconds: number; design: Design }> | undefined
const findBayesian = () => (bayesianOnce ??= timed(bayesian, 2))

export const figures: Figure[] = [
  {
    key: 'choice-design',
    name: 'Bayesian design of 12 tasks of 3, 100 draws, ten starts, two threads',
    unit: 's',
    yardstick: 'the aim of 2 s on two idle cores',
    target: { atMost: 1 },
    measure: async () => {
      const { seconds, design } = await findBayesian()
      const note = `${design.sweeps} sweeps; errors of the starts ${design.errors.map((error) => error.toFixed(4)).join(' ')}`
      return { value: seconds, ratio: seconds / 2, note }
    },
  },
  {
    key: 'choice-design',
    name: 'its Bayesian D-error over the 100 draws of the search',
    unit: '',
    yardstick: "that of idefix's design, 0.681698, over its 100 draws",
    target: { atMost: 1 },
    measure: async () => {
      const { design } = await findBayesian()
      const fresh = priorDraws({ ...bayesian.prior, draws: 10_000 }, 10, randomFrom(99))
      const note = `over 10,000 draws it has not seen ${designError(codingOf(bayesian), design.levels, fresh).toFixed(4)}`
      return { value: design.error, ratio: design.error / 0.681698, note }
    },
  },
  {
    key: 'choice-design',
    name: 'D-error of a design for known coefficients, ten starts',
    unit: '',
    yardstick: "that of idefix's design in ten starts, 0.5337414",
    target: { atMost: 1 },
    measure: async () => {
      const { seconds, design } = await timed(point, 1)
      return { value: design.error, ratio: design.error / 0.5337414, note: `in ${seconds.toFixed(2)} s` }
    },
  },
  {
    key: 'choice-design',
    name: 'one start of the Bayesian design, one thread',
    unit: 's',
    yardstick: 'the same exchange with every determinant worked out anew, how many times slower it is',
    target: { atLeast: 10 },
    measure: async () => {
      searchFrom({ problem: bayesian, seed: SEED, start: 1, method: 'coordinate' })
      const begun = performance.now()
      const found = searchFrom({ problem: bayesian, seed: SEED, start: 0, method: 'coordinate' })
      const seconds = (performance.now() - begun) / 1000
      const longWay = exchangeTheLongWay(found?.sweeps ?? 0)
      if (found === undefined || Math.abs(longWay.error / found.error - 1) > 1e-6)
        throw new Error(`${longWay.error} is not ${found?.error}`)
      return { value: seconds, ratio: longWay.seconds / seconds, note: `${longWay.seconds.toFixed(1)} s` }
    },
  },
]

async function timed(problem: DesignProblem, threads: number) {
  const begun = performance.now()
  const design = await findDesign(problem, { seed: SEED, starts: 10, threads })
  if (design.outcome !== 'designed') throw new Error(design.says)
  return { seconds: (performance.now() - begun) / 1000, design }
}

/** Coordinate exchange as one writes it first, from the same start with the same draws. */
function exchangeTheLongWay(sweeps: number): { seconds: number; error: number } {
  const begun = performance.now()
  const coding = codingOf(bayesian)
  const permission = permissionOf(bayesian)
  const draws = priorDraws(bayesian.prior, 10, randomFrom(SEED).stream(0))
  const levels = randomDesign(bayesian, permission, randomFrom(SEED).stream(1))?.levels ?? new Uint8Array()
  let error = designError(coding, levels, draws)
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (let place = 0; place < levels.length; place++) {
      const task = Math.floor(place / 15)
      const before = levels[place] ?? 0
      let best = before
      for (let level = 0; level < (bayesian.attributes[place % 5]?.levels.length ?? 0); level++) {
        levels[place] = level
        if (level === before || !permission.task(levels, task) || !permission.unlikeOthers(levels, task))
          continue
        const found = designError(coding, levels, draws)
        if (!(found < error * (1 - 1e-9))) continue
        error = found
        best = level
      }
      levels[place] = best
    }
  return { seconds: (performance.now() - begun) / 1000, error }
}
