import { randomFrom } from '../../numeric/random.ts'
import { openPool } from '../../pool.ts'
import { codingOf } from './coding.ts'
import { exchange, type Exchanged, type Method } from './exchange.ts'
import { permissionOf } from './permission.ts'
import { priorDraws } from './prior-draws.ts'
import { alternativesOf, checkProblem, type DesignProblem, type DesignRefusal } from './problem.ts'
import { randomDesign } from './random-design.ts'

/**
 * The best design of many searches, each begun at another design drawn by lot.
 *
 * Notation  as in problem.ts; seed s: the prior's draws come from its stream 0, start i from its stream i + 1
 * Formula   the least error of information.ts; of two alike, the earlier start's, so that threads change nothing
 * Units     error as in information.ts, for one person who answers every task
 * Shapes    levels S × J × A
 * Errors    a refusal when tasks are too few for the coefficients, no task is permitted, or what is permitted leaves
 *           a coefficient unidentified; RangeError as in problem.ts
 * Source    R. Kessels et al., J. Bus. Econ. Stat. 27 (2009) 279-291
 * Example   attributes of 3, 3, 3, 4, 2 levels in dummies, 12 tasks of 3, means known: error 0.53 in ten starts
 */
export type Design = {
  outcome: 'designed'
  names: readonly string[]
  levels: Uint8Array
  error: number
  /** Of each start, in order. */
  errors: readonly number[]
  sweeps: number
}

export type SearchOptions = {
  seed: number
  /** 10 when not said. */
  starts?: number
  method?: Method
  /** 1, which is this one, when not said. */
  threads?: number
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}

/** One start's work, as a thread gets it. */
export type StartInput = { problem: DesignProblem; seed: number; start: number; method: Method }

export type StartOutput = Exchanged | undefined

export async function findDesign(
  problem: DesignProblem,
  { seed, starts = 10, method = 'coordinate', threads = 1, signal, onProgress }: SearchOptions,
): Promise<Design | DesignRefusal> {
  checkProblem(problem)
  if (!Number.isInteger(starts) || starts < 1) throw new RangeError(`${starts} starts cannot be made`)
  const { names, width } = codingOf(problem)
  if (problem.tasks * (width - 1) < names.length) return tooFew(problem, names, width)
  const inputs = Array.from({ length: starts }, (_, start) => ({ problem, seed, start, method }))
  const options = { ...(signal && { signal }), ...(onProgress && { onProgress }) }
  const found = await (threads === 1 ? oneByOne(inputs, options) : overThreads(inputs, threads, options))
  const designs = found.filter((one) => one !== undefined)
  const best = designs.reduce<Exchanged | undefined>(
    (least, one) => (least === undefined || one.error < least.error ? one : least),
    undefined,
  )
  if (best === undefined) return nothingPermitted(problem)
  if (best.error === Infinity) return unidentified(names)
  return {
    outcome: 'designed',
    names,
    levels: best.levels,
    error: best.error,
    errors: designs.map(({ error }) => error),
    sweeps: designs.reduce((sum, { sweeps }) => sum + sweeps, 0),
  }
}

export function searchFrom({ problem, seed, start, method }: StartInput): StartOutput {
  const coding = codingOf(problem)
  const permission = permissionOf(problem)
  const chance = randomFrom(seed)
  const draws = priorDraws(problem.prior, coding.names.length, chance.stream(0))
  const drawn = randomDesign(problem, permission, chance.stream(start + 1))
  return drawn && exchange(problem, coding, permission, draws, drawn, method)
}

type Watched = Pick<SearchOptions, 'signal' | 'onProgress'>

async function overThreads(inputs: readonly StartInput[], threads: number, options: Watched) {
  const pool = openPool<StartInput, StartOutput>('design', { threads })
  try {
    return await pool.map(inputs, options)
  } finally {
    await pool.close()
  }
}

async function oneByOne(
  inputs: readonly StartInput[],
  { signal, onProgress }: Watched,
): Promise<StartOutput[]> {
  const found: StartOutput[] = []
  for (const input of inputs) {
    signal?.throwIfAborted()
    found.push(searchFrom(input))
    onProgress?.(found.length, inputs.length)
    // Lets a stop that somebody asked for come through between two starts.
    await new Promise(setImmediate)
  }
  return found
}

function tooFew(problem: DesignProblem, names: readonly string[], width: number): DesignRefusal {
  const needed = Math.ceil(names.length / (width - 1))
  const says = `${problem.tasks} tasks of ${width} cannot tell ${names.length} coefficients: ${needed} can at the least.`
  return { outcome: 'refused', reason: 'too few tasks', names, says }
}

function nothingPermitted(problem: DesignProblem): DesignRefusal {
  const names = [...new Set((problem.forbidden ?? []).flatMap(({ levels }) => Object.keys(levels)))]
  const says =
    `${problem.tasks} different tasks of ${alternativesOf(problem)} could not be drawn: ` +
    `too much is forbidden, dominated or kept equal.`
  return { outcome: 'refused', reason: 'nothing permitted', names, says }
}

function unidentified(names: readonly string[]): DesignRefusal {
  const says =
    'No permitted design tells all coefficients apart: some level never differs, or two always go together.'
  return { outcome: 'refused', reason: 'unidentified', names, says }
}
