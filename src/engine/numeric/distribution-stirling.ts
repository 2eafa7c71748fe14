/**
 * The logarithm of the gamma function, and binomial and Poisson weights that stay exact for great counts.
 *
 * Notation  s(x) = ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, what Stirling's formula leaves out;
 *           D(x, m) = x ln(x / m) + m − x, the deviance
 * Formula   the Poisson weight e^(−s(x) − D(x, m)) / √(2πx); the binomial weight alike, with two deviances.
 *           Subtracting great logarithms from each other would lose as many digits as the counts have.
 * Errors    RangeError when ln Γ is asked at or below 0
 * Source    C. Loader, Fast and accurate computation of binomial probabilities (2000); DLMF 5.11.1
 * Example   ln Γ(5) = ln 24; the Poisson weight of 2 with mean 3: 0.2240
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`ln Γ needs a number above 0, not ${x}`)
  // Γ(x) = Γ(x + m) / (x (x + 1) … (x + m − 1)): the series is exact from 16 up.
  let product = 1
  let shifted = x
  while (shifted < SERIES_FROM) {
    product *= shifted
    shifted += 1
  }
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + tail(shifted)
  return stirling - Math.log(product)
}

/** mˣ e⁻ᵐ / Γ(x + 1). */
export function poissonWeight(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0
  if (x < 1e-300) return Math.exp(-m)
  return Math.exp(-remainder(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x)
}

/** Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) pˣ (1 − p)ⁿ⁻ˣ. */
export function binomialWeight(x: number, n: number, p: number): number {
  if (p <= 0) return x === 0 ? 1 : 0
  if (p >= 1) return x === n ? 1 : 0
  if (x === 0) return Math.exp(n * Math.log1p(-p))
  if (x === n) return n === 0 ? 1 : p ** n
  const left = remainder(n) - remainder(x) - remainder(n - x)
  const apart = deviance(x, n * p) + deviance(n - x, n * (1 - p))
  return Math.exp(left - apart) * Math.sqrt(n / (2 * Math.PI * x * (n - x)))
}

const SERIES_FROM = 16
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)

// B₂ₖ / (2k (2k − 1)) for k = 1 … 8, from the Bernoulli numbers.
const COEFFICIENTS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]

function tail(x: number): number {
  const square = 1 / (x * x)
  return COEFFICIENTS.reduceRight((sum, one) => sum * square + one, 0) / x
}

function remainder(x: number): number {
  if (x >= SERIES_FROM) return tail(x)
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
}

function deviance(x: number, m: number): number {
  const ratio = (x - m) / (x + m)
  if (Math.abs(ratio) >= 0.1) return x * Math.log(x / m) + m - x
  // ln(x / m) as twice the series of artanh, so that nothing cancels near x = m.
  let sum = (x - m) * ratio
  let term = 2 * x * ratio
  for (let n = 3; ; n += 2) {
    term *= ratio * ratio
    const next = sum + term / n
    if (next === sum) return sum
    sum = next
  }
}
