import type { Random } from '../../numeric/random.ts'
import { DIRECTIONS } from './sobol-directions.ts'

/**
 * Scrambled Sobol sequences: the first 2^k points lie evenly in every dimension and in their pairs, and the scrambling
 * makes each estimate unbiased and each person's points their own.
 *
 * Notation  v_c direction numbers of a dimension (32 bits); x_i = x_{i−1} ⊕ v_c, c the lowest zero bit of i − 1
 * Formula   v_c = 2^(32−c) m_c with m_c from the recurrence of the dimension's primitive polynomial. Scrambling: each
 *           bit is flipped or not by a hash of the bits above it (nested uniform scrambling)
 * Units     strictly between 0 and 1
 * Errors    RangeError for more dimensions than there are directions
 * Source    I. Sobol', USSR Comput. Math. Math. Phys. 7 (1967) 86-112; P. Bratley, B. Fox, ACM Trans. Math. Softw. 14
 *           (1988) 88-100; A. Owen, in MCQMC (1995) 299-317; hash: S. Laine, T. Karras, Comput. Graph. Forum 30 (2011)
 *           1451-1459, constants of B. Burley, J. Comput. Graph. Tech. 9 (2020) no. 4
 * Example   unscrambled, dimension 0: 0, 1/2, 3/4, 1/4, 3/8
 */
export function sobol(dimension: number, count: number): Uint32Array {
  const directions = directionsOf(dimension)
  const points = new Uint32Array(count)
  let x = 0
  for (let i = 1; i < count; i++) {
    const lowestZeroOfPrevious = 31 - Math.clz32(i & -i)
    x ^= directions[lowestZeroOfPrevious] as number
    points[i] = x
  }
  return points
}

/** These points with every bit scrambled by one seed from `random`. */
export function scrambled(points: Uint32Array, random: Random, into: Float64Array): void {
  const seed = random.below(4294967296)
  for (let i = 0; i < into.length; i++)
    into[i] = (reversed(hashed(reversed(points[i] as number), seed)) + 0.5) / 4294967296
}

const found = new Map<number, Uint32Array>()

function directionsOf(dimension: number): Uint32Array {
  const known = found.get(dimension)
  if (known !== undefined) return known
  const directions = new Uint32Array(32)
  if (dimension === 0) {
    for (let c = 0; c < 32; c++) directions[c] = 1 << (31 - c)
  } else {
    const row = DIRECTIONS[dimension - 1]
    if (row === undefined)
      throw new RangeError(`Sobol draws serve at most ${DIRECTIONS.length} random coefficients`)
    const [polynomial = 0, ...first] = row
    const degree = first.length
    for (let c = 0; c < 32; c++)
      directions[c] =
        c < degree ? (first[c] ?? 0) << (31 - c) : nextDirection(directions, c, degree, polynomial)
  }
  found.set(dimension, directions)
  return directions
}

function nextDirection(directions: Uint32Array, c: number, degree: number, polynomial: number): number {
  const earliest = directions[c - degree] as number
  let next = earliest ^ (earliest >>> degree)
  for (let k = 1; k < degree; k++)
    if ((polynomial >>> (degree - 1 - k)) & 1) next ^= directions[c - k] as number
  return next
}

/** Bits change only by those below them: read backwards, by those above. */
function hashed(bits: number, seed: number): number {
  let x = bits ^ Math.imul(bits, 0x3d20adea)
  x = (x + seed) | 0
  x = Math.imul(x, (seed >>> 16) | 1)
  x ^= Math.imul(x, 0x05526c56)
  x ^= Math.imul(x, 0x53a22864)
  return x
}

function reversed(bits: number): number {
  let x = bits
  x = ((x & 0x55555555) << 1) | ((x >>> 1) & 0x55555555)
  x = ((x & 0x33333333) << 2) | ((x >>> 2) & 0x33333333)
  x = ((x & 0x0f0f0f0f) << 4) | ((x >>> 4) & 0x0f0f0f0f)
  x = ((x & 0x00ff00ff) << 8) | ((x >>> 8) & 0x00ff00ff)
  return ((x << 16) | (x >>> 16)) >>> 0
}
