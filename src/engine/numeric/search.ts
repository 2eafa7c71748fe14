/**
 * A search for the highest point asks, and whoever knows the function answers: in the same thread, or later from
 * several. The search itself knows neither.
 *
 * Notation  θ a point (n); f(θ) the value to be maximised, g its gradient; B = Σ s s' the outer products of the
 *           scores that sum to g
 * Shapes    gradient n; outer n × n, row-major
 * Errors    what the answering function throws, and what the signal was aborted with
 * Source    reverse communication, as ARPACK has it: R. Lehoucq, D. Sorensen, C. Yang (1998), section 3.2
 * Example   answer(bfgs([0, 0]), (θ) => ({ value: −(θ₀ − 1)² − θ₁², gradient: [−2(θ₀ − 1), −2 θ₁] })) finds (1, 0)
 */
export type Question = {
  theta: Float64Array
  /** Whether the answer may bring B with it; one that has none leaves it out. */
  outer: boolean
}

export type Evaluation = { value: number; gradient: Float64Array; outer?: Float64Array }

export type Ended = {
  converged: boolean
  /** In plain English: why the search stopped. */
  why: string
  theta: Float64Array
  value: number
  gradient: Float64Array
  iterations: number
}

export type Found = Ended & { evaluations: number }

export type Search = Generator<Question, Ended, Evaluation>

export function answer(search: Search, evaluate: (question: Question) => Evaluation): Found {
  let evaluations = 0
  let asked = search.next()
  while (asked.done !== true) {
    evaluations += 1
    asked = search.next(evaluate(asked.value))
  }
  return { ...asked.value, evaluations }
}

export async function answerLater(
  search: Search,
  evaluate: (question: Question) => Promise<Evaluation>,
  options: { signal?: AbortSignal; onEvaluation?: (evaluation: Evaluation, count: number) => void } = {},
): Promise<Found> {
  let evaluations = 0
  let asked = search.next()
  while (asked.done !== true) {
    options.signal?.throwIfAborted()
    const evaluation = await evaluate(asked.value)
    evaluations += 1
    options.onEvaluation?.(evaluation, evaluations)
    asked = search.next(evaluation)
  }
  return { ...asked.value, evaluations }
}
