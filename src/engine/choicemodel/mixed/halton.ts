/**
 * Halton sequences: numbers between 0 and 1 that fill the interval evenly, one prime base for each dimension.
 *
 * Notation  i = Σ_k d_k b^k in base b; φ_b(i) = Σ_k d_k b^−(k+1)
 * Units     i counts from 0, where φ = 0
 * Errors    RangeError for a dimension beyond the primes listed here: with so many, Halton draws are of no use (their
 *           high bases are strongly correlated)
 * Source    J. H. Halton, Numer. Math. 2 (1960) 84-90; K. Train (2009), section 9.3.3
 * Example   in base 3, from 1: 1/3, 2/3, 1/9, 4/9
 */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71]

/** Fills `into` with φ_b(from), φ_b(from + 1) … in the base of this dimension (from 0). */
export function halton(dimension: number, from: number, into: Float64Array): void {
  const base = PRIMES[dimension]
  if (base === undefined)
    throw new RangeError(`Halton draws serve at most ${PRIMES.length} random coefficients; use Sobol draws`)
  const low = lowDigits(base)
  const span = low.length
  // Many neighbours share their high digits, so these are worked out once for each span.
  let place = from % span
  let rest = Math.floor(from / span)
  let high = radicalInverse(base, rest) / span
  for (let i = 0; i < into.length; i++) {
    into[i] = (low[place] as number) + high
    place += 1
    if (place < span) continue
    place = 0
    rest += 1
    high = radicalInverse(base, rest) / span
  }
}

function radicalInverse(base: number, index: number): number {
  let inverse = 0
  let denominator = 1
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    denominator *= base
    inverse += (rest % base) / denominator
  }
  return inverse
}

const tables = new Map<number, Float64Array>()

/** φ_b of 0 .. b^k − 1, for the first power of at least 50. */
function lowDigits(base: number): Float64Array {
  const known = tables.get(base)
  if (known !== undefined) return known
  let span = base
  while (span < 50) span *= base
  const table = Float64Array.from({ length: span }, (_, index) => radicalInverse(base, index))
  tables.set(base, table)
  return table
}
