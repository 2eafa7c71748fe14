import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { CannotStart } from '../../platform/errors.ts'

export type Row = Record<string, string>

/**
 * The rows of a CSV file one by one, by the names in its first line. Commas, semicolons and tabs are told apart by that
 * line; empty lines are passed over, and cells left out at the end of a line are empty; "-" is standard input.
 */
export async function* rowsOf(file: string, needed: readonly string[]): AsyncGenerator<Row, void> {
  const name = file === '-' ? 'Standard input' : file
  try {
    yield* recordsOf(file === '-' ? process.stdin : createReadStream(file), name, needed)
  } catch (error) {
    if (error instanceof CsvError) throw new CannotStart(`${name} ${faultOf(error)}`)
    if (error instanceof Error && 'syscall' in error) throw new CannotStart(`${name} ${unreadable(error)}`)
    throw error
  }
}

async function* recordsOf(
  input: AsyncIterable<Buffer>,
  name: string,
  needed: readonly string[],
): AsyncGenerator<Row, void> {
  const chunks = decoded(input, name)
  const { value: first = '' } = await chunks.next()
  if (first.trim() === '')
    throw new CannotStart(`${name} is empty: its first line must hold the names of the columns.`)
  let columns: string[] = []
  const parser = parse({
    columns: (names: string[]) => (columns = checked(name, names, needed)),
    delimiter: delimiterOf(first),
    relax_column_count_less: true,
    skip_empty_lines: true,
  })
  async function* whole() {
    yield first
    yield* chunks
  }
  const reading = pipeline(Readable.from(whole()), parser)
  // A fault is thrown by the loop over the parser; the pipeline tells of the same once more.
  reading.catch(() => {})
  for await (const row of parser as AsyncIterable<Row>)
    yield Object.keys(row).length === columns.length
      ? row
      : Object.fromEntries(columns.map((column) => [column, row[column] ?? '']))
  await reading
}

/** As text without a byte order mark; what is no UTF-8 would come out as question marks, and unnoticed. */
async function* decoded(input: AsyncIterable<Buffer>, name: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of input) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new CannotStart(`${name} is not in UTF-8. In a spreadsheet, save it as "CSV UTF-8".`)
  }
}

/** Commas, semicolons or tabs: what the first line has most of. */
export function delimiterOf(start: string): string {
  const [line = ''] = start.split(/\r?\n/, 1)
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ','
}

function checked(name: string, there: string[], needed: readonly string[]): string[] {
  const missing = needed.filter((column) => !there.includes(column))
  if (missing.length > 0)
    throw new CannotStart(`${name} has no column ${missing.join(', ')}; its columns are ${there.join(', ')}.`)
  const twice = there.find((column, place) => column !== '' && there.indexOf(column) !== place)
  // Rows are read by the names of their cells: one of the two columns would be lost, and nobody would notice.
  if (twice !== undefined)
    throw new CannotStart(`${name} has two columns called ${twice}: give one of them another name.`)
  return there
}

const faultOf = ({ code, message, lines }: CsvError) =>
  code === 'CSV_RECORD_INCONSISTENT_COLUMNS'
    ? `has more cells on line ${lines} than names in its first line. Put texts that hold commas or semicolons into quotes.`
    : `is not CSV: ${message}.`

/** What stands in the way of reading a file, said after its name. */
export const unreadable = (error: Error) =>
  'code' in error && error.code === 'ENOENT' ? 'is not there.' : `cannot be read: ${error.message}.`

/** Writes rows as CSV with a line of names first, each as soon as it is there: memory does not grow with the file. */
export async function writeRows(rows: AsyncIterable<Row>, output: NodeJS.WritableStream = process.stdout) {
  // What fails is told by the pipeline; a closed pipe tells of itself once more when that has ended.
  output.on('error', () => {})
  try {
    await pipeline(Readable.from(linesOf(rows)), output, { end: output !== process.stdout })
  } catch (error) {
    // Whoever reads may stop: `| head` closes the pipe when it has seen enough.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

async function* linesOf(rows: AsyncIterable<Row>): AsyncGenerator<string, void> {
  let named = false
  for await (const row of rows) {
    if (!named) yield lineOf(Object.keys(row))
    named = true
    yield lineOf(Object.values(row))
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
