import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cholesky, inverseSymmetric, logDeterminant, solveCholesky } from './cholesky.ts'
import { identity, multiply, sandwich } from './matrix.ts'

/** G G' + I is symmetric positive definite whatever G is. */
const definite = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: n * n, maxLength: n * n }).map((g) => {
    const a = identity(n)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) a[i * n + j]! += g[i * n + k]! * g[j * n + k]!
    return { a, n }
  }),
)

describe('symmetric positive definite matrices', () => {
  test('the example of the file', () => {
    const l = cholesky(Float64Array.of(4, 2, 2, 5), 2)!
    expect(Array.from(l)).toEqual([2, 0, 1, 2])
    expect(Array.from(solveCholesky(l, 2, Float64Array.of(8, 9)))).toEqual([1.375, 1.25])
    expect(logDeterminant(l, 2)).toBeCloseTo(Math.log(16), 14)
  })

  test('a matrix times its inverse is the identity', () => {
    fc.assert(
      fc.property(definite, ({ a, n }) => {
        const product = multiply(a, inverseSymmetric(a, n)!, n, n, n)
        identity(n).forEach((one, place) => expect(product[place]).toBeCloseTo(one, 9))
      }),
    )
  })

  test('the factor times its transpose is the matrix', () => {
    fc.assert(
      fc.property(definite, ({ a, n }) => {
        const l = cholesky(a, n)!
        const transposed = l.map((_, place) => l[(place % n) * n + Math.floor(place / n)]!)
        const product = multiply(l, transposed, n, n, n)
        a.forEach((value, place) => expect(product[place]).toBeCloseTo(value, 9))
      }),
    )
  })

  test('a matrix that is not positive definite has neither factor nor inverse', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined()
    expect(inverseSymmetric(Float64Array.of(0), 1)).toBeUndefined()
    expect(cholesky(Float64Array.of(Number.NaN), 1)).toBeUndefined()
  })

  test('a robust covariance whose middle undoes one side is the other side', () => {
    const bread = Float64Array.of(2, 1, 1, 3)
    const filling = inverseSymmetric(bread, 2)!
    sandwich(bread, filling, 2).forEach((value, place) => expect(value).toBeCloseTo(bread[place]!, 12))
  })
})
