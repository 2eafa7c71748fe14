import type { LinearUtility } from './utility.ts'

/**
 * Everything a likelihood of choice needs: how each alternative that was left differs from the one that was chosen.
 *
 * Notation  z_tj = x_tj − x_ti for chosen i and every other alternative j of task t
 * Shapes    z: one row of K for each alternative left, row-major, tasks in order; rows of t: start[t] .. start[t + 1] − 1
 * Source    K. Train (2009), section 3.7.1: P_ti = 1 / (1 + Σ_j e^(z_tj'β)), since only differences matter
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

/** Only some of the tasks; everybody stays a person, though some may be left with none. */
export function tasksWhere(contrasts: Contrasts, keep: (person: number, task: number) => boolean): Contrasts {
  const { k, taskStart, start, z, weight } = contrasts
  const keptTasks = new Uint32Array(taskStart.length)
  const kept: number[] = []
  for (let n = 0; n < weight.length; n++) {
    for (let t = taskStart[n] as number; t < (taskStart[n + 1] as number); t++) if (keep(n, t)) kept.push(t)
    keptTasks[n + 1] = kept.length
  }
  const keptStart = new Uint32Array(kept.length + 1)
  kept.forEach((t, place) => {
    keptStart[place + 1] = (keptStart[place] as number) + (start[t + 1] as number) - (start[t] as number)
  })
  const keptZ = new Float64Array((keptStart[kept.length] as number) * k)
  kept.forEach((t, place) => {
    const rows = z.subarray((start[t] as number) * k, (start[t + 1] as number) * k)
    keptZ.set(rows, (keptStart[place] as number) * k)
  })
  return { k, taskStart: keptTasks, start: keptStart, z: keptZ, weight }
}
