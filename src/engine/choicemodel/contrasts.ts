import type { LinearUtility } from './utility.ts'

/**
 * Everything a likelihood of choice needs: how each alternative that was left differs from the one that was chosen.
 *
 * Notation  z_tj = x_tj − x_ti for chosen i and every other alternative j of task t
 * Shapes    z: one row of K for each alternative left, row-major, tasks in order; rows of t: start[t] .. start[t + 1] − 1
 * Source    K. Train (2009), section 3.7.1 and exercise: P_ti = 1 / (1 + Σ_j e^(z_tj'β)), since only differences matter
 * Example   A at price 2 chosen, B at price 3 left: z = [1]
 */
export type Contrasts = {
  k: number
  /** N + 1: tasks of each person */
  taskStart: Uint32Array
  /** T + 1 */
  start: Uint32Array
  z: Float64Array
  /** N */
  weight: Float64Array
}

export function contrastsOf({ names, x, data }: LinearUtility): Contrasts {
  const k = names.length
  const tasks = data.chosen.length
  const start = new Uint32Array(tasks + 1)
  const z = new Float64Array((data.alternative.length - tasks) * k)
  let place = 0
  for (let t = 0; t < tasks; t++) {
    const chosen = data.chosen[t] as number
    const end = data.rowStart[t + 1] as number
    for (let row = data.rowStart[t] as number; row < end; row++) {
      if (row === chosen) continue
      for (let i = 0; i < k; i++) z[place + i] = (x[row * k + i] as number) - (x[chosen * k + i] as number)
      place += k
    }
    start[t + 1] = place / k
  }
  return { k, taskStart: data.taskStart, start, z, weight: data.weight }
}

/** The persons whose place is divisible by `every`: a small, even sample to start from. */
export function sampleOf(contrasts: Contrasts, every: number): Contrasts {
  const { k, taskStart, start, z, weight } = contrasts
  const persons = Array.from({ length: Math.ceil(weight.length / every) }, (_, n) => n * every)
  const tasks = persons.flatMap((n) => range(taskStart, n))
  const sampledTasks = new Uint32Array(persons.length + 1)
  persons.forEach((n, place) => {
    sampledTasks[place + 1] = (sampledTasks[place] as number) + range(taskStart, n).length
  })
  const sampledStart = new Uint32Array(tasks.length + 1)
  tasks.forEach((t, place) => {
    sampledStart[place + 1] =
      (sampledStart[place] as number) + (start[t + 1] as number) - (start[t] as number)
  })
  const sampled = new Float64Array((sampledStart[tasks.length] as number) * k)
  tasks.forEach((t, place) => {
    sampled.set(
      z.subarray((start[t] as number) * k, (start[t + 1] as number) * k),
      (sampledStart[place] as number) * k,
    )
  })
  return {
    k,
    taskStart: sampledTasks,
    start: sampledStart,
    z: sampled,
    weight: Float64Array.from(persons, (n) => weight[n] as number),
  }
}

function range(starts: Uint32Array, n: number): number[] {
  const first = starts[n] as number
  return Array.from({ length: (starts[n + 1] as number) - first }, (_, place) => first + place)
}
