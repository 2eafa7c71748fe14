import { cholesky, inverseSymmetric } from '../../numeric/cholesky.ts'
import type { Random } from '../../numeric/random.ts'

/**
 * Random precision matrices, and the gamma numbers they are made of.
 *
 * Notation  W ~ Wishart(ν, S⁻¹), so that W⁻¹ is inverse Wishart with ν and S; L L' = S⁻¹; A lower triangular with
 *           a_ii² ~ χ²(ν − i + 1), i from 1, and standard normals below
 * Formula   T = L A: then W = T T', a root of the precision that needs no further work
 * Shapes    S and T: K × K, row-major, T lower triangular
 * Errors    undefined when S is not positive definite; RangeError when ν is below K, or a gamma's shape not above 0
 * Source    M. Bartlett, Proc. R. Soc. Edinb. 53 (1933) 260-283; gamma: G. Marsaglia, W. Tsang, ACM Trans. Math. Softw.
 *           26 (2000) 363-372
 * Example   K = 1: W is χ²(ν) / S
 */
export function wishartRoot(nu: number, scale: Float64Array, random: Random): Float64Array | undefined {
  const k = Math.sqrt(scale.length)
  if (!(nu >= k)) throw new RangeError(`${nu} degrees of freedom are too few for ${k} coefficients`)
  const inverse = inverseSymmetric(scale, k)
  const l = inverse && cholesky(inverse, k)
  if (l === undefined) return undefined
  const a = new Float64Array(k * k)
  for (let i = 0; i < k; i++) {
    a[i * k + i] = Math.sqrt(2 * gammaDraw((nu - i) / 2, random))
    for (let j = 0; j < i; j++) a[i * k + j] = random.normal()
  }
  const root = new Float64Array(k * k)
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let m = j; m <= i; m++) sum += (l[i * k + m] as number) * (a[m * k + j] as number)
      root[i * k + j] = sum
    }
  return root
}

/** Of this shape, with scale 1. */
export function gammaDraw(shape: number, random: Random): number {
  if (!(shape > 0)) throw new RangeError(`the shape of a gamma lies above 0, not at ${shape}`)
  if (shape < 1) return gammaDraw(shape + 1, random) * random.uniform() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = random.normal()
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(random.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}
