import { addCurvature, finishCurvature, startCurvature } from './curvature'
import { expectCurvature } from './curvature-places'
import { exponentials } from './exponential'
import {
  beta,
  cells,
  curved,
  differences,
  draws,
  entries,
  entryDraws,
  entryEnds,
  fixed,
  fixedDifferences,
  found,
  means,
  meanSums,
  offsets,
  shares,
} from './places'
import { probabilities } from './probabilities'
import { utilities } from './products'
import { addScores, finishScores } from './scores'
import { fours, numbers, pairs, words } from './sizes'
import { reference, squares, startTotals, total, weigh } from './weights'

/**
 * The simulated probability of all that one person chose, and its score, four draws at a time.
 *
 * Notation  β_r = μ + L z_r (e to that where curved); d_tj = x_tj − x_t,chosen; S_tr = 1 + Σ_j e^(d_tj β_r);
 *           p_tjr = e^(d_tj β_r) / S_tr; P_r = Π_t 1 / S_tr
 * Shapes    rows and tasks of the person; m random and f fixed coefficients; draws lie `stride` apart, `used` of them
 *           (a multiple of four) are used; arrays as in places.ts
 * Source    K. Train (2009), sections 6.6 and 6.7
 */
export function person(rows: i32, tasks: i32, m: i32, f: i32, stride: i32, used: i32): void {
  expectCurvature(0)
  sumDraws(rows, tasks, m, f, 0, stride, used)
}

/** With its curvature, for w parameters. */
export function curvedPerson(rows: i32, tasks: i32, m: i32, f: i32, w: i32, stride: i32, used: i32): void {
  startCurvature(rows, m + f, w)
  sumDraws(rows, tasks, m, f, w, stride, used)
  finishCurvature()
}

function sumDraws(rows: i32, tasks: i32, m: i32, f: i32, w: i32, stride: i32, used: i32): void {
  const e = m > 0 ? load<i32>(entryEnds + words(m - 1)) : 0
  startTotals()
  memory.fill(meanSums, 0, shares + pairs(rows) - meanSums)
  addFixed(rows, f)
  for (let at = 0; at < used; at += 4) {
    coefficients(m, stride, at)
    utilities(cells, differences, offsets, beta, rows, m)
    exponentials(cells, rows)
    probabilities(tasks)
    if (!weigh(at, rows)) continue
    addScores(rows, m, f, stride, at)
    if (w > 0) addCurvature(rows, tasks, m, m + f, w, stride, at)
  }
  finishScores(rows, m, f, e)
  store<f64>(found, total)
  store<f64>(found, squares, 8)
  store<f64>(found, <f64>reference, 16)
}

/** What fixed coefficients add to each row's utility. */
function addFixed(rows: i32, f: i32): void {
  let d = fixedDifferences
  for (let row = 0; row < rows; row++) {
    let sum: f64 = 0
    for (let j = 0; j < f; j++) {
      sum += load<f64>(d) * load<f64>(fixed + numbers(j))
      d += 8
    }
    store<f64>(offsets + numbers(row), sum)
  }
}

/** β of four draws. */
function coefficients(m: i32, stride: i32, at: i32): void {
  let entry = 0
  for (let k = 0; k < m; k++) {
    let b0 = v128.load64_splat(means + numbers(k))
    let b1 = b0
    for (const end = load<i32>(entryEnds + words(k)); entry < end; entry++) {
      const value = v128.load64_splat(entries + numbers(entry))
      const z = draws + numbers(load<i32>(entryDraws + words(entry)) * stride + at)
      b0 = f64x2.add(b0, f64x2.mul(value, v128.load(z)))
      b1 = f64x2.add(b1, f64x2.mul(value, v128.load(z, 16)))
    }
    const place = beta + fours(k)
    v128.store(place, b0)
    v128.store(place, b1, 16)
    if (load<i32>(curved + words(k))) exponentials(place, 1)
  }
}
