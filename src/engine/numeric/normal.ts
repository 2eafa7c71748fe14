/**
 * The standard normal distribution: Φ(z), its density, and the z of a probability.
 *
 * Notation  φ(z) = e^(−z²/2) / √(2π); Φ(z) the probability below z; Φ⁻¹(p) its quantile
 * Formula   rational approximations on ranges of |z| and of p; beyond |z| = √32 a continued fraction
 * Units     probabilities, 0..1; relative error below 1e-14 in both tails, quantile about 1e-16
 * Errors    RangeError when p is not between 0 and 1; at 0 and 1 the quantile is −∞ and ∞
 * Source    W. J. Cody, Math. Comp. 23 (1969) 631-637; M. Abramowitz, I. Stegun (1964), 26.2.14; M. J. Wichura,
 *           algorithm AS 241 (PPND16), Appl. Statist. 37 (1988) 477-484
 * Example   normalCdf(1.959963984540054) is 0.975, and normalQuantile(0.975) is 1.959963984540054
 */
export function normalDensity(z: number): number {
  return 0.3989422804014327 * Math.exp(-0.5 * z * z)
}

export function normalCdf(z: number): number {
  const y = Math.abs(z)
  if (y <= 0.67448975) return 0.5 + z * ratio(y * y, centre)
  const tail = y <= Math.sqrt(32) ? exponential(y) * ratio(y, middle) : farTail(y)
  return z > 0 ? 1 - tail : tail
}

/** Laplace's continued fraction φ(y) / (y + 1/(y + 2/(y + 3/(y + …)))). */
function farTail(y: number): number {
  let fraction = y
  for (let term = 40; term >= 1; term--) fraction = y + term / fraction
  return (0.3989422804014327 * exponential(y)) / fraction
}

/** e^(−y²/2) with y² split at its 1/16, so that squaring loses no digits. */
function exponential(y: number): number {
  const coarse = Math.trunc(y * 16) / 16
  return Math.exp(-coarse * coarse * 0.5) * Math.exp(-(y - coarse) * (y + coarse) * 0.5)
}

export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not at ${p}`)
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * quantileCentre(0.180625 - q * q)
  const nearer = q < 0 ? p : 1 - p
  if (nearer === 0) return q < 0 ? -Infinity : Infinity
  const r = Math.sqrt(-Math.log(nearer))
  const z = r <= 5 ? quantileMiddle(r - 1.6) : quantileFar(r - 5)
  return q < 0 ? -z : z
}

/** Coefficients from the highest power down to the constant. */
type Ratio = { above: readonly number[]; below: readonly number[] }

function ratio(x: number, { above, below }: Ratio): number {
  return polynomial(x, above) / polynomial(x, below)
}

function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}

const centre: Ratio = {
  above: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  below: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
}
const middle: Ratio = {
  above: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  below: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
}

// Written out, since a million draws are made for one estimation: loops over the coefficients take five times as long.
function quantileCentre(x: number): number {
  return (
    (((((((2509.0809287301227 * x + 33430.57558358813) * x + 67265.7709270087) * x + 45921.95393154987) * x +
      13731.69376550946) *
      x +
      1971.5909503065513) *
      x +
      133.14166789178438) *
      x +
      3.3871328727963665) /
    (((((((5226.495278852854 * x + 28729.085735721943) * x + 39307.89580009271) * x + 21213.794301586597) *
      x +
      5394.196021424751) *
      x +
      687.1870074920579) *
      x +
      42.31333070160091) *
      x +
      1)
  )
}

function quantileMiddle(x: number): number {
  return (
    (((((((0.0007745450142783414 * x + 0.022723844989269184) * x + 0.2417807251774506) * x +
      1.2704582524523684) *
      x +
      3.6478483247632045) *
      x +
      5.769497221460691) *
      x +
      4.630337846156546) *
      x +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * x + 0.0005475938084995345) * x + 0.015198666563616457) * x +
      0.14810397642748008) *
      x +
      0.6897673349851) *
      x +
      1.6763848301838038) *
      x +
      2.053191626637759) *
      x +
      1)
  )
}

function quantileFar(x: number): number {
  return (
    (((((((2.0103343992922881e-7 * x + 2.7115555687434876e-5) * x + 0.0012426609473880784) * x +
      0.026532189526576124) *
      x +
      0.29656057182850487) *
      x +
      1.7848265399172913) *
      x +
      5.463784911164114) *
      x +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * x + 1.421511758316446e-7) * x + 1.8463183175100548e-5) * x +
      0.0007868691311456133) *
      x +
      0.014875361290850615) *
      x +
      0.1369298809227358) *
      x +
      0.599832206555888) *
      x +
      1)
  )
}
