import { openPool } from '../../pool.ts'
import { type BlockResult, openWorker, type Task } from './block.ts'
import type { Problem } from './problem.ts'

/**
 * The simulated log-likelihood of everybody, block by block, in this thread or in several.
 *
 * Notation  LL, g, B and H as in block.ts
 * Formula   people are cut into blocks that depend on their number alone, and blocks are added in their order: any
 *           number of threads gives the same bits
 * Units     `used`: how many of each person's draws are taken, all when left out
 * Errors    rejects with the signal's reason when it is aborted, between blocks
 * Source    K. Train (2009), section 6.7
 * Example   one person, one row z = 1, μ = L = 0: LL = −ln 2 whatever the draws
 */
export type Simulation = {
  /** Makes the draws of everybody; importance draws around what they are like at `centre`. */
  draw(centre: Float64Array): Promise<void>
  evaluate(theta: Float64Array, options?: EvaluateOptions): Promise<Simulated>
  close(): Promise<void>
}

type EvaluateOptions = { used?: number; outer?: boolean; persons?: boolean; hessian?: boolean }

/** As of a block: `scores` and `effective` are of everybody, in order. */
type Simulated = BlockResult

export function openSimulation(
  problem: Problem,
  { threads, signal }: { threads?: number; signal?: AbortSignal } = {},
): Simulation {
  const crew = threads === undefined ? oneself(problem, signal) : several(problem, threads, signal)
  const { persons } = problem.panel
  const width = problem.layout.names.length
  const blocks = blocksOf(persons)
  let centre = new Float64Array(width)
  const asking = (
    theta: Float64Array,
    { used, outer = false, persons: each = false, hessian = false }: EvaluateOptions,
  ) =>
    blocks.map(({ from, to }): Task => ({
      ask: 'likelihood',
      from,
      to,
      centre,
      theta,
      used: used ?? problem.draws.count,
      outer,
      persons: each,
      hessian,
    }))
  return {
    async draw(next) {
      centre = Float64Array.from(next)
      await crew.map(blocks.map(({ from, to }): Task => ({ ask: 'draws', from, to, centre })))
    },
    async evaluate(theta, options = {}) {
      return added(await crew.map(asking(theta, options)), width)
    },
    close: () => crew.close(),
  }
}

const BLOCKS = 32

function blocksOf(persons: number): { from: number; to: number }[] {
  const size = Math.max(1, Math.ceil(persons / BLOCKS))
  return Array.from({ length: Math.ceil(persons / size) }, (_, block) => ({
    from: block * size,
    to: Math.min(persons, (block + 1) * size),
  }))
}

function added(results: readonly BlockResult[], width: number): Simulated {
  const gradient = new Float64Array(width)
  let value = 0
  for (const result of results) {
    value += result.value
    addTo(gradient, result.gradient)
  }
  const outer = sumOf(results.flatMap((result) => result.outer ?? []))
  const hessian = sumOf(results.flatMap((result) => result.hessian ?? []))
  const scores = results.flatMap((result) => result.scores ?? [])
  const effective = results.flatMap((result) => result.effective ?? [])
  return {
    value,
    gradient,
    ...(outer && { outer }),
    ...(hessian && { hessian }),
    ...(scores.length > 0 ? { scores: joined(scores), effective: joined(effective) } : {}),
  }
}

function sumOf(matrices: readonly Float64Array[]): Float64Array | undefined {
  const [first] = matrices
  if (first === undefined) return undefined
  const sum = new Float64Array(first.length)
  for (const one of matrices) addTo(sum, one)
  return sum
}

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (more[i] as number)
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let place = 0
  for (const part of parts) {
    all.set(part, place)
    place += part.length
  }
  return all
}

type Crew = { map(tasks: readonly Task[]): Promise<BlockResult[]>; close(): Promise<void> }

function several(problem: Problem, threads: number, signal: AbortSignal | undefined): Crew {
  const pool = openPool<Task, BlockResult>('choice', { threads, shared: problem })
  return {
    map: (tasks) => pool.map(tasks, signal === undefined ? {} : { signal }),
    close: () => pool.close(),
  }
}

function oneself(problem: Problem, signal: AbortSignal | undefined): Crew {
  const worker = openWorker(problem)
  return {
    async map(tasks) {
      const results: BlockResult[] = []
      for (const task of tasks) {
        signal?.throwIfAborted()
        results.push(worker(task))
        // Others who wait for this thread, such as whoever aborts, have their turn between blocks.
        await new Promise<void>((resolve) => setImmediate(resolve))
      }
      return results
    },
    close: () => Promise.resolve(),
  }
}
