/**
 * What people chose, as every model of choice reads it: persons in order, their tasks together, the rows of a task
 * together. An alternative that was not available in a task has no row there.
 *
 * Notation  N persons n; T tasks t; one row for each alternative j that task t offered; M attributes
 * Shapes    tasks of n: taskStart[n] .. taskStart[n + 1] − 1; rows of t: rowStart[t] .. rowStart[t + 1] − 1;
 *           attribute m of a row: values[row · M + m]; chosen[t] is a row, not an alternative
 * Units     weight: how many people a person stands for (1 when the answers are not weighted)
 * Errors    RangeError from checkChoiceData, saying which array is wrong and where
 * Source    notation of K. Train, Discrete Choice Methods with Simulation (2009), sections 2.3 and 3.1
 * Example   one person, one task, A at price 2 or B at price 3, took A: taskStart [0, 1], rowStart [0, 2],
 *           alternative [0, 1], values [2, 3], chosen [0]
 */
export type ChoiceData = {
  persons: readonly string[]
  alternatives: readonly string[]
  attributes: readonly string[]
  /** N + 1 */
  taskStart: Uint32Array
  /** T + 1 */
  rowStart: Uint32Array
  /** of each row, a place in `alternatives` */
  alternative: Uint16Array
  /** rows × M */
  values: Float64Array
  /** T */
  chosen: Uint32Array
  /** of each row: 1 is the best, 0 was left unranked; absent when only the best was asked */
  rank?: Uint8Array
  /** N */
  weight: Float64Array
}

export function checkChoiceData(data: ChoiceData): void {
  const { persons, alternatives, attributes, taskStart, rowStart, alternative, values, chosen, weight } = data
  const rows = alternative.length
  checkStarts('taskStart', taskStart, persons.length, chosen.length)
  checkStarts('rowStart', rowStart, chosen.length, rows)
  checkLength('values', values.length, rows * attributes.length)
  checkLength('weight', weight.length, persons.length)
  if (data.rank !== undefined) checkLength('rank', data.rank.length, rows)
  const strange = alternative.findIndex((j) => j >= alternatives.length)
  if (strange >= 0) throw new RangeError(`row ${strange} is of an alternative that has no name`)
  const notNumber = values.findIndex((value) => !Number.isFinite(value))
  if (notNumber >= 0)
    throw new RangeError(
      `${attributes[notNumber % attributes.length]} is not a number in row ${Math.floor(notNumber / attributes.length)}`,
    )
  const outside = chosen.findIndex((row, t) => row < (rowStart[t] ?? 0) || row >= (rowStart[t + 1] ?? 0))
  if (outside >= 0) throw new RangeError(`what was chosen in task ${outside} is not one of its rows`)
  const noWeight = weight.findIndex((w) => !Number.isFinite(w) || w < 0)
  if (noWeight >= 0) throw new RangeError(`the weight of ${persons[noWeight]} must be 0 or more`)
}

function checkStarts(name: string, starts: Uint32Array, count: number, end: number): void {
  checkLength(name, starts.length, count + 1)
  if (starts[0] !== 0 || starts[count] !== end) throw new RangeError(`${name} must run from 0 to ${end}`)
  const back = starts.findIndex((start, place) => place > 0 && start < (starts[place - 1] ?? 0))
  if (back >= 0) throw new RangeError(`${name} runs backwards at ${back}`)
}

function checkLength(name: string, length: number, expected: number): void {
  if (length !== expected) throw new RangeError(`${name} has ${length} numbers, not ${expected}`)
}
