import type { Share } from '../newcombe.ts'

/**
 * Which beta distribution the units' true shares seem to come from: maximum likelihood.
 *
 * Notation  kᵤ of nᵤ in unit u; a, b > 0; C(i) how many units have a count above i
 * Formula   ℓ = Σᵢ Cₖ(i) ln(a + i) + Cₙ₋ₖ(i) ln(b + i) − Cₙ(i) ln(a + b + i), climbed by Newton's steps in ln a and
 *           ln b, damped where they would not climb; counting units once makes a step as long as the greatest n only
 * Units     a and b in answers; a + b is what the prior weighs. Stopped at a + b = 10⁶: units all alike
 * Errors    none of its own
 * Source    J. G. Skellam, J. Royal Stat. Soc. B 10 (1948) 257-261
 * Example   8/10, 2/2, 45/60, 190/220, 0/1, 3/4 and 60/100: a 15.18, b 5.21
 */
export type Prior = { a: number; b: number; alike: boolean }

const ALIKE = 1e6
// Units that answer all yes or all no would take the prior's weight to nothing.
const UNLIKE = 1e-3

export function fitBetaBinomial(units: readonly Share[]): Prior {
  const counts = countsOf(units)
  const all = units.reduce((sum, { n }) => sum + n, 0)
  const yes = units.reduce((sum, { k }) => sum + k, 0)
  // Half an answer each side keeps the start away from the edge.
  const mean = (yes + 0.5) / (all + 1)
  let at = { a: 10 * mean, b: 10 * (1 - mean) }
  let damping = 0
  let height = slope(counts, at).height
  for (let step = 0; step < 500 && within(at); step += 1) {
    const [da, db, flat] = newtonStep(slope(counts, at), at, damping)
    if (flat) return { ...at, alike: false }
    const next = { a: at.a * Math.exp(da), b: at.b * Math.exp(db) }
    const reached = slope(counts, next).height
    if (reached >= height) {
      at = next
      height = reached
      damping = damping < 1e-6 ? 0 : damping / 10
    } else damping = Math.max(1e-3, damping * 10)
  }
  return { ...at, alike: at.a + at.b >= ALIKE }
}

/** ℓ at a and b, but for what no a or b changes. */
export function likelihoodOf(units: readonly Share[]): (a: number, b: number) => number {
  const counts = countsOf(units)
  return (a, b) => logsOf(counts.k, a) + logsOf(counts.rest, b) - logsOf(counts.n, a + b)
}

function logsOf(count: Float64Array, from: number): number {
  let sum = 0
  for (let i = 0; i < count.length; i += 1) sum += (count[i] as number) * Math.log(from + i)
  return sum
}

function countsOf(units: readonly Share[]): Counts {
  return {
    k: above(units.map(({ k }) => k)),
    rest: above(units.map(({ k, n }) => n - k)),
    n: above(units.map(({ n }) => n)),
  }
}

function within({ a, b }: { a: number; b: number }): boolean {
  return a + b < ALIKE && a + b > UNLIKE
}

type Slope = { height: number; a: number; b: number; aa: number; bb: number; ab: number }
type Counts = { k: Float64Array; rest: Float64Array; n: Float64Array }

function slope(counts: Counts, { a, b }: { a: number; b: number }): Slope {
  const k = sums(counts.k, a)
  const rest = sums(counts.rest, b)
  const n = sums(counts.n, a + b)
  return {
    height: k.height + rest.height - n.height,
    a: k.first - n.first,
    b: rest.first - n.first,
    aa: n.second - k.second,
    bb: n.second - rest.second,
    ab: n.second,
  }
}

function sums(count: Float64Array, from: number) {
  let [height, first, second] = [0, 0, 0]
  count.forEach((units, i) => {
    const inverse = 1 / (from + i)
    height += units * Math.log(from + i)
    first += units * inverse
    second += units * inverse * inverse
  })
  return { height, first, second }
}

/** The step in ln a and ln b, and whether the top is reached. */
function newtonStep(
  of: Slope,
  { a, b }: { a: number; b: number },
  damping: number,
): [number, number, boolean] {
  const [ga, gb] = [of.a * a, of.b * b]
  const bend = { aa: of.aa * a * a + ga, bb: of.bb * b * b + gb, ab: of.ab * a * b }
  // Uphill needs the bend to be downwards: lowered until it is.
  const size = Math.abs(bend.aa) + Math.abs(bend.bb) + Math.abs(bend.ab)
  let lower = damping * size
  const ridge = (x: number) => (bend.aa - x) * (bend.bb - x) - bend.ab * bend.ab
  while (!(bend.aa - lower < 0 && ridge(lower) > 0)) lower = Math.max(1e-6 * size, lower * 4)
  const det = ridge(lower)
  const da = -((bend.bb - lower) * ga - bend.ab * gb) / det
  const db = -((bend.aa - lower) * gb - bend.ab * ga) / det
  const longest = Math.max(Math.abs(da), Math.abs(db))
  const cut = longest > 2 ? 2 / longest : 1
  return [da * cut, db * cut, longest < 1e-10]
}

/** C(i): how many of the counts are above i. */
function above(counts: readonly number[]): Float64Array {
  const found = new Float64Array(Math.max(0, ...counts))
  for (const count of counts) if (count > 0) found[count - 1] = (found[count - 1] ?? 0) + 1
  for (let i = found.length - 2; i >= 0; i -= 1) found[i] = (found[i] ?? 0) + (found[i + 1] ?? 0)
  return found
}
