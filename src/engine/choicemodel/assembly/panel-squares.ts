import { fours, numbers } from './sizes'

/**
 * Sums of outer products of rows that lie in panels of four, two columns by two at a time, their sums in registers.
 *
 * Notation  y a row of K' numbers (K' even); S = Σ y y', of which the lower triangle is filled
 * Shapes    block: panels × K' × 4; sum K' × K', row-major
 * Source    as in ../../numeric/squares.ts, with lanes across rows
 */
export function addSquares(sum: usize, block: usize, rows: i32, even: i32): void {
  const end = block + fours(even) * <usize>((rows + 3) >> 2)
  for (let i = 0; i < even; i += 2) {
    for (let j = 0; j <= i; j += 2) {
      let s00 = f64x2.splat(0)
      let s01 = s00
      let s10 = s00
      let s11 = s00
      for (let at = block; at < end; at += fours(even)) {
        const rowI = at + fours(i)
        const rowJ = at + fours(j)
        let i0 = v128.load(rowI)
        let i1 = v128.load(rowI, 32)
        let j0 = v128.load(rowJ)
        let j1 = v128.load(rowJ, 32)
        s00 = f64x2.add(s00, f64x2.mul(i0, j0))
        s01 = f64x2.add(s01, f64x2.mul(i0, j1))
        s10 = f64x2.add(s10, f64x2.mul(i1, j0))
        s11 = f64x2.add(s11, f64x2.mul(i1, j1))
        i0 = v128.load(rowI, 16)
        i1 = v128.load(rowI, 48)
        j0 = v128.load(rowJ, 16)
        j1 = v128.load(rowJ, 48)
        s00 = f64x2.add(s00, f64x2.mul(i0, j0))
        s01 = f64x2.add(s01, f64x2.mul(i0, j1))
        s10 = f64x2.add(s10, f64x2.mul(i1, j0))
        s11 = f64x2.add(s11, f64x2.mul(i1, j1))
      }
      const place = sum + numbers(i * even + j)
      add(place, s00)
      add(place + 8, s01)
      add(place + numbers(even), s10)
      add(place + numbers(even) + 8, s11)
    }
  }
}

function add(place: usize, lanes: v128): void {
  store<f64>(place, load<f64>(place) + f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1))
}

/** Where row `row` of a block begins; its numbers lie four apart. */
export function rowOf(block: usize, row: i32, even: i32): usize {
  return block + fours(even) * <usize>(row >> 2) + numbers(row & 3)
}

/** Zeros in the lanes of the last panel that no row has filled. */
export function clearRest(block: usize, rows: i32, even: i32): void {
  for (let row = rows; (row & 3) !== 0; row++)
    for (let b = 0; b < even; b++) store<f64>(rowOf(block, row, even) + fours(b), 0)
}
