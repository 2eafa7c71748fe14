import { randomFrom } from '../../numeric/random.ts'
import { rowCount, type Rows } from '../vectors/rows.ts'
import { type Abreast, abreast, openAbreast } from './abreast.ts'
import { shuffle, shuffled } from './shuffle.ts'

/**
 * Straight borders between two kinds of texts, up to eight over the same texts at once: linear support vector machines with
 * squared hinge loss, by dual coordinate descent.
 *
 * Notation  xᵢ row i with a 1 added for the bias; of each border yᵢ ±1, Cᵢ the row's cost, w the weights; αᵢ ≥ 0 the dual variables,
 *           Dᵢ = 1/(2Cᵢ), Gᵢ = yᵢ w·xᵢ − 1 + Dᵢαᵢ the slope of the dual, ε the spread of slopes at which a border is done
 * Formula   min over w of ½|w|² + Σ Cᵢ max(0, 1 − yᵢ w·xᵢ)²; each step αᵢ ← max(0, αᵢ − Gᵢ/(|xᵢ|² + Dᵢ)), w = Σ αᵢyᵢxᵢ;
 *           rows in an order of chance, the same for all borders, new in each round
 * Units     `positive[i]` is 1 where yᵢ = 1; `costs[i]` is Cᵢ (0 leaves the row out); weights and alphas as in abreast.ts
 * Errors    RangeError when the arrays do not fit together, or for no border or more than eight
 * Source    C.-J. Hsieh, K.-W. Chang, C.-J. Lin, S. S. Keerthi, S. Sundararajan, ICML 2008, algorithm 1; without shrinking:
 *           of eight borders, nearly every row is still at work for one
 * Example   one row (1) that is positive, C = 1: α = 1/(2 + ½) = 0.4, so the weight and the bias are 0.4 each
 */
export type Descent = {
  rows: Rows
  /** How many features there are. */
  width: number
  sides: readonly Sides[]
  /** |xᵢ|² with the 1 of the bias, where many problems share their rows; else it is computed. */
  squares?: Float64Array
  /** Dual variables to go on from, as of nearly the same problem: there is less left to do. */
  from?: Float64Array
  epsilon?: number
  mostRounds?: number
  seed: number
  /** The bytes of this room's kernel, where there is one. */
  kernel?: Uint8Array<ArrayBuffer>
}

/** On which side of one border each row should be, and what it costs where it is not. */
export type Sides = { positive: Uint8Array; costs: Float64Array }

export type Borders = { borders: Abreast; alphas: Float64Array; rounds: number }

export function descend({ epsilon = 0.1, mostRounds = 300, seed, from, ...problem }: Descent): Borders {
  checkFit(problem)
  const { rows, width, sides, kernel } = problem
  const random = randomFrom(seed)
  const state: State = {
    ...problem,
    squares: problem.squares ?? squaredLengths(rows),
    borders: openAbreast(rows, width, kernel),
    alphas: from?.slice() ?? new Float64Array(rowCount(rows) * abreast),
    order: shuffled(rowCount(rows), random).filter((row) => sides.some(({ costs }) => costs[row] !== 0)),
    running: [...sides.keys()],
  }
  takeUp(state)
  let rounds = 0
  while (rounds < mostRounds && state.running.length > 0) {
    rounds += 1
    shuffle(state.order, state.order.length, random)
    const { high, low } = goRound(state)
    state.running = state.running.filter((side) => (high[side] as number) - (low[side] as number) > epsilon)
  }
  return { borders: state.borders, alphas: state.alphas, rounds }
}

type State = Pick<Descent, 'sides'> & {
  squares: Float64Array
  borders: Abreast
  alphas: Float64Array
  order: Uint32Array
  /** The borders that are not done yet. */
  running: number[]
}

function checkFit({ rows, sides }: Pick<Descent, 'rows' | 'sides'>) {
  if (sides.length === 0 || sides.length > abreast)
    throw new RangeError(`${sides.length} borders cannot be found at once`)
  for (const { positive, costs } of sides)
    if (positive.length !== rowCount(rows) || costs.length !== rowCount(rows))
      throw new RangeError(
        `${positive.length} signs and ${costs.length} costs do not fit ${rowCount(rows)} rows`,
      )
}

/** The weights that belong to the dual variables given. */
function takeUp({ sides, alphas, borders, order }: State) {
  const { steps } = borders
  for (const row of order) {
    for (const [side, { positive }] of sides.entries())
      steps[side] = (positive[row] === 1 ? 1 : -1) * (alphas[row * abreast + side] as number)
    if (steps.some((step) => step !== 0)) borders.add(row)
  }
}

/** One step for each row and border; gives the highest and the lowest slope of each border. */
function goRound({ sides, squares, borders, alphas, order, running }: State) {
  const { sums, steps } = borders
  const high = new Float64Array(abreast).fill(-Infinity)
  const low = new Float64Array(abreast).fill(Infinity)
  steps.fill(0)
  for (const row of order) {
    borders.dot(row)
    let moved = false
    for (const side of running) {
      const { positive, costs } = sides[side] as Sides
      const at = row * abreast + side
      const sign = positive[row] === 1 ? 1 : -1
      const alpha = alphas[at] as number
      const damping = 0.5 / (costs[row] as number)
      steps[side] = 0
      if (damping === Infinity) continue
      const slope = sign * (sums[side] as number) - 1 + alpha * damping
      const projected = alpha === 0 ? Math.min(slope, 0) : slope
      high[side] = Math.max(high[side] as number, projected)
      low[side] = Math.min(low[side] as number, projected)
      if (Math.abs(projected) < 1e-12) continue
      const next = Math.max(0, alpha - slope / ((squares[row] as number) + damping))
      alphas[at] = next
      steps[side] = (next - alpha) * sign
      moved = true
    }
    if (moved) borders.add(row)
  }
  return { high, low }
}

/** |x|² of each row, the 1 of the bias included. */
export function squaredLengths({ starts, values }: Rows): Float64Array {
  const squares = new Float64Array(starts.length - 1)
  for (let row = 0; row < squares.length; row += 1) {
    let sum = 1
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1)
      sum += (values[at] as number) ** 2
    squares[row] = sum
  }
  return squares
}
