import { cells, taskRows } from './places'
import { fours, words } from './sizes'

/**
 * Probabilities of four draws from the exponentials of their utilities.
 *
 * Notation  S_t = 1 + Σ_j e_tj, the chosen alternative's e being 1; p_tj = e_tj / S_t; P = Π_t 1 / S_t
 * Shapes    cells become p where they lie (rows × 4); P is left as 2^−exponent / mantissa in two vectors
 * Units     mantissa 1 .. 2, so that no number of tasks makes P vanish
 * Source    K. Train (2009), equation 6.2
 */
export let mantissa0: v128 = i64x2.splat(0)
export let mantissa1: v128 = i64x2.splat(0)
export let exponent0: v128 = i64x2.splat(0)
export let exponent1: v128 = i64x2.splat(0)

export function probabilities(tasks: i32): void {
  const one = f64x2.splat(1)
  const digits = i64x2.splat(0x000fffffffffffff)
  let m0 = one
  let m1 = one
  let e0 = i64x2.splat(<i64>tasks * -1023)
  let e1 = e0
  let cell = cells
  for (let t = 0; t < tasks; t++) {
    const end = cell + fours(load<i32>(taskRows + words(t)))
    let s0 = one
    let s1 = one
    for (let at = cell; at < end; at += 32) {
      s0 = f64x2.add(s0, v128.load(at))
      s1 = f64x2.add(s1, v128.load(at, 16))
    }
    m0 = f64x2.mul(m0, s0)
    m1 = f64x2.mul(m1, s1)
    e0 = i64x2.add(e0, i64x2.shr_u(m0, 52))
    e1 = i64x2.add(e1, i64x2.shr_u(m1, 52))
    m0 = v128.or(v128.and(m0, digits), one)
    m1 = v128.or(v128.and(m1, digits), one)
    s0 = f64x2.div(one, s0)
    s1 = f64x2.div(one, s1)
    for (; cell < end; cell += 32) {
      v128.store(cell, f64x2.mul(v128.load(cell), s0))
      v128.store(cell, f64x2.mul(v128.load(cell, 16), s1), 16)
    }
  }
  mantissa0 = m0
  mantissa1 = m1
  exponent0 = e0
  exponent1 = e1
}
