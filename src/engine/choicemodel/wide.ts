import type { ChoiceData } from './data.ts'
import { gather, type Offer, type Task } from './gather.ts'
import { column, numberIn, type Table, textIn } from './table.ts'

/**
 * Choices in wide form: one line for each task, a column for each attribute of each alternative.
 *
 * Notation  the column of attribute a in alternative j is a + separator + j, unless named; an attribute that has one
 *           column of its own name (income) is the same in every alternative
 * Units     attributes in whatever unit the file has
 * Errors    RangeError naming column and line: a column or a number that is not there, a choice that is none of the
 *           alternatives or was not available
 * Source    the form of mlogit: Y. Croissant, J. Stat. Softw. 95 (2020) no. 11, section 2
 * Example   choice,price_A,price_B / A,2,3 with alternatives A, B and separator _: one task, price 2 and 3
 */
export type WideColumns = {
  alternatives: readonly string[]
  /** Holds the alternative's name, or its code. */
  chosen?: string
  /** Columns with the best, the second best …: each holds a name or code. Stands for `chosen`. */
  ranked?: readonly string[]
  codes?: Readonly<Record<string, string>>
  separator?: string
  person?: string
  weight?: string
  /** For an alternative that was not always there: its column of 1 and 0. */
  available?: Readonly<Record<string, string>>
  /** Nothing was chosen, only offered: `chosen` of the data is then each task's first row and has no meaning. */
  whatIf?: true
  attributes: readonly WideAttribute[]
}

/** With columns named for some alternatives only, it is 0 in the others. */
export type WideAttribute = string | { name: string; columns: Readonly<Record<string, string>> }

export function readWide(table: Table, columns: WideColumns): ChoiceData {
  const best = columns.ranked ?? (columns.chosen === undefined ? [] : [columns.chosen])
  if (best.length === 0 && columns.whatIf !== true)
    throw new RangeError('say which column tells what was chosen, or how the alternatives were ranked')
  const at = {
    best: best.map((name) => column(table, name)),
    person: columns.person === undefined ? undefined : column(table, columns.person),
    weight: columns.weight === undefined ? undefined : column(table, columns.weight),
  }
  const sources = columns.alternatives.map((alternative) => sourceOf(table, columns, alternative))
  const tasks = table.rows.map((_, row): Task => {
    const order = at.best.map((place) => textIn(table, row, place))
    const offers = sources
      .filter(({ available }) => available === undefined || numberIn(table, row, available) !== 0)
      .map(({ alternative, code, values }): Offer => ({
        alternative,
        values: values.map((place) => (place === undefined ? 0 : numberIn(table, row, place))),
        ...(columns.ranked === undefined ? {} : { rank: order.indexOf(code) + 1 }),
      }))
    const codes = new Map(sources.map(({ alternative, code }) => [alternative, code]))
    const isChosen = (offer: Offer) => columns.whatIf === true || codes.get(offer.alternative) === order[0]
    const chosen = offers.findIndex(isChosen)
    if (chosen < 0)
      throw new RangeError(`${best[0]} in line ${row + 2} is "${order[0]}", which that line does not offer`)
    checkOrder(order, new Set(offers.map(({ alternative }) => codes.get(alternative))), row)
    return {
      person: at.person === undefined ? String(row + 1) : textIn(table, row, at.person),
      weight: at.weight === undefined ? 1 : numberIn(table, row, at.weight),
      chosen,
      offers,
    }
  })
  const names = columns.attributes.map((attribute) =>
    typeof attribute === 'string' ? attribute : attribute.name,
  )
  return gather(tasks, names, columns.alternatives)
}

/** A name that is not offered would leave others unranked without a word; empty cells leave them so on purpose. */
function checkOrder(order: readonly string[], offered: ReadonlySet<string | undefined>, row: number): void {
  const strange = order.find(
    (name, place) => name !== '' && (!offered.has(name) || order.indexOf(name) !== place),
  )
  if (strange !== undefined)
    throw new RangeError(`line ${row + 2} ranks "${strange}", which it does not offer, or ranks it twice`)
}

function sourceOf(table: Table, columns: WideColumns, alternative: string) {
  const available = columns.available?.[alternative]
  return {
    alternative,
    code: columns.codes?.[alternative] ?? alternative,
    available: available === undefined ? undefined : column(table, available),
    values: columns.attributes.map((attribute) =>
      placeOf(table, attribute, alternative, columns.separator ?? '_'),
    ),
  }
}

function placeOf(
  table: Table,
  attribute: WideAttribute,
  alternative: string,
  separator: string,
): number | undefined {
  if (typeof attribute !== 'string') {
    const named = attribute.columns[alternative]
    return named === undefined ? undefined : column(table, named)
  }
  const own = `${attribute}${separator}${alternative}`
  if (table.columns.includes(own)) return column(table, own)
  if (table.columns.includes(attribute)) return column(table, attribute)
  throw new RangeError(`there is neither a column ${own} nor ${attribute} for all alternatives`)
}
