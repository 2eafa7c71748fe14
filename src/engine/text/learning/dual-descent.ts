import { randomFrom } from '../../numeric/random.ts'
import { rowCount, type Rows } from '../vectors/rows.ts'
import { shuffle, shuffled } from './shuffle.ts'

/**
 * A straight border between two kinds of texts: a linear support vector machine with squared hinge loss, by dual
 * coordinate descent with shrinking.
 *
 * Notation  xᵢ row i with a 1 added for the bias, yᵢ ±1, Cᵢ its cost, w the weights; αᵢ ≥ 0 the dual variables,
 *           Dᵢ = 1/(2Cᵢ), Gᵢ = yᵢ w·xᵢ − 1 + Dᵢαᵢ the slope of the dual, ε the spread of slopes left at the end
 * Formula   min over w of ½|w|² + Σ Cᵢ max(0, 1 − yᵢ w·xᵢ)²; each step αᵢ ← max(0, αᵢ − Gᵢ/(|xᵢ|² + Dᵢ)), w = Σ αᵢyᵢxᵢ
 * Units     `positive[i]` is 1 where yᵢ = 1; `costs[i]` is Cᵢ (0 leaves the row out); weights per feature, the bias last
 * Errors    RangeError when the arrays do not fit together
 * Source    C.-J. Hsieh, K.-W. Chang, C.-J. Lin, S. S. Keerthi, S. Sundararajan, ICML 2008, algorithm 3
 * Example   one row (1) that is positive, C = 1: α = 1/(2 + ½) = 0.4, so the weight and the bias are 0.4 each
 */
export type Descent = {
  rows: Rows
  /** How many features there are. */
  width: number
  positive: Uint8Array
  costs: Float64Array
  /** |xᵢ|² with the 1 of the bias, where many problems share their rows; else it is computed. */
  squares?: Float64Array
  /** Dual variables to go on from, as of nearly the same problem: there is less left to do. */
  from?: Float64Array
  epsilon?: number
  mostRounds?: number
  seed: number
}

export type Border = { weights: Float64Array; alphas: Float64Array; rounds: number }

export function descend({ epsilon = 0.1, mostRounds = 300, seed, from, ...problem }: Descent): Border {
  const { rows, width, positive, costs } = problem
  if (positive.length !== rowCount(rows) || costs.length !== rowCount(rows))
    throw new RangeError(
      `${positive.length} signs and ${costs.length} costs do not fit ${rowCount(rows)} rows`,
    )
  const random = randomFrom(seed)
  const state: State = {
    ...problem,
    squares: problem.squares ?? squaredLengths(rows),
    weights: new Float64Array(width + 1),
    alphas: from?.slice() ?? new Float64Array(costs.length),
    order: shuffled(costs.length, random).filter((row) => (costs[row] as number) > 0),
    active: 0,
    highest: Infinity,
  }
  state.alphas.forEach((alpha, row) => {
    if (alpha > 0) addWithBias(rows, row, positive[row] === 1 ? alpha : -alpha, state.weights)
  })
  state.active = state.order.length
  let rounds = 0
  while (rounds < mostRounds) {
    rounds += 1
    shuffle(state.order, state.active, random)
    const { high, low } = goRound(state)
    if (high - low > epsilon) {
      state.highest = high > 0 ? high : Infinity
      continue
    }
    if (state.active === state.order.length) break
    // What was left out may have moved meanwhile: everything is looked at once more.
    state.active = state.order.length
    state.highest = Infinity
  }
  return { weights: state.weights, alphas: state.alphas, rounds }
}

type State = Omit<Descent, 'epsilon' | 'mostRounds' | 'seed' | 'from' | 'squares'> & {
  squares: Float64Array
  weights: Float64Array
  alphas: Float64Array
  /** The rows, those still at work first. */
  order: Uint32Array
  active: number
  /** The steepest slope of the last round: a row at its bound that is steeper rests. */
  highest: number
}

function goRound(state: State): { high: number; low: number } {
  const { rows, positive, costs, squares, weights, alphas, order, highest } = state
  let [high, low] = [-Infinity, Infinity]
  for (let index = 0; index < state.active; index += 1) {
    const row = order[index] as number
    const sign = positive[row] === 1 ? 1 : -1
    const alpha = alphas[row] as number
    const damping = 0.5 / (costs[row] as number)
    const slope = sign * dotWithBias(rows, row, weights) - 1 + alpha * damping
    if (alpha === 0 && slope > highest) {
      state.active -= 1
      order[index] = order[state.active] as number
      order[state.active] = row
      index -= 1
      continue
    }
    const projected = alpha === 0 ? Math.min(slope, 0) : slope
    high = Math.max(high, projected)
    low = Math.min(low, projected)
    if (Math.abs(projected) < 1e-12) continue
    const next = Math.max(0, alpha - slope / ((squares[row] as number) + damping))
    alphas[row] = next
    addWithBias(rows, row, (next - alpha) * sign, weights)
  }
  return { high, low }
}

/** w·x of a row, with its bias: the last of the weights. */
export function dotWithBias({ starts, features, values }: Rows, row: number, weights: Float64Array): number {
  const end = starts[row + 1] as number
  let sum = weights[weights.length - 1] as number
  for (let at = starts[row] as number; at < end; at += 1)
    sum += (values[at] as number) * (weights[features[at] as number] as number)
  return sum
}

function addWithBias({ starts, features, values }: Rows, row: number, step: number, weights: Float64Array) {
  const end = starts[row + 1] as number
  const bias = weights.length - 1
  weights[bias] = (weights[bias] as number) + step
  for (let at = starts[row] as number; at < end; at += 1) {
    const feature = features[at] as number
    weights[feature] = (weights[feature] as number) + step * (values[at] as number)
  }
}

/** |x|² of each row, the 1 of the bias included. */
export function squaredLengths({ starts, values }: Rows): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, row) =>
    values.subarray(starts[row], starts[row + 1]).reduce((sum, value) => sum + value * value, 1),
  )
}
