import { exponentials } from './exponential'
import {
  betas,
  columns,
  firstRows,
  firstTasks,
  logs,
  lots,
  mean,
  normals,
  off,
  powers,
  roots,
  rowsOfTasks,
  spread,
  stepped,
  tried,
  turned,
} from './people-places'
import { numbers, words } from './sizes'

/**
 * One Metropolis step of everybody's coefficients.
 *
 * Notation  β_n coefficients of person n; s L_n⁻¹ the root of n's steps, T that of the population's precision; z and
 *           ln u the chance that was drawn; as in ../bayes/steps.ts, whose plain twin is ../bayes/steps-twin.ts
 * Formula   β* = β + s (L⁻¹)'z; taken when ln L_n(β*) > ln u + ln L_n(β) − (|T'(β − μ)|² − |T'(β* − μ)|²) / 2, where
 *           T'(β* − μ) is T'(β − μ) and T' of the step
 * Shapes    arrays as in people-places.ts; gives how many moved
 * Source    P. Rossi, G. Allenby, R. McCulloch (2005), section 5.3
 */
export function stepPeople(persons: i32, k: i32): i32 {
  const wide = (k + 3) & ~3
  let moved = 0
  for (let n = 0; n < persons; n++) {
    const own = betas + numbers(n * k)
    for (let a = 0; a < k; a++)
      store<f64>(off + numbers(a), load<f64>(own + numbers(a)) - load<f64>(mean + numbers(a)))
    turn(turned, spread, off, k, wide)
    turn(tried, roots + numbers(n * k * wide), normals + numbers(n * k), k, wide)
    turn(stepped, spread, tried, k, wide)
    for (let a = 0; a < k; a++)
      store<f64>(tried + numbers(a), load<f64>(tried + numbers(a)) + load<f64>(own + numbers(a)))
    const place = logs + numbers(n)
    const needed = load<f64>(lots + numbers(n)) + load<f64>(place) - gainOfPrior(wide)
    const log = logAbove(n, k, needed)
    if (!(log > needed)) continue
    memory.copy(own, tried, numbers(k))
    store<f64>(place, log)
    moved += 1
  }
  return moved
}

/** ln L_n(β_n) of everybody into logs. */
export function measurePeople(persons: i32, k: i32): void {
  for (let n = 0; n < persons; n++) {
    memory.copy(tried, betas + numbers(n * k), numbers(k))
    store<f64>(logs + numbers(n), logAbove(n, k, -f64.MAX_VALUE))
  }
}

/** into ← A'x for a lower triangle A, whose rows are `wide` apart: four columns at a time, their sums in registers. */
function turn(into: usize, a: usize, x: usize, k: i32, wide: i32): void {
  const row = numbers(wide)
  for (let column = 0; column < k; column += 4) {
    let s0 = f64x2.splat(0)
    let s1 = s0
    let at = a + numbers(column * wide + column)
    for (let i = column; i < k; i++) {
      const xi = v128.load64_splat(x + numbers(i))
      s0 = f64x2.add(s0, f64x2.mul(xi, v128.load(at)))
      s1 = f64x2.add(s1, f64x2.mul(xi, v128.load(at, 16)))
      at += row
    }
    v128.store(into + numbers(column), s0)
    v128.store(into + numbers(column), s1, 16)
  }
}

/** (|y|² − |y + s|²) / 2 = −s'(y + s/2), with y what is turned and s what is stepped. */
function gainOfPrior(wide: i32): f64 {
  const half = f64x2.splat(0.5)
  let sum = f64x2.splat(0)
  for (let a = 0; a < wide; a += 2) {
    const s = v128.load(stepped + numbers(a))
    sum = f64x2.add(sum, f64x2.mul(s, f64x2.add(v128.load(turned + numbers(a)), f64x2.mul(half, s))))
  }
  return -(f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1))
}

const LARGEST_PRODUCT: f64 = 1e250

/** −Σ_t ln(1 + Σ_j e^(z_tj'β)) at what is tried; −∞ as soon as it cannot reach `needed`. */
function logAbove(n: i32, k: i32, needed: f64): f64 {
  const first = load<i32>(firstRows + words(n))
  const rows = load<i32>(firstRows + words(n + 1)) - first
  utilities(columns + numbers(first * k), rows, k)
  const largest = min(Math.exp(-needed), LARGEST_PRODUCT)
  const lastTask = rowsOfTasks + words(load<i32>(firstTasks + words(n + 1)))
  let log: f64 = 0
  let product: f64 = 1
  let at = powers
  let ready = powers
  for (let t = rowsOfTasks + words(load<i32>(firstTasks + words(n))); t < lastTask; t += 4) {
    let sum: f64 = 1
    for (const end = at + numbers(load<i32>(t)); at < end; at += 8) {
      // Eight at a time, and none for tasks that are not reached.
      if (at === ready) {
        exponentials(ready, 2)
        ready += 64
      }
      sum += load<f64>(at)
    }
    product *= sum
    if (product <= largest) continue
    log -= Math.log(product)
    product = 1
    if (!(log > needed)) return -Infinity
  }
  return log - Math.log(product)
}

/** powers ← Σ_a β_a z_a, eight rows at a time, whose sums stay in registers. */
function utilities(z: usize, rows: i32, k: i32): void {
  const column = numbers(rows)
  for (let row = 0; row < rows; row += 8) {
    let at = z + numbers(row)
    let v0 = f64x2.splat(0)
    let v1 = v0
    let v2 = v0
    let v3 = v0
    for (let a = 0; a < k; a++) {
      const b = v128.load64_splat(tried + numbers(a))
      v0 = f64x2.add(v0, f64x2.mul(b, v128.load(at)))
      v1 = f64x2.add(v1, f64x2.mul(b, v128.load(at, 16)))
      v2 = f64x2.add(v2, f64x2.mul(b, v128.load(at, 32)))
      v3 = f64x2.add(v3, f64x2.mul(b, v128.load(at, 48)))
      at += column
    }
    const place = powers + numbers(row)
    v128.store(place, v0)
    v128.store(place, v1, 16)
    v128.store(place, v2, 32)
    v128.store(place, v3, 48)
  }
}
