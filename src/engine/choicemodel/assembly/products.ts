import { fours, numbers } from './sizes'

/**
 * The two matrix products of the likelihood, for four draws at a time (two vectors of two).
 *
 * Notation  D differences of attributes to the chosen alternative (rows × M, row-major); β coefficients (M × 4);
 *           o what fixed coefficients add to a row (rows); V utilities (rows × 4); p probabilities (rows × 4)
 * Formula   V = o + D β, and g = D' p
 *           in blocks of three rows (or columns) by four draws, whose sums stay in the sixteen registers there are.
 *           Loops written out for six coefficients took as long (34.1 ms an evaluation), so there is one general kernel
 * Source    K. Goto, R. van de Geijn, ACM Trans. Math. Softw. 34 (2008) article 12 (blocking)
 */
/** V = o + D β */
export function utilities(
  v: usize,
  differences: usize,
  offsets: usize,
  beta: usize,
  rows: i32,
  m: i32,
): void {
  const row = numbers(m)
  const betaEnd = beta + fours(m)
  let left = rows
  while (left >= 3) {
    let a0 = v128.load64_splat(offsets)
    let b0 = v128.load64_splat(offsets, 8)
    let c0 = v128.load64_splat(offsets, 16)
    let a1 = a0
    let b1 = b0
    let c1 = c0
    let da = differences
    let db = da + row
    let dc = db + row
    for (let k = beta; k < betaEnd; k += 32) {
      const k0 = v128.load(k)
      const k1 = v128.load(k, 16)
      const a = v128.load64_splat(da)
      const b = v128.load64_splat(db)
      const c = v128.load64_splat(dc)
      a0 = f64x2.add(a0, f64x2.mul(a, k0))
      a1 = f64x2.add(a1, f64x2.mul(a, k1))
      b0 = f64x2.add(b0, f64x2.mul(b, k0))
      b1 = f64x2.add(b1, f64x2.mul(b, k1))
      c0 = f64x2.add(c0, f64x2.mul(c, k0))
      c1 = f64x2.add(c1, f64x2.mul(c, k1))
      da += 8
      db += 8
      dc += 8
    }
    v128.store(v, a0)
    v128.store(v, a1, 16)
    v128.store(v, b0, 32)
    v128.store(v, b1, 48)
    v128.store(v, c0, 64)
    v128.store(v, c1, 80)
    v += 96
    offsets += 24
    differences += 3 * row
    left -= 3
  }
  for (; left > 0; left--) {
    let a0 = v128.load64_splat(offsets)
    let a1 = a0
    let da = differences
    for (let k = beta; k < betaEnd; k += 32) {
      const a = v128.load64_splat(da)
      a0 = f64x2.add(a0, f64x2.mul(a, v128.load(k)))
      a1 = f64x2.add(a1, f64x2.mul(a, v128.load(k, 16)))
      da += 8
    }
    v128.store(v, a0)
    v128.store(v, a1, 16)
    v += 32
    offsets += 8
    differences += row
  }
}

/** g = D' p */
export function slopes(g: usize, differences: usize, p: usize, rows: i32, m: i32): void {
  const row = numbers(m)
  const end = p + fours(rows)
  let left = m
  while (left >= 3) {
    let a0 = f64x2.splat(0)
    let a1 = a0
    let b0 = a0
    let b1 = a0
    let c0 = a0
    let c1 = a0
    let d = differences
    for (let at = p; at < end; at += 32) {
      const p0 = v128.load(at)
      const p1 = v128.load(at, 16)
      const a = v128.load64_splat(d)
      const b = v128.load64_splat(d, 8)
      const c = v128.load64_splat(d, 16)
      a0 = f64x2.add(a0, f64x2.mul(a, p0))
      a1 = f64x2.add(a1, f64x2.mul(a, p1))
      b0 = f64x2.add(b0, f64x2.mul(b, p0))
      b1 = f64x2.add(b1, f64x2.mul(b, p1))
      c0 = f64x2.add(c0, f64x2.mul(c, p0))
      c1 = f64x2.add(c1, f64x2.mul(c, p1))
      d += row
    }
    v128.store(g, a0)
    v128.store(g, a1, 16)
    v128.store(g, b0, 32)
    v128.store(g, b1, 48)
    v128.store(g, c0, 64)
    v128.store(g, c1, 80)
    g += 96
    differences += 24
    left -= 3
  }
  for (; left > 0; left--) {
    let a0 = f64x2.splat(0)
    let a1 = a0
    let d = differences
    for (let at = p; at < end; at += 32) {
      const a = v128.load64_splat(d)
      a0 = f64x2.add(a0, f64x2.mul(a, v128.load(at)))
      a1 = f64x2.add(a1, f64x2.mul(a, v128.load(at, 16)))
      d += row
    }
    v128.store(g, a0)
    v128.store(g, a1, 16)
    g += 32
    differences += 8
  }
}
