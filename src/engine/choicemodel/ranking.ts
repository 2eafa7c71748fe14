import type { ChoiceData } from './data.ts'
import type { LinearUtility } from './utility.ts'

/**
 * A ranking told as a row of choices: the best of all, then the best of what is left, and so on.
 *
 * Notation  stage s of a task: what ranks s, out of all that ranks s or later or was left unranked
 * Formula   P(ranking) = Π_s e^(V_s) / Σ_{j not yet taken} e^(V_j)
 * Shapes    the rows of a stage are copies of its task's rows; stage[t] of each new task, from 1
 * Errors    RangeError when the data has no ranks, or a task skips one
 * Source    R. Beggs, S. Cardell, J. Hausman, J. Econometrics 17 (1981) 1-19; K. Train (2009), section 7.3.1
 * Example   A before B before C: stage 1 takes A of A, B, C; stage 2 takes B of B, C
 */
export type Stages = { utility: LinearUtility; stage: Uint8Array }

export function stagesOf({ names, x, data }: LinearUtility): Stages {
  const { rank } = data
  if (rank === undefined) throw new RangeError('the data has no ranks')
  const k = names.length
  const stages = data.chosen.length === 0 ? [] : [...allStages(data, rank)]
  const rows = stages.flatMap((one) => one.rows)
  const m = data.attributes.length
  const taskStart = new Uint32Array(data.taskStart.length)
  stages.forEach(({ person }) => {
    taskStart[person + 1] = (taskStart[person + 1] as number) + 1
  })
  for (let n = 0; n < data.persons.length; n++)
    taskStart[n + 1] = (taskStart[n + 1] as number) + (taskStart[n] as number)
  const rowStart = new Uint32Array(stages.length + 1)
  const chosen = new Uint32Array(stages.length)
  stages.forEach((one, t) => {
    rowStart[t + 1] = (rowStart[t] as number) + one.rows.length
    chosen[t] = (rowStart[t] as number) + one.chosen
  })
  const { rank: _, ...unranked } = data
  return {
    stage: Uint8Array.from(stages, (one) => one.stage),
    utility: {
      names,
      x: copied(x, rows, k),
      data: {
        ...unranked,
        taskStart,
        rowStart,
        chosen,
        alternative: Uint16Array.from(rows, (row) => data.alternative[row] as number),
        values: copied(data.values, rows, m),
      },
    },
  }
}

type Stage = { person: number; stage: number; rows: number[]; chosen: number }

function* allStages(data: ChoiceData, rank: Uint8Array): Generator<Stage> {
  for (let person = 0; person < data.persons.length; person++) {
    for (let t = data.taskStart[person] as number; t < (data.taskStart[person + 1] as number); t++) {
      const first = data.rowStart[t] as number
      const all = Array.from(
        { length: (data.rowStart[t + 1] as number) - first },
        (_, place) => first + place,
      )
      const given = all.filter((row) => (rank[row] as number) > 0).length
      for (let stage = 1; stage <= given; stage++) {
        const rows = all.filter((row) => rank[row] === 0 || (rank[row] as number) >= stage)
        const chosen = rows.findIndex((row) => rank[row] === stage)
        if (chosen < 0)
          throw new RangeError(`${data.persons[person]} ranks ${given} alternatives but none as ${stage}`)
        if (rows.length > 1) yield { person, stage, rows, chosen }
      }
    }
  }
}

function copied(a: Float64Array, rows: readonly number[], width: number): Float64Array {
  const copy = new Float64Array(rows.length * width)
  rows.forEach((row, place) => copy.set(a.subarray(row * width, row * width + width), place * width))
  return copy
}
