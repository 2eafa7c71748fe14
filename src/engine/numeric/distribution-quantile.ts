/**
 * The x below which a share p of a continuous distribution lies, found from the distribution itself.
 *
 * Notation  p the share; x its quantile
 * Formula   Newton's steps inside a bracket that every step narrows, halved where a step would leave it; what is
 *           compared is the logarithm of the smaller tail, which is nearly straight far out
 * Errors    RangeError when p is outside 0..1
 * Source    safeguarded Newton, e.g. W. H. Press et al., Numerical Recipes (2007) 9.4
 * Example   the 0.975 quantile of the normal distribution: 1.959963984540054
 */
export type Distribution = {
  lowest: number
  highest: number
  start: number
  below(x: number): number
  above(x: number): number
  density(x: number): number
}

export function quantileOf(p: number, of: Distribution): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability is from 0 to 1, not ${p}`)
  if (p === 0) return of.lowest
  if (p === 1) return of.highest
  // Above zero where x is too great.
  const upper = p > 0.5
  const wanted = upper ? 1 - p : p
  const tail = upper ? of.above : of.below
  const excess = (x: number) => Math.log(tail(x) / wanted) * (upper ? -1 : 1)
  let [low, high] = bracket(of, excess)
  let x = of.start > low && of.start < high ? of.start : (low + high) / 2
  for (let step = 0; step < 400; step += 1) {
    const over = excess(x)
    if (over === 0) return x
    if (over > 0) high = x
    else low = x
    const newton = x - (over * tail(x)) / of.density(x)
    const next = newton > low && newton < high ? newton : halfway(low, high)
    if (Math.abs(next - x) <= 2e-16 * Math.abs(next) || next === low || next === high) return next
    x = next
  }
  return x
}

function bracket(of: Distribution, excess: (x: number) => number): [number, number] {
  let reach = Math.max(1, Math.abs(of.start))
  let low = Number.isFinite(of.lowest) ? of.lowest : -reach
  let high = Number.isFinite(of.highest) ? of.highest : reach
  while (!Number.isFinite(of.lowest) && excess(low) > 0) low = -(reach *= 2)
  while (!Number.isFinite(of.highest) && excess(high) < 0) high = reach *= 2
  return [low, high]
}

/** Where the ends differ by orders of magnitude, halfway between the orders. */
function halfway(low: number, high: number): number {
  if (low === 0 && high > 1e-300) return high / 16
  return low > 0 && high / low > 4 ? Math.sqrt(low * high) : (low + high) / 2
}
