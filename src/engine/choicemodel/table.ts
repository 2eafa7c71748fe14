/**
 * A table as it was read from a file: names of columns, and rows of text.
 *
 * Notation  columns: names of the first line; rows: cells of the others
 * Shapes    every row has a cell for each column
 * Errors    RangeError naming the column and the line, counted as in the file, where the names are line 1
 * Source    comma-separated values: Y. Shafranovich, RFC 4180 (2005)
 * Example   column(table, 'price') is the place of price; numberIn(table, 3, place) reads line 5
 */
export type Table = { columns: readonly string[]; rows: readonly (readonly string[])[] }

export function column(table: Table, name: string): number {
  const place = table.columns.indexOf(name)
  if (place < 0) throw new RangeError(`there is no column ${name}; there are ${table.columns.join(', ')}`)
  return place
}

export function textIn(table: Table, row: number, place: number): string {
  const text = table.rows[row]?.[place]
  if (text === undefined) throw new RangeError(`line ${row + 2} has no ${table.columns[place]}`)
  return text.trim()
}

export function numberIn(table: Table, row: number, place: number): number {
  const text = textIn(table, row, place)
  const value = text === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value))
    throw new RangeError(`${table.columns[place]} is not a number in line ${row + 2}: ${shown(text)}`)
  return value
}

/** Long ones only by their beginning; a comma before decimals is what spreadsheets write in many countries. */
function shown(text: string): string {
  if (text.length > 40) return `"${text.slice(0, 40)}…"`
  return /^-?\d+,\d+$/.test(text) ? `"${text}"; write decimals with a point` : `"${text}"`
}
