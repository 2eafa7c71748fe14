import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKernel } from '../../../kernels.ts'
import { randomFrom } from '../../numeric/random.ts'
import { type Contrasts, contrastsOf } from '../contrasts.ts'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import { drawMaker, strideOf } from './draws.ts'
import { openKernel } from './kernel.ts'
import { type Distribution, layoutOf, type Mixing } from './mixing.ts'
import { panelOf } from './panel.ts'
import { peopleWithTastes } from './simulated.sample.ts'
import { openTwin } from './twin.ts'

const bytes = readKernel('choicemodel')!
const kinds: Distribution[] = ['normal', 'lognormal', 'triangular', 'uniform']

describe('the kernel', () => {
  test('agrees with its plain twin to nine digits, whatever the problem', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(1e6),
          kinds: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 7 }),
          fixed: fc.nat(3),
          tasks: fc.integer({ min: 1, max: 9 }),
          alternatives: fc.integer({ min: 2, max: 6 }),
          correlated: fc.boolean(),
          count: fc.integer({ min: 1, max: 21 }),
          size: fc.constantFrom(0.1, 1, 10),
          importance: fc.boolean(),
        }),
        (told) => {
          for (const [value, twin] of both(told)) {
            expect(Math.abs(value - twin)).toBeLessThan(1e-9 * (1 + Math.abs(twin)))
          }
        },
      ),
      { numRuns: 150, seed: 5 },
    )
  })

  test('loses nobody who made hundreds of choices that hardly anyone makes', () => {
    const pairs = both({
      seed: 1,
      kinds: ['normal', 'normal'],
      fixed: 1,
      tasks: 400,
      alternatives: 4,
      correlated: true,
      count: 16,
      size: 40,
      importance: false,
    })
    expect(Math.min(...pairs.map(([value]) => value))).toBeLessThan(-5000)
    for (const [value, twin] of pairs)
      expect(Math.abs(value - twin)).toBeLessThan(1e-9 * (1 + Math.abs(twin)))
  })

  test('has exponentials of fifteen digits from −700 to 700', () => {
    const { exponentials, arrange, cells, memory } = exported()
    arrange(1000, 1, 1, 0, 1, 4)
    const x = new Float64Array(memory.buffer, cells.value, 4000)
    const given = Float64Array.from(x, (_, i) => (i < 2000 ? -700 + (1400 * i) / 1999 : (i - 3000) / 1000))
    x.set(given)
    exponentials(cells.value, 1000)
    const worst = given.reduce((most, value, i) => Math.max(most, Math.abs(x[i]! / Math.exp(value) - 1)), 0)
    expect(worst).toBeLessThan(3e-16)
  })

  test('is left to its twin where the bytes cannot run', () => {
    const { panel, layout } = aProblem({ kinds: ['normal'] })
    expect(openKernel(Uint8Array.of(0, 97, 115, 109, 9, 9, 9, 9), panel, layout, 4)).toBeUndefined()
  })
})

type Told = {
  seed: number
  kinds: readonly Distribution[]
  fixed: number
  tasks: number
  alternatives: number
  correlated: boolean
  count: number
  size: number
  importance: boolean
}

/** Log-likelihood, effective draws and scores of three people, by kernel and by twin. */
function both(told: Told): [number, number][] {
  const { panel, layout } = aProblem(told)
  const random = randomFrom(told.seed).stream(1)
  // A lognormal coefficient of e^10 is not one that anybody meets.
  const size = told.kinds.includes('lognormal') ? Math.min(1, told.size) : told.size
  const theta = Float64Array.from(layout.names, () => size * random.normal())
  const draws = {
    kind: told.importance ? ('importance' as const) : ('sobol' as const),
    count: told.count,
    seed: 2,
  }
  const stride = strideOf(draws)
  const z = new Float64Array(layout.random.length * stride)
  const q = new Float64Array(stride)
  const make = drawMaker(draws, panel, layout, theta)
  const opened = [openKernel(bytes, panel, layout, stride)!, openTwin(panel, layout)]
  return [0, 1, 2].flatMap((n) => {
    make(n, z, q)
    const [kernel = [], twin = []] = opened.map((likelihood) => {
      const score = new Float64Array(theta.length)
      likelihood.at(theta)
      const { logLikelihood, effective } = likelihood.person(n, z, q, told.count, score)
      const hessian = new Float64Array(theta.length ** 2)
      const again = likelihood.curved(n, z, q, told.count, score, hessian)
      expect(again).toEqual({ logLikelihood, effective })
      // Large where coefficients are, so held against the largest of them.
      const largest = hessian.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
      return [logLikelihood, effective, ...score, ...hessian.map((value) => value / largest)]
    })
    return kernel.map((value, i): [number, number] => [value, twin[i] ?? Number.NaN])
  })
}

function aProblem({
  seed = 1,
  kinds: random,
  fixed = 1,
  tasks = 3,
  alternatives = 3,
  correlated = false,
}: Partial<Told> & Pick<Told, 'kinds'>) {
  const data = peopleWithTastes(randomFrom(seed), { persons: 3, tasks, alternatives }, (own) =>
    Array.from({ length: random.length + fixed }, () => own.normal()),
  )
  const utility = utilityOf(data, genericModel(data.attributes))
  const named = Object.fromEntries(random.map((kind, k) => [`x${k + 1}`, kind]))
  const curved = Object.keys(named).filter((name) => named[name] === 'normal' || named[name] === 'lognormal')
  const mixing: Mixing = { random: named, correlated: correlated ? curved : [] }
  const layout = layoutOf(utility.names, mixing)
  return { panel: panelOf(withHoles(contrastsOf(utility)), layout), layout }
}

/** The first task of everybody offers one alternative less: tasks differ in size where something was not available. */
function withHoles(contrasts: Contrasts): Contrasts {
  const rows = contrasts.z.length / contrasts.k
  const left = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => !contrasts.taskStart.some((t) => contrasts.start[t] === row && row < rows),
  )
  const gone = (end: number) => left.filter((row) => row < end).length
  return {
    ...contrasts,
    start: contrasts.start.map(gone),
    z: Float64Array.from(
      left.flatMap((row) => [...contrasts.z.subarray(row * contrasts.k, (row + 1) * contrasts.k)]),
    ),
  }
}

function exported() {
  type Bytes = { Module: new (of: Uint8Array) => object; Instance: new (of: object) => { exports: unknown } }
  const { WebAssembly: assembly } = globalThis as unknown as { WebAssembly: Bytes }
  return new assembly.Instance(new assembly.Module(bytes)).exports as {
    exponentials(at: number, fours: number): void
    arrange(rows: number, tasks: number, m: number, f: number, e: number, r: number): void
    cells: { value: number }
    memory: { buffer: ArrayBuffer }
  }
}
