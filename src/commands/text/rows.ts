import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { CannotStart } from '../../platform/errors.ts'

export type Row = Record<string, string>

/**
 * The rows of a CSV file one by one, by the names in its first line. Commas, semicolons and tabs are told apart by that
 * line; "-" is standard input.
 */
export async function* rowsOf(file: string, needed: readonly string[]): AsyncGenerator<Row, void> {
  try {
    let checked = false
    for await (const row of recordsOf(file === '-' ? process.stdin : createReadStream(file))) {
      if (!checked) checkColumns(file, Object.keys(row), needed)
      checked = true
      yield row
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CannotStart(`${file} is not CSV: ${error.message}.`)
    if (error instanceof Error && 'syscall' in error)
      throw new CannotStart(`${file} cannot be read: ${error.message}.`)
    throw error
  }
}

async function* recordsOf(input: AsyncIterable<Buffer>): AsyncGenerator<Row, void> {
  const chunks = input[Symbol.asyncIterator]()
  const start = await chunks.next()
  const first = start.done ? Buffer.alloc(0) : start.value
  const parser = parse({ bom: true, columns: true, delimiter: delimiterOf(first), relax_column_count: true })
  async function* whole() {
    yield first
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const reading = pipeline(Readable.from(whole()), parser)
  // A fault is thrown by the loop over the parser; the pipeline tells of the same once more.
  reading.catch(() => {})
  yield* parser as AsyncIterable<Row>
  await reading
}

function delimiterOf(start: Buffer): string {
  const [line = ''] = start.toString('utf8').split(/\r?\n/, 1)
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ','
}

function checkColumns(file: string, there: readonly string[], needed: readonly string[]) {
  const missing = needed.filter((column) => !there.includes(column))
  if (missing.length > 0)
    throw new CannotStart(`${file} has no column ${missing.join(', ')}; its columns are ${there.join(', ')}.`)
}

/** Writes rows as CSV with a line of names first, each as soon as it is there: memory does not grow with the file. */
export async function writeRows(rows: AsyncIterable<Row>, output: NodeJS.WritableStream = process.stdout) {
  await pipeline(Readable.from(linesOf(rows)), output, { end: output !== process.stdout })
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
