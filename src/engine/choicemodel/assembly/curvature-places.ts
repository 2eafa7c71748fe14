import { placed, reserve } from './places'

/**
 * Where the numbers of a person's curvature lie, after those of places.ts.
 *
 * Notation  B = M + F coefficients, random ones first; W parameters; a pair (i, j ≤ i) at i (i + 1) / 2 + j
 * Shapes    given: joined (rows × B), baseOf and drawOf (W: the coefficient of a parameter, and the draw it multiplies or
 *           −1); found: curvature (pairs of W); in between: products (rows × pairs of B), and for four draws taskMeans
 *           (tasks × B × 4), etaSlopes (B × 4), pairSums (pairs of B × 4), echoes (W × 4); sums of two lanes: curvatureSums (pairs of W)
 * Source    as in curvature.ts
 */
export let joined: usize = 0
export let baseOf: usize = 0
export let drawOf: usize = 0
export let curvature: usize = 0
export let products: usize = 0
export let taskMeans: usize = 0
export let etaSlopes: usize = 0
export let pairSums: usize = 0
export let echoes: usize = 0
export let curvatureSums: usize = 0

/** How many sums there are for the person at hand: none when no curvature is asked for. */
export let curvatureCount: i32 = 0

export function arrangeCurvature(rows: i32, tasks: i32, b: i32, w: i32): void {
  joined = placed(rows * b)
  baseOf = placed(w)
  drawOf = placed(w)
  curvature = placed(pairsOf(w))
  products = placed(rows * pairsOf(b))
  taskMeans = placed(4 * tasks * b)
  etaSlopes = placed(4 * b)
  pairSums = placed(4 * pairsOf(b))
  echoes = placed(4 * w)
  curvatureSums = placed(2 * pairsOf(w))
  reserve()
}

export function pairsOf(n: i32): i32 {
  return (n * (n + 1)) >> 1
}

export function expectCurvature(count: i32): void {
  curvatureCount = count
}
