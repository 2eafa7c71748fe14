import { cholesky, solveCholesky } from '../src/engine/numeric/cholesky.ts'
import type { LinearUtility } from '../src/engine/choicemodel/utility.ts'

/**
 * The multinomial logit as one writes it first, array by array as in NumPy: utilities, exponentials, shares, attributes
 * less their mean in each task, and the Hessian of those. Newton steps from nothing, to the same end.
 */
export function straightforwardLogit({ names, x, data }: LinearUtility) {
  const k = names.length
  const rows = data.alternative.length
  const tasks = data.chosen.length
  const taskOf = new Uint32Array(rows)
  for (let t = 0; t < tasks; t++) taskOf.fill(t, data.rowStart[t], data.rowStart[t + 1])
  let beta: Float64Array = new Float64Array(k)
  for (;;) {
    const v = new Float64Array(rows)
    for (let place = 0; place < x.length; place++)
      add(v, Math.floor(place / k), number(x, place) * number(beta, place % k))
    const e = v.map(Math.exp)
    const sums = new Float64Array(tasks)
    for (let row = 0; row < rows; row++) add(sums, number(taskOf, row), number(e, row))
    const p = new Float64Array(rows)
    for (let row = 0; row < rows; row++) p[row] = number(e, row) / number(sums, number(taskOf, row))
    const means = new Float64Array(tasks * k)
    for (let row = 0; row < rows; row++)
      for (let a = 0; a < k; a++)
        add(means, number(taskOf, row) * k + a, number(p, row) * number(x, row * k + a))
    const centred = new Float64Array(x.length)
    for (let row = 0; row < rows; row++)
      for (let a = 0; a < k; a++)
        centred[row * k + a] = number(x, row * k + a) - number(means, number(taskOf, row) * k + a)
    const gradient = new Float64Array(k)
    for (const row of data.chosen) for (let a = 0; a < k; a++) add(gradient, a, number(centred, row * k + a))
    const information = new Float64Array(k * k)
    for (let row = 0; row < rows; row++)
      for (let a = 0; a < k; a++)
        for (let b = 0; b < k; b++)
          add(
            information,
            a * k + b,
            number(p, row) * number(centred, row * k + a) * number(centred, row * k + b),
          )
    const factor = cholesky(information, k)
    if (factor === undefined) throw new Error('the information is singular')
    const step = solveCholesky(factor, k, gradient)
    const logLikelihood = data.chosen.reduce((sum, row) => sum + Math.log(number(p, row)), 0)
    const left = step.reduce((sum, s, a) => sum + s * number(gradient, a), 0)
    if (left < 1e-13 * Math.abs(logLikelihood)) return { estimates: beta, logLikelihood }
    beta = beta.map((value, a) => value + number(step, a))
  }
}

function number(array: Float64Array | Uint32Array, place: number): number {
  return array[place] as number
}

function add(array: Float64Array, place: number, value: number): void {
  array[place] = (array[place] as number) + value
}
