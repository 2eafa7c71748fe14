import type { ChoiceData } from './data.ts'
import { gather, type Offer, type Task } from './gather.ts'
import { column, numberIn, type Table, textIn } from './table.ts'

/**
 * Choices in long form: one line for each alternative of each task.
 *
 * Notation  columns: the task, what was chosen (1 or 0), perhaps the person, the alternative, its rank (1 best), the
 *           person's weight, whether it was available (0: the line is left out)
 * Units     attributes in whatever unit the file has
 * Errors    RangeError naming column and line: a column or a number that is not there, a task where not exactly one was
 *           chosen, a rank given twice or that is no place
 * Source    the form of mlogit: Y. Croissant, J. Stat. Softw. 95 (2020) no. 11, section 2
 * Example   task,chosen,price / 1,1,2 / 1,0,3: one person, alternatives 1 and 2 by their place in the task
 */
export type LongColumns = {
  task: string
  /** Not needed where `rank` is: the best is what was chosen. */
  chosen?: string
  person?: string
  alternative?: string
  rank?: string
  weight?: string
  available?: string
  /** Nothing was chosen, only offered: `chosen` of the data is then each task's first row and has no meaning. */
  whatIf?: true
  attributes: readonly string[]
}

export function readLong(table: Table, columns: LongColumns): ChoiceData {
  const at = {
    task: column(table, columns.task),
    ...optional(table, columns, ['chosen', 'person', 'alternative', 'rank', 'weight', 'available']),
  }
  if (at.chosen === undefined && at.rank === undefined && columns.whatIf !== true)
    throw new RangeError('say which column tells what was chosen, or how the alternatives were ranked')
  const attributes = columns.attributes.map((name) => column(table, name))

  const lines = new Map<string, number[]>()
  table.rows.forEach((_, row) => {
    if (at.available !== undefined && numberIn(table, row, at.available) === 0) return
    const person = at.person === undefined ? '' : textIn(table, row, at.person)
    // Two people may number their tasks alike.
    const key = JSON.stringify([person, textIn(table, row, at.task)])
    const own = lines.get(key)
    if (own === undefined) lines.set(key, [row])
    else own.push(row)
  })
  const tasks = [...lines.values()].map((rows): Task => {
    const [first = 0] = rows
    const name = textIn(table, first, at.task)
    const offers = rows.map((row, place): Offer => ({
      alternative: at.alternative === undefined ? String(place + 1) : textIn(table, row, at.alternative),
      values: attributes.map((attribute) => numberIn(table, row, attribute)),
      ...(at.rank === undefined ? {} : { rank: numberIn(table, row, at.rank) }),
    }))
    const { chosen } = at
    const marks = chosen === undefined ? undefined : rows.map((row) => numberIn(table, row, chosen))
    return {
      person: at.person === undefined ? name : textIn(table, first, at.person),
      weight: at.weight === undefined ? 1 : numberIn(table, first, at.weight),
      chosen: columns.whatIf === true ? 0 : chosenOf(name, offers, marks),
      offers,
    }
  })
  return gather(tasks, columns.attributes)
}

/** The one marked as chosen, or else ranked first. */
function chosenOf(task: string, offers: readonly Offer[], marks: readonly number[] | undefined): number {
  const alternatives = offers.map((offer) => offer.alternative)
  const twice = alternatives.find((name, place) => alternatives.indexOf(name) !== place)
  if (twice !== undefined) throw new RangeError(`task ${task} offers ${twice} twice`)
  const ranks = offers.flatMap((offer) => (offer.rank === undefined || offer.rank === 0 ? [] : [offer.rank]))
  const twiceRanked = ranks.find((rank, place) => ranks.indexOf(rank) !== place)
  if (twiceRanked !== undefined) throw new RangeError(`task ${task} gives the rank ${twiceRanked} twice`)
  const strange = ranks.find((rank) => !Number.isInteger(rank) || rank < 1 || rank > 255)
  if (strange !== undefined) throw new RangeError(`task ${task} gives the rank ${strange}, which is no place`)
  const isChosen = marks ?? offers.map((offer) => (offer.rank === 1 ? 1 : 0))
  const count = isChosen.filter((mark) => mark === 1).length
  if (count !== 1 || isChosen.some((mark) => mark !== 0 && mark !== 1))
    throw new RangeError(`task ${task} must have one alternative chosen (1) and the others not (0)`)
  return isChosen.indexOf(1)
}

function optional<Key extends keyof LongColumns>(table: Table, columns: LongColumns, keys: readonly Key[]) {
  const found = keys.flatMap((key) => {
    const name = columns[key]
    return typeof name === 'string' ? [[key, column(table, name)] as const] : []
  })
  return Object.fromEntries(found) as Partial<Record<Key, number>>
}
