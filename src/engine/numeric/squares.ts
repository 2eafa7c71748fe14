/**
 * Sums of outer products, Σ y y', gathered a block of rows at a time: four sums stay in registers while the block
 * lies in cache, half the time of adding each product to the matrix.
 *
 * Notation  y a row of n numbers; S = Σ y y'
 * Shapes    rows are written to `block` from `filled`, `stride` apart (n, made even); S is n × n, row-major
 * Errors    none: the caller flushes before the block is full
 * Source    K. Goto, R. van de Geijn, ACM Trans. Math. Softw. 34 (2008) article 12 (blocking)
 * Example   s = openSquares(1, 8); s.block[0] = 3; s.filled = 1 · s.stride; sumOfSquares(s) is [9]
 */
export type Squares = {
  n: number
  stride: number
  block: Float64Array
  filled: number
  sum: Float64Array
}

export function openSquares(n: number, rows: number): Squares {
  const stride = n + (n % 2)
  return {
    n,
    stride,
    block: new Float64Array(rows * stride),
    filled: 0,
    sum: new Float64Array(stride * stride),
  }
}

/** Makes room for so many rows more. */
export function roomFor(squares: Squares, rows: number): void {
  if (squares.filled + rows * squares.stride > squares.block.length) flush(squares)
}

export function sumOfSquares(squares: Squares): Float64Array {
  flush(squares)
  const { n, stride, sum } = squares
  return Float64Array.from({ length: n * n }, (_, place) => {
    const i = Math.floor(place / n)
    const j = place % n
    return sum[Math.max(i, j) * stride + Math.min(i, j)] as number
  })
}

function flush(squares: Squares): void {
  const { stride, block, filled, sum } = squares
  for (let i = 0; i < stride; i += 2) {
    for (let j = 0; j <= i; j += 2) {
      let s00 = 0
      let s01 = 0
      let s10 = 0
      let s11 = 0
      for (let row = 0; row < filled; row += stride) {
        const i0 = block[row + i] as number
        const i1 = block[row + i + 1] as number
        const j0 = block[row + j] as number
        const j1 = block[row + j + 1] as number
        s00 += i0 * j0
        s01 += i0 * j1
        s10 += i1 * j0
        s11 += i1 * j1
      }
      const place = i * stride + j
      sum[place] = (sum[place] as number) + s00
      sum[place + 1] = (sum[place + 1] as number) + s01
      sum[place + stride] = (sum[place + stride] as number) + s10
      sum[place + stride + 1] = (sum[place + stride + 1] as number) + s11
    }
  }
  squares.filled = 0
}
