import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { randomFrom } from '../../numeric/random.ts'
import { rowCount, type Rows } from '../vectors/rows.ts'
import { orthonormalise } from './orthonormal.ts'

/**
 * Latent semantic analysis: texts as points in a few directions in which their words go together, by a randomised
 * singular value decomposition.
 *
 * Notation  A the rows, n × m; k directions; Ω m × (k + 10) normal numbers by the seed; Q orthonormal
 * Formula   Q of (A Aᵀ)² A Ω; B = QᵀA; B Bᵀ = U S² Uᵀ; points of texts Q U S, directions V = Bᵀ U S⁻¹, so A ≈ Q U S Vᵀ
 * Units     `points` n × k and `directions` m × k row by row, `strengths` the k singular values from the greatest
 * Errors    RangeError for fewer than one direction, row or feature; there are never more than rows or features
 * Source    N. Halko, P.-G. Martinsson, J. Tropp, SIAM Review 53 (2011) 217-288, algorithms 4.4 and 5.1;
 *           S. Deerwester and others, J. American Society for Information Science 41 (1990) 391-407
 * Example   rows (3, 0), (0, 2) with one direction: strength 3, points ±3 and 0
 */
export type Latent = { k: number; points: Float64Array; directions: Float32Array; strengths: Float64Array }

const extra = 10
const powerRounds = 2

export function latent(rows: Rows, width: number, wanted: number, seed: number): Latent {
  const n = rowCount(rows)
  if (wanted < 1 || n === 0 || width === 0)
    throw new RangeError(`${n} texts with ${width} words in common have no ${wanted} directions`)
  const k = Math.min(wanted, n, width)
  const l = Math.min(k + extra, n, width)
  const random = randomFrom(seed)
  const q = timesRows(
    rows,
    Float64Array.from({ length: width * l }, () => random.normal()),
    n,
    l,
  )
  orthonormalise(q, n, l)
  for (let round = 0; round < powerRounds; round += 1) {
    const back = rowsTimes(rows, q, width, l)
    orthonormalise(back, width, l)
    q.set(timesRows(rows, back, n, l))
    orthonormalise(q, n, l)
  }
  // Bᵀ, m × l: the rows seen from the directions found.
  const b = rowsTimes(rows, q, width, l)
  const { vectors, values } = greatest(gram(b, width, l), l, k)
  const strengths = values.map((value) => Math.sqrt(Math.max(0, value)))
  return {
    k,
    strengths,
    points: timesSmall(q, vectors, n, l, k, strengths),
    directions: Float32Array.from(
      timesSmall(
        b,
        vectors,
        width,
        l,
        k,
        strengths.map((strength) => (strength > 0 ? 1 / strength : 0)),
      ),
    ),
  }
}

/** A X for X m × l. */
function timesRows({ starts, features, values }: Rows, x: Float64Array, n: number, l: number): Float64Array {
  const product = new Float64Array(n * l)
  for (let row = 0; row < n; row += 1) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const value = values[at] as number
      const from = (features[at] as number) * l
      for (let j = 0; j < l; j += 1)
        product[row * l + j] = (product[row * l + j] as number) + value * (x[from + j] as number)
    }
  }
  return product
}

/** Aᵀ X for X n × l. */
function rowsTimes({ starts, features, values }: Rows, x: Float64Array, m: number, l: number): Float64Array {
  const product = new Float64Array(m * l)
  for (let row = 0; row < starts.length - 1; row += 1) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const value = values[at] as number
      const to = (features[at] as number) * l
      for (let j = 0; j < l; j += 1)
        product[to + j] = (product[to + j] as number) + value * (x[row * l + j] as number)
    }
  }
  return product
}

/** XᵀX for X m × l. */
function gram(x: Float64Array, m: number, l: number): Float64Array {
  const product = new Float64Array(l * l)
  for (let row = 0; row < m; row += 1) {
    for (let i = 0; i < l; i += 1) {
      const value = x[row * l + i] as number
      if (value === 0) continue
      for (let j = 0; j < l; j += 1)
        product[i * l + j] = (product[i * l + j] as number) + value * (x[row * l + j] as number)
    }
  }
  return product
}

/** The k greatest eigenvalues of a symmetric matrix and their vectors as columns, l × k. */
function greatest(matrix: Float64Array, l: number, k: number) {
  const decomposed = new EigenvalueDecomposition(Matrix.from1DArray(l, l, matrix), { assumeSymmetric: true })
  const order = decomposed.realEigenvalues
    .map((value, at) => ({ value, at }))
    .sort((a, b) => b.value - a.value || a.at - b.at)
    .slice(0, k)
  const vectors = new Float64Array(l * k)
  order.forEach(({ at }, column) => {
    const vector = decomposed.eigenvectorMatrix.getColumn(at)
    // A direction may point either way: here, its largest entry is positive.
    const largest = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
    vector.forEach((value, row) => {
      vectors[row * k + column] = largest < 0 ? -value : value
    })
  })
  return { vectors, values: Float64Array.from(order, ({ value }) => value) }
}

/** X U with each column times its factor, for X n × l and U l × k. */
function timesSmall(
  x: Float64Array,
  u: Float64Array,
  n: number,
  l: number,
  k: number,
  factors: Float64Array,
) {
  const product = new Float64Array(n * k)
  for (let row = 0; row < n; row += 1) {
    for (let i = 0; i < l; i += 1) {
      const value = x[row * l + i] as number
      for (let j = 0; j < k; j += 1)
        product[row * k + j] = (product[row * k + j] as number) + value * (u[i * k + j] as number)
    }
    for (let j = 0; j < k; j += 1)
      product[row * k + j] = (product[row * k + j] as number) * (factors[j] as number)
  }
  return product
}
