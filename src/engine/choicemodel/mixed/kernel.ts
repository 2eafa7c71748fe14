import { instanceOf, numbersAt, type Place, wordsAt } from '../web-assembly.ts'
import type { Layout } from './mixing.ts'
import type { Panel } from './panel.ts'
import type { PersonLikelihood } from './person.ts'

/**
 * The likelihood of a person by the WebAssembly kernel (../assembly): an instance with memory of its own, into which
 * one person after another is copied, so that it never holds more than one.
 *
 * Notation  as in person.ts; arrays of the kernel as in ../assembly/places.ts
 * Errors    undefined where the bytes cannot run here, as in web-assembly.ts
 * Source    K. Train (2009), sections 6.6 and 6.7
 * Example   see likelihood.test.ts
 */
export function openKernel(
  bytes: Uint8Array<ArrayBuffer>,
  panel: Panel,
  layout: Layout,
  stride: number,
): PersonLikelihood | undefined {
  const exported = instanceOf<Exported>(bytes)
  if (exported === undefined) return undefined
  const m = layout.random.length
  const f = layout.fixed.length
  const e = layout.entryDraws.length
  const most = largest(panel)
  exported.arrange(most.rows, most.tasks, m, f, e, stride)
  const numbers = (name: Name, length: number) => numbersAt(exported.memory, exported[name], length)
  const words = (name: Name, length: number) => wordsAt(exported.memory, exported[name], length)

  words('entryEnds', m).set(layout.entryEnds)
  words('entryDraws', e).set(layout.entryDraws)
  words('curved', m).set(layout.distributions.map((one) => (one === 'lognormal' ? 1 : 0)))
  const given = {
    taskRows: words('taskRows', most.tasks),
    differences: numbers('differences', most.rows * m),
    fixedDifferences: numbers('fixedDifferences', most.rows * f),
    means: numbers('means', m),
    fixed: numbers('fixed', f),
    entries: numbers('entries', e),
    draws: numbers('draws', m * stride),
    weights: numbers('weights', stride),
  }
  const found = numbers('found', 3)
  const meanScores = numbers('meanScores', m)
  const fixedScores = numbers('fixedScores', f)
  const entryScores = numbers('entryScores', e)

  return {
    at(theta) {
      layout.random.forEach((place, l) => (given.means[l] = theta[place] as number))
      layout.fixed.forEach((place, j) => (given.fixed[j] = theta[place] as number))
      given.entries.set(theta.subarray(layout.k))
    },
    person(n, z, q, used, score) {
      const firstTask = panel.taskStart[n] as number
      const lastTask = panel.taskStart[n + 1] as number
      const firstRow = panel.start[firstTask] as number
      const lastRow = panel.start[lastTask] as number
      given.taskRows.set(panel.taskRows.subarray(firstTask, lastTask))
      given.differences.set(panel.random.subarray(firstRow * m, lastRow * m))
      given.fixedDifferences.set(panel.fixed.subarray(firstRow * f, lastRow * f))
      given.draws.set(z)
      given.weights.set(q)
      exported.person(lastRow - firstRow, lastTask - firstTask, m, f, stride, Math.ceil(used / 4) * 4)
      layout.random.forEach((place, l) => (score[place] = meanScores[l] as number))
      layout.fixed.forEach((place, j) => (score[place] = fixedScores[j] as number))
      score.set(entryScores, layout.k)
      const [total = 0, squares = 0, exponent = 0] = found
      return {
        logLikelihood: Math.log(total) - exponent * Math.LN2 - Math.log(used),
        effective: (total * total) / squares,
      }
    },
  }
}

type Name =
  | 'taskRows'
  | 'differences'
  | 'fixedDifferences'
  | 'means'
  | 'fixed'
  | 'entryEnds'
  | 'entryDraws'
  | 'entries'
  | 'curved'
  | 'draws'
  | 'weights'
  | 'found'
  | 'meanScores'
  | 'entryScores'
  | 'fixedScores'

type Exported = Record<Name, Place> & {
  memory: { buffer: ArrayBuffer }
  arrange(rows: number, tasks: number, m: number, f: number, e: number, draws: number): void
  person(rows: number, tasks: number, m: number, f: number, stride: number, used: number): void
}

function largest({ persons, taskStart, start }: Panel): { rows: number; tasks: number } {
  const most = { rows: 0, tasks: 0 }
  for (let n = 0; n < persons; n++) {
    const first = taskStart[n] as number
    const last = taskStart[n + 1] as number
    most.tasks = Math.max(most.tasks, last - first)
    most.rows = Math.max(most.rows, (start[last] as number) - (start[first] as number))
  }
  return most
}
