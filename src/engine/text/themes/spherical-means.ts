import { type Random, randomFrom } from '../../numeric/random.ts'

/**
 * Points gathered by direction: spherical k-means with k-means++ starts.
 *
 * Notation  xᵢ points made one long (those of no length stay apart), c centres one long
 * Formula   max Σ xᵢ·c(i), by turns: each point to the centre of the greatest x·c, each centre to the direction of its sum
 * Units     `groups[i]` the number of the centre, −1 for a point of no length; `fit` the mean x·c, at most 1
 * Errors    RangeError for fewer than one group or fewer points than groups
 * Source    I. Dhillon, D. Modha, Machine Learning 42 (2001) 143-175; D. Arthur, S. Vassilvitskii, SODA 2007 (the starts)
 * Example   (1, 0), (2, 0), (0, 3) in two groups: the first two together, fit 1
 */
export type Means = { groups: Int32Array; centres: Float64Array; fit: number }

const starts = 4
const mostRounds = 60

export function sphericalMeans(points: Float64Array, width: number, k: number, seed: number): Means {
  const all = directionsOf(points, width)
  if (k < 1 || all.rows.length < k)
    throw new RangeError(`${all.rows.length} texts with words in common cannot make ${k} groups`)
  const random = randomFrom(seed)
  let best: Means | undefined
  for (let start = 0; start < starts; start += 1) {
    const found = settle(all.vectors, width, startCentres(all.vectors, width, k, random.stream(start)), k)
    if (!best || found.fit > best.fit) best = found
  }
  const groups = new Int32Array(points.length / width).fill(-1)
  all.rows.forEach((row, at) => {
    groups[row] = best?.groups[at] as number
  })
  return { groups, centres: best?.centres ?? new Float64Array(0), fit: best?.fit ?? 0 }
}

/** The centre that a point is nearest to by direction, and how near. */
export function nearest(vector: ArrayLike<number>, from: number, width: number, centres: Float64Array) {
  let best = { group: 0, near: -Infinity }
  for (let group = 0; group * width < centres.length; group += 1) {
    let near = 0
    for (let j = 0; j < width; j += 1)
      near += (vector[from + j] as number) * (centres[group * width + j] as number)
    if (near > best.near) best = { group, near }
  }
  return best
}

/** Points divided by their length; those without any are left out. */
function directionsOf(points: Float64Array, width: number) {
  const rows: number[] = []
  const vectors = points.slice()
  let at = 0
  for (let row = 0; row * width < points.length; row += 1) {
    const point = points.subarray(row * width, (row + 1) * width)
    const length = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0))
    if (length < 1e-12) continue
    vectors.set(
      point.map((value) => value / length),
      at * width,
    )
    rows.push(row)
    at += 1
  }
  return { rows, vectors: vectors.subarray(0, at * width) }
}

/** The first by chance, each other with a chance that grows with how far it lies from those before. */
function startCentres(vectors: Float64Array, width: number, k: number, random: Random): Float64Array {
  const count = vectors.length / width
  const centres = new Float64Array(k * width)
  const distances = new Float64Array(count).fill(Infinity)
  let chosen = random.below(count)
  for (let group = 0; group < k; group += 1) {
    const centre = vectors.slice(chosen * width, (chosen + 1) * width)
    centres.set(centre, group * width)
    let sum = 0
    for (let at = 0; at < count; at += 1) {
      const distance = Math.max(0, 1 - nearest(vectors, at * width, width, centre).near)
      distances[at] = Math.min(distances[at] as number, distance)
      sum += distances[at] as number
    }
    let left = random.uniform() * sum
    chosen = distances.findIndex((distance) => (left -= distance) < 0)
    if (chosen < 0) chosen = random.below(count)
  }
  return centres
}

function settle(vectors: Float64Array, width: number, centres: Float64Array, k: number): Means {
  const count = vectors.length / width
  const groups = new Int32Array(count).fill(-1)
  let fit = 0
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = 0
    fit = 0
    for (let at = 0; at < count; at += 1) {
      const { group, near } = nearest(vectors, at * width, width, centres)
      if (groups[at] !== group) moved += 1
      groups[at] = group
      fit += near / count
    }
    if (moved === 0) break
    recentre(vectors, width, groups, centres, k)
  }
  return { groups, centres, fit }
}

/** A group that everybody left keeps its centre: somebody may come back. */
function recentre(
  vectors: Float64Array,
  width: number,
  groups: Int32Array,
  centres: Float64Array,
  k: number,
) {
  const sums = new Float64Array(k * width)
  groups.forEach((group, at) => {
    for (let j = 0; j < width; j += 1)
      sums[group * width + j] = (sums[group * width + j] as number) + (vectors[at * width + j] as number)
  })
  for (let group = 0; group < k; group += 1) {
    const sum = sums.subarray(group * width, (group + 1) * width)
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0))
    if (length > 0)
      centres.set(
        sum.map((value) => value / length),
        group * width,
      )
  }
}
