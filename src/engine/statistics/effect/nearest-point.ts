import { Matrix, solve } from 'ml-matrix'

/**
 * The mix of points that lies nearest to a target: exact least squares with weights that are shares.
 *
 * Notation  points P₁ … P_J less the target; w ≥ 0, Σ w = 1; x = Σ w P
 * Formula   least |x|². Wolfe's active set: take in the point that lies furthest towards the target, go to the nearest
 *           point of the plane through those taken in, and drop whichever would get a negative weight; the points
 *           taken in are always independent, so that more points than coordinates do no harm. Done when no point has
 *           P·x below x·x, which proves the optimum
 * Shapes    J points of one length
 * Errors    RangeError when there are no points or lengths differ
 * Source    P. Wolfe, Mathematical Programming 11 (1976) 128-149
 * Example   target 0.25 between 0 and 1: weights 0.75 and 0.25
 */
export function nearestMix(points: readonly (readonly number[])[], target: readonly number[]): number[] {
  if (points.length === 0) throw new RangeError('a mix needs points')
  const moved = points.map((point) => {
    if (point.length !== target.length) throw new RangeError('points differ in length')
    return point.map((one, index) => one - (target[index] ?? 0))
  })
  const sizes = moved.map((point) => dot(point, point))
  const slack = 1e-12 * Math.max(...sizes, Number.MIN_VALUE)
  let taken = [sizes.indexOf(Math.min(...sizes))]
  let weights = [1]
  for (let step = 0; step < 100 * points.length; step += 1) {
    const x = mixOf(moved, taken, weights)
    const towards = moved.map((point) => dot(point, x))
    const best = towards.indexOf(Math.min(...towards))
    if ((towards[best] ?? 0) >= dot(x, x) - slack || taken.includes(best)) break
    ;({ taken, weights } = settle(moved, [...taken, best], [...weights, 0]))
  }
  const shares = points.map(() => 0)
  taken.forEach((point, index) => (shares[point] = weights[index] ?? 0))
  return shares
}

/** Walks to the nearest point of the plane; where that leaves the mix, stops at its edge and lets go. */
function settle(points: readonly number[][], given: number[], start: number[]) {
  let [taken, weights] = [given, start]
  for (;;) {
    const wanted = planeWeights(taken.map((point) => points[point] ?? []))
    if (wanted.every((weight) => weight > 1e-13)) return { taken, weights: wanted }
    const from = weights
    const stop = Math.min(
      1,
      ...wanted.flatMap((weight, index) => {
        const now = from[index] ?? 0
        return weight <= 1e-13 ? [now / (now - weight)] : []
      }),
    )
    const there = from.map((weight, index) => (1 - stop) * weight + stop * (wanted[index] ?? 0))
    // At least the one that stopped us goes, whatever rounding has left of it.
    const least = Math.min(...there)
    const kept = there.map((weight) => weight > 1e-13 && weight > least)
    taken = taken.filter((_, index) => kept[index])
    weights = there.filter((_, index) => kept[index])
  }
}

/** Weights of the point of a plane that is nearest to the origin; they add up to 1 and may be negative. */
function planeWeights(points: readonly (readonly number[])[]): number[] {
  const scale = Math.max(...points.map((point) => dot(point, point)), Number.MIN_VALUE)
  const squares = new Matrix(points.map((p) => points.map((q) => dot(p, q) / scale + 1)))
  const raw = solve(squares, Matrix.ones(points.length, 1)).to1DArray()
  const sum = raw.reduce((total, weight) => total + weight, 0)
  return raw.map((weight) => weight / sum)
}

function mixOf(points: readonly number[][], taken: readonly number[], weights: readonly number[]): number[] {
  const [first = []] = points
  return first.map((_, at) =>
    taken.reduce((sum, point, index) => sum + (weights[index] ?? 0) * (points[point]?.[at] ?? 0), 0),
  )
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}
