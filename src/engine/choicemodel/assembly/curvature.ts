import {
  baseOf,
  curvature,
  curvatureCount,
  curvatureSums,
  drawOf,
  echoes,
  etaSlopes,
  expectCurvature,
  joined,
  pairsOf,
  pairSums,
  products,
  taskMeans,
} from './curvature-places'
import { beta, cells, curved, draws, taskRows } from './places'
import { slopes } from './products'
import { fours, numbers, pairs, words } from './sizes'
import { total, weight0, weight1 } from './weights'

/**
 * The second moments of the scores of draws and their curvature, for the Hessian of a person's log-likelihood.
 *
 * Notation  d_tj over all B coefficients, d̄_t = Σ_j p_tj d_tj; c_b = β_b where curved, 1 elsewhere; e_i = z_l or 1 for
 *           parameter i, of coefficient b(i)
 * Formula   g_b = −c_b Σ_t d̄_tb; A_bb' = −c_b c_b' Σ_t (Σ_j p d_b d_b' − d̄_b d̄_b') (+ g_b on the diagonal where curved);
 *           curvature_ij = Σ_r w_r e_i e_j (g_b(i) g_b(j) + A_b(i)b(j)) / total
 * Source    K. Train (2009), sections 6.7 and 8.6; T. Louis, J. R. Stat. Soc. B 44 (1982) 226-233
 */
export function startCurvature(rows: i32, b: i32, w: i32): void {
  expectCurvature(pairsOf(w))
  memory.fill(curvatureSums, 0, pairs(curvatureCount))
  let at = products
  for (let row = 0; row < rows; row++) {
    const d = joined + numbers(row * b)
    for (let i = 0; i < b; i++)
      for (let j = 0; j <= i; j++) {
        store<f64>(at, load<f64>(d + numbers(i)) * load<f64>(d + numbers(j)))
        at += 8
      }
  }
}

/** Of four draws, whose probabilities and weights are there. */
export function addCurvature(rows: i32, tasks: i32, m: i32, b: i32, w: i32, stride: i32, at: i32): void {
  slopes(pairSums, products, cells, rows, pairsOf(b))
  addMeans(tasks, b)
  weighPairs(m, b)
  for (let i = 0; i < w; i++) {
    const l = load<i32>(drawOf + words(i))
    const one = f64x2.splat(1)
    const z = draws + numbers(l * stride + at)
    v128.store(echoes + fours(i), l < 0 ? one : v128.load(z))
    v128.store(echoes + fours(i), l < 0 ? one : v128.load(z, 16), 16)
  }
  let sum = curvatureSums
  for (let i = 0; i < w; i++) {
    const e0 = v128.load(echoes + fours(i))
    const e1 = v128.load(echoes + fours(i), 16)
    const base = load<i32>(baseOf + words(i))
    for (let j = 0; j <= i; j++) {
      const other = load<i32>(baseOf + words(j))
      const pair = pairSums + fours(pairsOf(max(base, other)) + min(base, other))
      const echo = echoes + fours(j)
      const x0 = f64x2.mul(f64x2.mul(e0, v128.load(echo)), v128.load(pair))
      const x1 = f64x2.mul(f64x2.mul(e1, v128.load(echo, 16)), v128.load(pair, 16))
      v128.store(sum, f64x2.add(v128.load(sum), f64x2.add(x0, x1)))
      sum += 16
    }
  }
}

/** Fills etaSlopes with −Σ_t d̄_t, and takes Σ_t d̄_t d̄_t' off the pairs. */
function addMeans(tasks: i32, b: i32): void {
  let row = 0
  let mean = taskMeans
  for (let t = 0; t < tasks; t++) {
    const rows = load<i32>(taskRows + words(t))
    slopes(mean, joined + numbers(row * b), cells + fours(row), rows, b)
    row += rows
    mean += fours(b)
  }
  const end = mean
  let pair = pairSums
  for (let i = 0; i < b; i++) {
    let g0 = f64x2.splat(0)
    let g1 = g0
    for (let at = taskMeans + fours(i); at < end; at += fours(b)) {
      g0 = f64x2.sub(g0, v128.load(at))
      g1 = f64x2.sub(g1, v128.load(at, 16))
    }
    v128.store(etaSlopes + fours(i), g0)
    v128.store(etaSlopes + fours(i), g1, 16)
    for (let j = 0; j <= i; j++) {
      let x0 = v128.load(pair)
      let x1 = v128.load(pair, 16)
      let other = taskMeans + fours(j)
      for (let at = taskMeans + fours(i); at < end; at += fours(b)) {
        x0 = f64x2.sub(x0, f64x2.mul(v128.load(at), v128.load(other)))
        x1 = f64x2.sub(x1, f64x2.mul(v128.load(at, 16), v128.load(other, 16)))
        other += fours(b)
      }
      v128.store(pair, x0)
      v128.store(pair, x1, 16)
      pair += 32
    }
  }
}

/** Of each pair w (g g' + A), in its own place. */
function weighPairs(m: i32, b: i32): void {
  for (let i = 0; i < m; i++) {
    if (!load<i32>(curved + words(i))) continue
    const place = etaSlopes + fours(i)
    v128.store(place, f64x2.mul(v128.load(place), v128.load(beta + fours(i))))
    v128.store(place, f64x2.mul(v128.load(place, 16), v128.load(beta + fours(i), 16)), 16)
  }
  let pair = pairSums
  for (let i = 0; i < b; i++) {
    const g = etaSlopes + fours(i)
    const isCurved = i < m && load<i32>(curved + words(i)) !== 0
    for (let j = 0; j <= i; j++) {
      const h = etaSlopes + fours(j)
      let x0 = f64x2.neg(v128.load(pair))
      let x1 = f64x2.neg(v128.load(pair, 16))
      if (isCurved) {
        x0 = f64x2.mul(x0, v128.load(beta + fours(i)))
        x1 = f64x2.mul(x1, v128.load(beta + fours(i), 16))
      }
      if (j < m && load<i32>(curved + words(j)) !== 0) {
        x0 = f64x2.mul(x0, v128.load(beta + fours(j)))
        x1 = f64x2.mul(x1, v128.load(beta + fours(j), 16))
      }
      x0 = f64x2.add(x0, f64x2.mul(v128.load(g), v128.load(h)))
      x1 = f64x2.add(x1, f64x2.mul(v128.load(g, 16), v128.load(h, 16)))
      if (isCurved && i === j) {
        x0 = f64x2.add(x0, v128.load(g))
        x1 = f64x2.add(x1, v128.load(g, 16))
      }
      v128.store(pair, f64x2.mul(weight0, x0))
      v128.store(pair, f64x2.mul(weight1, x1), 16)
      pair += 32
    }
  }
}

export function finishCurvature(): void {
  for (let place = 0; place < curvatureCount; place++) {
    const sum = curvatureSums + pairs(place)
    store<f64>(curvature + numbers(place), (load<f64>(sum) + load<f64>(sum, 8)) / total)
  }
}
