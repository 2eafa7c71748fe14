import {
  beta,
  cells,
  curved,
  differences,
  draws,
  entryDraws,
  entryEnds,
  entryScores,
  entrySums,
  fixedDifferences,
  fixedScores,
  meanScores,
  meanSums,
  scores,
  shares,
} from './places'
import { slopes } from './products'
import { fours, numbers, pairs, words } from './sizes'
import { total, weight0, weight1 } from './weights'

/**
 * The person's score, summed over draws.
 *
 * Notation  g_r = Σ_tj p_tjr d_tj; w_r as in weights.ts; c_kr = 1, or β_kr where the coefficient is curved
 * Formula   of a mean −Σ_r w_r g_kr c_kr / total; of an entry −Σ_r w_r g_kr c_kr z_lr / total;
 *           of a fixed coefficient −Σ_tj d_tj Σ_r w_r p_tjr / total
 * Source    K. Train (2009), section 6.7
 */
export function addScores(rows: i32, m: i32, f: i32, stride: i32, at: i32): void {
  slopes(scores, differences, cells, rows, m)
  let entry = 0
  for (let k = 0; k < m; k++) {
    const score = scores + fours(k)
    let g0 = f64x2.mul(weight0, v128.load(score))
    let g1 = f64x2.mul(weight1, v128.load(score, 16))
    if (load<i32>(curved + words(k))) {
      const b = beta + fours(k)
      g0 = f64x2.mul(g0, v128.load(b))
      g1 = f64x2.mul(g1, v128.load(b, 16))
    }
    addTo(meanSums + pairs(k), g0, g1)
    for (const end = load<i32>(entryEnds + words(k)); entry < end; entry++) {
      const z = draws + numbers(load<i32>(entryDraws + words(entry)) * stride + at)
      addTo(entrySums + pairs(entry), f64x2.mul(g0, v128.load(z)), f64x2.mul(g1, v128.load(z, 16)))
    }
  }
  if (f > 0) addShares(rows)
}

function addShares(rows: i32): void {
  let cell = cells
  let share = shares
  for (let row = 0; row < rows; row++) {
    addTo(share, f64x2.mul(weight0, v128.load(cell)), f64x2.mul(weight1, v128.load(cell, 16)))
    cell += 32
    share += 16
  }
}

function addTo(sum: usize, first: v128, second: v128): void {
  v128.store(sum, f64x2.add(v128.load(sum), f64x2.add(first, second)))
}

/** From sums over draws to the score of ln(total). */
export function finishScores(rows: i32, m: i32, f: i32, e: i32): void {
  for (let k = 0; k < m; k++) finishOne(meanScores, meanSums, k)
  for (let k = 0; k < e; k++) finishOne(entryScores, entrySums, k)
  for (let j = 0; j < f; j++) {
    let sum: f64 = 0
    for (let row = 0; row < rows; row++)
      sum += load<f64>(fixedDifferences + numbers(row * f + j)) * lanes(shares + pairs(row))
    store<f64>(fixedScores + numbers(j), -sum / total)
  }
}

function finishOne(target: usize, sums: usize, place: i32): void {
  store<f64>(target + numbers(place), -lanes(sums + pairs(place)) / total)
}

function lanes(sum: usize): f64 {
  return load<f64>(sum) + load<f64>(sum, 8)
}
