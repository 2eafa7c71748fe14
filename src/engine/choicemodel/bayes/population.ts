import type { Random } from '../../numeric/random.ts'
import { openSquares, roomFor, sumOfSquares } from '../../numeric/squares.ts'
import { wishartRoot } from './wishart.ts'

/**
 * The population that people's coefficients come from, drawn given these coefficients: the upper step of Gibbs.
 *
 * Notation  β_n coefficients of person n (K), w_n weights that sum to N; μ and Σ the population's mean and covariance
 * Formula   prior Σ ~ IW(ν, V), μ | Σ ~ N(0, Σ / a); given β: b = Σ_n w β / (N + a),
 *           Σ ~ IW(ν + N, V + Σ_n w (β − b)(β − b)' + a b b'), μ ~ N(b, Σ / (N + a))
 * Units     the prior of bayesm: ν = K + 3, V = ν I, a = 0.01
 * Shapes    betas N × K; root K × K, lower triangular, with Σ⁻¹ = root · root'
 * Source    P. Rossi, G. Allenby, R. McCulloch, Bayesian Statistics and Marketing (2005), sections 2.8 and 5.3
 *           (rmultireg, rhierMnlRwMixture with one component)
 * Example   population.test.ts: draws for many people gather around the mean and covariance of their coefficients
 */
export type Population = { mean: Float64Array; root: Float64Array }

export type PopulationPrior = {
  /** ν; K + 3 when not said. */
  degrees?: number
  /** V = scale · I; ν when not said. */
  scale?: number
  /** a: how many people the prior mean of 0 counts as; 0.01 when not said. */
  people?: number
}

/** People whose squares are summed at once. */
const BLOCK = 64

export function drawPopulation(
  betas: Float64Array,
  weight: Float64Array,
  k: number,
  prior: PopulationPrior,
  random: Random,
): Population {
  const { degrees = k + 3, scale = degrees, people = 0.01 } = prior
  const n = weight.length
  const total = n + people
  const centre = new Float64Array(k)
  for (let i = 0; i < n; i++)
    for (let a = 0; a < k; a++)
      centre[a] = (centre[a] as number) + ((weight[i] as number) * (betas[i * k + a] as number)) / total
  const spread = new Float64Array(k * k)
  for (let a = 0; a < k; a++) {
    spread[a * k + a] = scale
    for (let b = 0; b <= a; b++)
      spread[a * k + b] =
        (spread[a * k + b] as number) + people * (centre[a] as number) * (centre[b] as number)
  }
  const squares = openSquares(k, BLOCK)
  for (let i = 0; i < n; i++) {
    roomFor(squares, 1)
    const root = Math.sqrt(weight[i] as number)
    for (let a = 0; a < k; a++)
      squares.block[squares.filled + a] = root * ((betas[i * k + a] as number) - (centre[a] as number))
    squares.filled += squares.stride
  }
  const around = sumOfSquares(squares)
  const root = wishartRoot(
    degrees + n,
    spread.map((value, at) => value + (around[at] as number)),
    random,
  )
  if (root === undefined) throw new RangeError('the coefficients of people have grown beyond all numbers')
  const normal = Float64Array.from({ length: k }, () => random.normal())
  const step = solveTransposed(root, k, normal)
  return { mean: centre.map((value, a) => value + (step[a] as number) / Math.sqrt(total)), root }
}

/** x with T'x = z: when z is standard normal, x has the covariance (T T')⁻¹. */
export function solveTransposed(t: Float64Array, k: number, z: Float64Array): Float64Array {
  const x = Float64Array.from(z)
  for (let i = k - 1; i >= 0; i--) {
    let sum = x[i] as number
    for (let j = i + 1; j < k; j++) sum -= (t[j * k + i] as number) * (x[j] as number)
    x[i] = sum / (t[i * k + i] as number)
  }
  return x
}
