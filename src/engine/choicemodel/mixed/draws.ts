import { randomFrom } from '../../numeric/random.ts'
import { halton } from './halton.ts'
import { modeOf } from './laplace.ts'
import type { Layout } from './mixing.ts'
import type { Panel } from './panel.ts'
import { openPosterior } from './posterior.ts'
import { chiSquareQuantile, constantOf, proposed } from './proposals.ts'
import { fromNormal, normalDraws, shapeUniform } from './shape.ts'
import { scrambled, sobol } from './sobol.ts'

/**
 * The draws of each person, made alone from the person's place and the seed: whoever makes them, and when.
 *
 * Notation  R draws of M coefficients; q their weights, 1 unless they are importance draws
 * Formula   Halton by the peers' rule: base by order of the coefficients, sequence from 0, the first 100 left out,
 *           person n draw r = element 100 + n R + r. Sobol: the first R points, scrambled for each person.
 *           Importance: Sobol points put around the person's posterior mode at θ_c (laplace.ts, proposals.ts)
 * Shapes    z M × stride, the draws of a coefficient together; q stride; stride is R rounded up to four, and what is
 *           over has q = 0
 * Errors    RangeError for a count below 1
 * Source    the rule of mlogit and xlogit; K. Train (2009), sections 9.2 and 9.3
 * Example   Halton, R = 2, one normal coefficient: person 0 has Φ⁻¹ of elements 100 and 101 in base 2
 */
export type Draws =
  | { kind: 'halton'; count: number }
  | { kind: 'sobol'; count: number; seed: number }
  | { kind: 'importance'; count: number; seed: number }

/** Draws that stay as good whatever happened to be the first estimate: the default. */
export const EXACT: Draws = { kind: 'importance', count: 32, seed: 1 }

export function strideOf({ count }: Draws): number {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} draws cannot be made`)
  return Math.ceil(count / 4) * 4
}

type Maker = (n: number, z: Float64Array, q: Float64Array) => void

/** Importance draws are centred on people as they are at θ_c. */
export function drawMaker(draws: Draws, panel: Panel, layout: Layout, centre: Float64Array): Maker {
  if (draws.kind === 'halton') return haltonMaker(draws.count, layout)
  if (draws.kind === 'sobol') return sobolMaker(draws, layout)
  return importanceMaker(draws, panel, layout, centre)
}

const LEFT_OUT = 100

function haltonMaker(count: number, { distributions }: Layout): Maker {
  return (n, z, q) => {
    q.fill(1, 0, count).fill(0, count)
    distributions.forEach((distribution, m) => {
      const own = z.subarray(m * q.length, m * q.length + count)
      halton(m, LEFT_OUT + n * count, own)
      shapeUniform(distribution, own)
    })
  }
}

function sobolMaker({ count, seed }: { count: number; seed: number }, { distributions }: Layout): Maker {
  const points = distributions.map((_, m) => sobol(m, count))
  return (n, z, q) => {
    const random = randomFrom(seed).stream(n)
    q.fill(1, 0, count).fill(0, count)
    distributions.forEach((distribution, m) => {
      const own = z.subarray(m * q.length, m * q.length + count)
      scrambled(points[m] as Uint32Array, random, own)
      shapeUniform(distribution, own)
    })
  }
}

function importanceMaker(
  { count, seed }: { count: number; seed: number },
  panel: Panel,
  layout: Layout,
  centre: Float64Array,
): Maker {
  const { distributions } = layout
  const m = distributions.length
  const points = Array.from({ length: m + 1 }, (_, dimension) => sobol(dimension, count))
  const normal = points.map(() => new Float64Array(count))
  const radial = new Float64Array(count)
  const { about, posterior } = openPosterior(panel, layout, centre)
  const zeta = new Float64Array(m)
  const epsilon = new Float64Array(m)
  return (n, z, q) => {
    const random = randomFrom(seed).stream(n)
    points.forEach((own, dimension) => scrambled(own, random, normal[dimension] as Float64Array))
    radial.set(normal[m] as Float64Array)
    normal.forEach(normalDraws)
    about(n)
    const mode = modeOf(posterior, m)
    const constant = constantOf(mode)
    q.fill(0, count)
    for (let r = 0; r < count; r++) {
      for (let l = 0; l < m; l++) epsilon[l] = normal[l]?.[r] as number
      const chiSquare = chiSquareQuantile(radial[r] as number, normal[m]?.[r] as number)
      q[r] = Math.exp(proposed(mode, { epsilon, chiSquare, constant }, zeta))
      for (let l = 0; l < m; l++)
        z[l * q.length + r] = fromNormal(distributions[l] ?? 'normal', zeta[l] as number)
    }
  }
}
