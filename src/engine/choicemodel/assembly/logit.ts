import { exponentials } from './exponential'
import {
  BLOCK,
  blockRows,
  own,
  panels,
  personBlock,
  personRows,
  personSum,
  personTasks,
  plainBlock,
  plainSum,
  point,
  rowsOfEach,
  shares,
  slopes,
  spreadBlock,
  spreadSum,
  squaredBlock,
  squaredSum,
  v,
  value,
} from './logit-places'
import { addSquares, clearRest, rowOf } from './panel-squares'
import { fours, numbers, words } from './sizes'

/**
 * The log-likelihood of the multinomial logit with its slope and all sums of squares, in one pass over the people.
 *
 * Notation  as in ../likelihood.ts: P_tj, m_t = Σ_j P_tj z_tj; `every`: only people 0, every, 2 every …
 * Formula   LL = −Σ w ln(1 + Σ_j e^(z'β)), g = −Σ w m; sums Σ w P z z', Σ w m m', Σ w² m m' (when weighted), and
 *           Σ_n (Σ_t w m)(Σ_t w m)'
 * Units     z'β is held to −700 .. 700: beyond that nobody ever chooses otherwise
 * Shapes    arrays as in logit-places.ts
 * Source    K. Train (2009), section 3.7.1
 */
export function logit(persons: i32, k: i32, every: i32, isWeighted: bool): void {
  const even = (k + 1) & ~1
  const square = numbers(even * even)
  memory.fill(slopes, 0, numbers(k))
  memory.fill(spreadSum, 0, square)
  memory.fill(plainSum, 0, square)
  memory.fill(squaredSum, 0, square)
  memory.fill(personSum, 0, square)
  let logs: f64 = 0
  let spreadRows = 0
  let plainRows = 0
  let people = 0
  for (let n = 0; n < persons; n += every) {
    const w = load<f64>(shares + numbers(n))
    const first = load<i32>(personRows + words(n))
    const rows = load<i32>(personRows + words(n + 1)) - first
    if (w === 0 || rows === 0) continue
    const z = panels + numbers(first * k)
    utilities(z, rows, k)
    exponentials(v, rows >> 2)
    memory.fill(own, 0, numbers(k))
    let product: f64 = 1
    let log: f64 = 0
    let row = 0
    const root = Math.sqrt(w)
    const lastTask = load<i32>(personTasks + words(n + 1))
    for (let t = load<i32>(personTasks + words(n)); t < lastTask; t++) {
      const end = row + load<i32>(rowsOfEach + words(t))
      let sum: f64 = 1
      for (let r = row; r < end; r++) sum += load<f64>(v + numbers(r))
      if (sum > LARGE) log += Math.log(sum)
      else product *= sum
      if (product > LARGE) {
        log += Math.log(product)
        product = 1
      }
      if (plainRows === BLOCK) {
        addTasks(plainRows, even, isWeighted)
        plainRows = 0
      }
      const m = rowOf(plainBlock, plainRows, even)
      setMean(m, z, row, end, 1 / sum, w, k)
      for (let b = 0; b < k; b++) {
        const place = m + fours(b)
        const mean = load<f64>(place)
        store<f64>(own + numbers(b), load<f64>(own + numbers(b)) + w * mean)
        if (isWeighted) {
          store<f64>(rowOf(squaredBlock, plainRows, even) + fours(b), w * mean)
          store<f64>(place, root * mean)
        }
      }
      plainRows += 1
      row = end
    }
    logs -= w * (log + Math.log(product))
    if (spreadRows + rows > blockRows) {
      addSquares(spreadSum, spreadBlock, spreadRows, even)
      spreadRows = 0
    }
    addSpread(rowOf(spreadBlock, spreadRows, even), z, rows, k, even)
    spreadRows += rows
    if (people === BLOCK) {
      addSquares(personSum, personBlock, people, even)
      people = 0
    }
    for (let b = 0; b < k; b++) {
      const sum = load<f64>(own + numbers(b))
      store<f64>(slopes + numbers(b), load<f64>(slopes + numbers(b)) - sum)
      store<f64>(rowOf(personBlock, people, even) + fours(b), sum)
    }
    people += 1
  }
  addSquares(spreadSum, spreadBlock, spreadRows, even)
  addTasks(plainRows, even, isWeighted)
  clearRest(personBlock, people, even)
  addSquares(personSum, personBlock, people, even)
  store<f64>(value, logs)
}

/** Beyond it a product might soon be no number. */
const LARGE: f64 = 1e100

/** m = Σ P z of a task, and in v the roots √(w P) of its rows. */
function setMean(m: usize, z: usize, from: i32, to: i32, inverse: f64, w: f64, k: i32): void {
  for (let b = 0; b < k; b++) store<f64>(m + fours(b), 0)
  for (let row = from; row < to; row++) {
    const p = load<f64>(v + numbers(row)) * inverse
    store<f64>(v + numbers(row), Math.sqrt(w * p))
    const at = rowOf(z, row, k)
    for (let b = 0; b < k; b++) {
      const place = m + fours(b)
      store<f64>(place, load<f64>(place) + p * load<f64>(at + fours(b)))
    }
  }
}

function addTasks(rows: i32, even: i32, isWeighted: bool): void {
  clearRest(plainBlock, rows, even)
  addSquares(plainSum, plainBlock, rows, even)
  if (!isWeighted) return
  clearRest(squaredBlock, rows, even)
  addSquares(squaredSum, squaredBlock, rows, even)
}

/** √(w P) z of all rows of a person. */
function addSpread(into: usize, z: usize, rows: i32, k: i32, even: i32): void {
  for (let row = 0; row < rows; row += 4) {
    const r0 = v128.load(v + numbers(row))
    const r1 = v128.load(v + numbers(row), 16)
    for (let b = 0; b < k; b++) {
      const place = into + fours(b)
      v128.store(place, f64x2.mul(r0, v128.load(z)))
      v128.store(place, f64x2.mul(r1, v128.load(z, 16)), 16)
      z += 32
    }
    into += fours(even)
  }
}

/** v ← z'β, panel after panel. */
function utilities(z: usize, rows: i32, k: i32): void {
  for (let row = 0; row < rows; row += 4) {
    let v0 = f64x2.splat(0)
    let v1 = v0
    for (let b = 0; b < k; b++) {
      const beta = v128.load64_splat(point + numbers(b))
      v0 = f64x2.add(v0, f64x2.mul(beta, v128.load(z)))
      v1 = f64x2.add(v1, f64x2.mul(beta, v128.load(z, 16)))
      z += 32
    }
    v128.store(v + numbers(row), v0)
    v128.store(v + numbers(row), v1, 16)
  }
}

/** The greatest |z'd| of anybody, d being the point, into value's second place. */
export function greatestMove(persons: i32, k: i32, every: i32): void {
  let most = f64x2.splat(0)
  for (let n = 0; n < persons; n += every) {
    const first = load<i32>(personRows + words(n))
    const rows = load<i32>(personRows + words(n + 1)) - first
    utilities(panels + numbers(first * k), rows, k)
    for (let row = 0; row < rows; row += 2) most = f64x2.max(most, f64x2.abs(v128.load(v + numbers(row))))
  }
  store<f64>(value, max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1)), 8)
}
