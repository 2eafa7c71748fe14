import { curvatureCount, curvatureSums } from './curvature-places'
import { meanSums, shares, weights } from './places'
import { exponent0, exponent1, mantissa0, mantissa1 } from './probabilities'
import { numbers, pairs } from './sizes'

/**
 * How much each of four draws counts, and the person's total so far.
 *
 * Notation  q_r the weight of a draw; P_r = 2^−exponent / mantissa its probability; reference: the smallest exponent
 *           so far, by which everything that has been summed is measured
 * Formula   w_r = q_r 2^(reference − exponent_r) / mantissa_r; total = Σ w_r; squares = Σ w_r²
 * Units     so total · 2^−reference is Σ q_r P_r, however small, and no number of tasks makes it vanish
 * Source    K. Train (2009), section 6.7; the exponent kept apart as in D. Knuth, TAOCP 2 (1997), section 4.2.1
 */
export let total: f64 = 0
export let squares: f64 = 0
export let reference: i64 = 0
export let weight0: v128 = i64x2.splat(0)
export let weight1: v128 = i64x2.splat(0)

export function startTotals(): void {
  total = 0
  squares = 0
  reference = i64.MAX_VALUE
}

/** Adds four draws; false when they are too few to change the sixteenth digit of the total. */
export function weigh(at: i32, rows: i32): bool {
  const a = i64x2.extract_lane(exponent0, 0)
  const b = i64x2.extract_lane(exponent0, 1)
  const c = i64x2.extract_lane(exponent1, 0)
  const d = i64x2.extract_lane(exponent1, 1)
  const least = min(min(a, b), min(c, d))
  if (least < reference) measureBy(least, rows)
  const q = weights + numbers(at)
  weight0 = f64x2.mul(f64x2.div(v128.load(q), mantissa0), halvings(a, b))
  weight1 = f64x2.mul(f64x2.div(v128.load(q, 16), mantissa1), halvings(c, d))
  const sum = lanes(f64x2.add(weight0, weight1))
  total += sum
  squares += lanes(f64x2.add(f64x2.mul(weight0, weight0), f64x2.mul(weight1, weight1)))
  return sum > total * 2.710505431213761e-20
}

/** Both lanes together. */
function lanes(value: v128): f64 {
  return f64x2.extract_lane(value, 0) + f64x2.extract_lane(value, 1)
}

/** 2^(reference − exponent) for two draws. */
function halvings(a: i64, b: i64): v128 {
  return i64x2.replace_lane(i64x2.splat(powerOfHalf(a - reference)), 1, powerOfHalf(b - reference))
}

/** The bits of 2^−places. */
function powerOfHalf(places: i64): i64 {
  return places > 1022 ? 0 : (1023 - places) << 52
}

/** All that was summed so far is measured by a smaller exponent from now on. */
function measureBy(exponent: i64, rows: i32): void {
  const factor = total === 0 ? 0 : reinterpret<f64>(powerOfHalf(reference - exponent))
  reference = exponent
  total *= factor
  squares *= factor * factor
  const by = f64x2.splat(factor)
  // The sums lie one after another: of the means, of the entries, and the shares of the rows.
  const end = shares + pairs(rows)
  for (let at = meanSums; at < end; at += 16) v128.store(at, f64x2.mul(v128.load(at), by))
  const last = curvatureSums + pairs(curvatureCount)
  for (let at = curvatureSums; at < last; at += 16) v128.store(at, f64x2.mul(v128.load(at), by))
}
