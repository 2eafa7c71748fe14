import { instanceOf, numbersAt, type Place, wordsAt } from '../web-assembly.ts'
import { type Layout, parametersOf } from './mixing.ts'
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
  const width = layout.names.length
  exported.arrange(most.rows, most.tasks, m, f, e, stride)
  exported.arrangeCurvature(most.rows, most.tasks, m + f, width)
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
  const { bases, echoes } = parametersOf(layout)
  words('baseOf', width).set(bases)
  words('drawOf', width).set(echoes)
  const joined = numbers('joined', most.rows * (m + f))
  const curvature = numbers('curvature', (width * (width + 1)) / 2)
  const found = numbers('found', 3)
  const meanScores = numbers('meanScores', m)
  const fixedScores = numbers('fixedScores', f)
  const entryScores = numbers('entryScores', e)

  const give = (n: number, z: Float64Array, q: Float64Array) => {
    const firstTask = panel.taskStart[n] as number
    const lastTask = panel.taskStart[n + 1] as number
    const firstRow = panel.start[firstTask] as number
    const lastRow = panel.start[lastTask] as number
    given.taskRows.set(panel.taskRows.subarray(firstTask, lastTask))
    given.differences.set(panel.random.subarray(firstRow * m, lastRow * m))
    given.fixedDifferences.set(panel.fixed.subarray(firstRow * f, lastRow * f))
    given.draws.set(z)
    given.weights.set(q)
    return { rows: lastRow - firstRow, tasks: lastTask - firstTask, firstRow }
  }
  const take = (used: number, score: Float64Array) => {
    layout.random.forEach((place, l) => (score[place] = meanScores[l] as number))
    layout.fixed.forEach((place, j) => (score[place] = fixedScores[j] as number))
    score.set(entryScores, layout.k)
    const [total = 0, squares = 0, exponent = 0] = found
    return {
      logLikelihood: Math.log(total) - exponent * Math.LN2 - Math.log(used),
      effective: (total * total) / squares,
    }
  }
  return {
    at(theta) {
      layout.random.forEach((place, l) => (given.means[l] = theta[place] as number))
      layout.fixed.forEach((place, j) => (given.fixed[j] = theta[place] as number))
      given.entries.set(theta.subarray(layout.k))
    },
    person(n, z, q, used, score) {
      const { rows, tasks } = give(n, z, q)
      exported.person(rows, tasks, m, f, stride, wholeVectors(used))
      return take(used, score)
    },
    curved(n, z, q, used, score, hessian) {
      const { rows, tasks, firstRow } = give(n, z, q)
      setJoined(joined, panel, m, f, firstRow, rows)
      exported.curvedPerson(rows, tasks, m, f, width, stride, wholeVectors(used))
      const result = take(used, score)
      let pair = 0
      for (let i = 0; i < width; i++)
        for (let j = 0; j <= i; j++) {
          const value = (curvature[pair++] as number) - (score[i] as number) * (score[j] as number)
          hessian[i * width + j] = value
          hessian[j * width + i] = value
        }
      return result
    },
  }
}

function wholeVectors(used: number): number {
  return Math.ceil(used / 4) * 4
}

/** Random coefficients first, then fixed ones. */
function setJoined(
  joined: Float64Array,
  panel: Panel,
  m: number,
  f: number,
  firstRow: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    const at = firstRow + row
    joined.set(panel.random.subarray(at * m, at * m + m), row * (m + f))
    joined.set(panel.fixed.subarray(at * f, at * f + f), row * (m + f) + m)
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
  | 'joined'
  | 'baseOf'
  | 'drawOf'
  | 'curvature'

type Exported = Record<Name, Place> & {
  memory: { buffer: ArrayBuffer }
  arrange(rows: number, tasks: number, m: number, f: number, e: number, draws: number): void
  arrangeCurvature(rows: number, tasks: number, b: number, w: number): void
  person(rows: number, tasks: number, m: number, f: number, stride: number, used: number): void
  curvedPerson(
    rows: number,
    tasks: number,
    m: number,
    f: number,
    w: number,
    stride: number,
    used: number,
  ): void
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
