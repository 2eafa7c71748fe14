import { CsvError, parse } from 'csv-parse'
import type { ServiceEvent } from './service-event.model.ts'
import { findColumns, type Columns, type HeaderProblem } from './service-event-column.model.ts'
import { BrokenEncoding, decodeText } from './service-event-encoding.model.ts'
import { readRow, type FileDefaults, type RowReason } from './service-event-row.model.ts'

/** Rows are numbered as a spreadsheet shows them: the header is usually row 1. */
export type FileRow =
  | { row: number; event: ServiceEvent }
  | { row: number; column: string | null; reason: FileRowReason }
/** The last two end the file: what comes after such a row is not read. */
export type FileRowReason = RowReason | 'broken_encoding' | 'broken_quotes'

export type OpenFile = { ok: true; columns: Columns; rows: AsyncGenerator<FileRow, void> }
export type FileProblem = HeaderProblem | { reason: 'broken_encoding' | 'broken_quotes' }

/**
 * Opens a CSV file of service events. A header that cannot be used is told before any row is read; after that the
 * rows come one by one and never lie in memory together. Rows that are not wanted after all are let go by `return()`.
 */
export async function openServiceEventFile(
  chunks: AsyncIterable<Uint8Array>,
  options: { now: Date; defaults?: FileDefaults },
): Promise<OpenFile | { ok: false; problems: readonly FileProblem[] }> {
  const { now, defaults = {} } = options
  const records = readRecords(chunks)
  const header = await firstRecord(records)
  if ('reason' in header) return { ok: false, problems: [header] }

  const found = findColumns(
    header.cells.map((cell) => cell.trim()),
    { source: Boolean(defaults.source), service: Boolean(defaults.service) },
  )
  if (!found.ok) {
    await records.return()
    return found
  }
  return { ok: true, columns: found.columns, rows: readRows(records, found.columns, defaults, now) }
}

async function* readRows(
  records: AsyncGenerator<FileRecord, void>,
  columns: Columns,
  defaults: FileDefaults,
  now: Date,
): AsyncGenerator<FileRow, void> {
  for await (const record of records) {
    const { row } = record
    if ('reason' in record) {
      yield { row, column: null, reason: record.reason }
      continue
    }
    if (record.cells.every((cell) => cell.trim() === '')) continue
    const read = readRow(record.cells, columns, defaults, now)
    yield read.ok ? { row, event: read.event } : { row, column: read.column, reason: read.reason }
  }
}

async function firstRecord(
  records: AsyncGenerator<FileRecord, void>,
): Promise<{ cells: string[] } | FileProblem> {
  for (;;) {
    const next = await records.next()
    if (next.done) return { reason: 'no_header' }
    if ('reason' in next.value) return { reason: next.value.reason }
    if (next.value.cells.some((cell) => cell.trim() !== '')) return next.value
  }
}

type FileRecord =
  | { row: number; cells: string[] }
  | { row: number; reason: 'broken_encoding' | 'broken_quotes' }

async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileRecord, void> {
  let row = 0
  // The parser hands its records over here as it meets them, so that those before a fault are not lost with it.
  const met: string[][] = []
  const takeMet = () => met.splice(0).map((cells): FileRecord => ({ row: ++row, cells }))
  try {
    const { start, rest } = await readStart(decodeText(chunks))
    // A spreadsheet may name its delimiter on a line of its own.
    const named = /^sep=(.)\r?\n/i.exec(start)
    if (named) row += 1
    const body = named ? start.slice(named[0].length) : start
    const parser = parserOf(named?.[1] ?? likeliestDelimiter(body), (cells) => met.push(cells))
    for await (const text of joined(body, rest)) {
      await parser.write(text)
      yield* takeMet()
    }
    await parser.end()
    yield* takeMet()
  } catch (error) {
    if (!(error instanceof BrokenEncoding) && !(error instanceof CsvError)) throw error
    yield* takeMet()
    yield { row: row + 1, reason: error instanceof CsvError ? 'broken_quotes' : 'broken_encoding' }
  }
}

function parserOf(delimiter: string, meet: (cells: string[]) => void) {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells: string[]) => {
      meet(cells)
      return null
    },
  })
  // Each fault also reaches the one who waits for the write that met it.
  parser.on('error', () => {})
  const settled = (act: (done: (error?: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => {
      act((error) => (error ? reject(error) : resolve()))
    })
  return {
    write: (text: string) => settled((done) => parser.write(text, done)),
    end: () => settled((done) => parser.end(done)),
  }
}

// A quotation mark that is never closed would swallow the rest of the file as one cell.
const LONGEST_RECORD = 100_000

async function readStart(
  text: AsyncGenerator<string>,
): Promise<{ start: string; rest: AsyncGenerator<string> }> {
  let start = ''
  while (start.length < LONGEST_RECORD && !/\S[^\n]*\n/.test(start)) {
    const next = await text.next()
    if (next.done) break
    start += next.value
  }
  return { start, rest: text }
}

async function* joined(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start
  yield* rest
}

function likeliestDelimiter(start: string): string {
  const header = (/\S.*/.exec(start)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => header.split(mark).length
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
