import { contrastsOf } from '../src/engine/choicemodel/contrasts.ts'
import { drawMaker } from '../src/engine/choicemodel/mixed/draws.ts'
import { layoutOf } from '../src/engine/choicemodel/mixed/mixing.ts'
import { panelOf } from '../src/engine/choicemodel/mixed/panel.ts'
import type { LinearUtility } from '../src/engine/choicemodel/utility.ts'
import { bfgs } from '../src/engine/numeric/bfgs.ts'
import { answer, type Evaluation, type Found } from '../src/engine/numeric/search.ts'

/**
 * The mixed logit of independent normals as one writes it first, array by array as in NumPy: the coefficients of every
 * draw, the utilities of everything, their exponentials, the shares, the products over a person's tasks, and the
 * gradient coefficient by coefficient. The same draws, the same search, from the same start.
 */
export function straightforwardMixedLogit(utility: LinearUtility, count: number, start: Float64Array): Found {
  const { z: x, k, taskStart, start: rowStart } = contrastsOf(utility)
  const rows = x.length / k
  const persons = taskStart.length - 1
  const tasks = rowStart.length - 1
  const z = allDraws(utility, count)
  const personOfTask = new Uint32Array(tasks)
  for (let n = 0; n < persons; n++) personOfTask.fill(n, taskStart[n], taskStart[n + 1])
  const taskOfRow = new Uint32Array(rows)
  for (let t = 0; t < tasks; t++) taskOfRow.fill(t, rowStart[t], rowStart[t + 1])

  const evaluate = (theta: Float64Array): Evaluation => {
    const beta = z.map((value, place) => {
      const a = Math.floor(place / count) % k
      return (theta[a] as number) + (theta[k + a] as number) * value
    })
    const v = new Float64Array(rows * count)
    for (let row = 0; row < rows; row++) {
      const n = personOfTask[taskOfRow[row] as number] as number
      for (let a = 0; a < k; a++)
        for (let r = 0; r < count; r++)
          v[row * count + r] =
            (v[row * count + r] as number) +
            (x[row * k + a] as number) * (beta[(n * k + a) * count + r] as number)
    }
    const e = v.map(Math.exp)
    const sums = new Float64Array(tasks * count).fill(1)
    for (let row = 0; row < rows; row++)
      for (let r = 0; r < count; r++)
        sums[(taskOfRow[row] as number) * count + r] =
          (sums[(taskOfRow[row] as number) * count + r] as number) + (e[row * count + r] as number)
    const product = new Float64Array(persons * count).fill(1)
    for (let t = 0; t < tasks; t++)
      for (let r = 0; r < count; r++)
        product[(personOfTask[t] as number) * count + r] =
          (product[(personOfTask[t] as number) * count + r] as number) / (sums[t * count + r] as number)
    const mean = new Float64Array(persons)
    product.forEach(
      (p, place) =>
        (mean[Math.floor(place / count)] = (mean[Math.floor(place / count)] as number) + p / count),
    )
    const share = new Float64Array(rows * count)
    for (let row = 0; row < rows; row++) {
      const t = taskOfRow[row] as number
      const n = personOfTask[t] as number
      for (let r = 0; r < count; r++)
        share[row * count + r] =
          (((e[row * count + r] as number) / (sums[t * count + r] as number)) *
            (product[n * count + r] as number)) /
          (mean[n] as number) /
          count
    }
    const scores = new Float64Array(persons * 2 * k)
    for (let row = 0; row < rows; row++) {
      const n = personOfTask[taskOfRow[row] as number] as number
      for (let a = 0; a < k; a++)
        for (let r = 0; r < count; r++) {
          const change = (share[row * count + r] as number) * (x[row * k + a] as number)
          scores[n * 2 * k + a] = (scores[n * 2 * k + a] as number) - change
          scores[n * 2 * k + k + a] =
            (scores[n * 2 * k + k + a] as number) - change * (z[(n * k + a) * count + r] as number)
        }
    }
    return sumsOf(scores, mean, 2 * k)
  }
  return answer(bfgs(start, { tolerance: 1e-8 }), ({ theta }) => evaluate(theta))
}

function sumsOf(scores: Float64Array, mean: Float64Array, width: number): Evaluation {
  const gradient = new Float64Array(width)
  const outer = new Float64Array(width * width)
  for (let n = 0; n < mean.length; n++)
    for (let a = 0; a < width; a++) {
      gradient[a] = (gradient[a] as number) + (scores[n * width + a] as number)
      for (let b = 0; b < width; b++)
        outer[a * width + b] =
          (outer[a * width + b] as number) +
          (scores[n * width + a] as number) * (scores[n * width + b] as number)
    }
  return { value: mean.reduce((sum, p) => sum + Math.log(p), 0), gradient, outer }
}

/** persons × k × count */
function allDraws(utility: LinearUtility, count: number): Float64Array {
  const layout = layoutOf(utility.names, {
    random: Object.fromEntries(utility.names.map((name) => [name, 'normal'])),
  })
  const panel = panelOf(contrastsOf(utility), layout)
  const make = drawMaker({ kind: 'halton', count }, panel, layout, new Float64Array(0))
  const size = utility.names.length * count
  const all = new Float64Array(panel.persons * size)
  for (let n = 0; n < panel.persons; n++)
    make(n, all.subarray(n * size, (n + 1) * size), new Float64Array(count))
  return all
}
