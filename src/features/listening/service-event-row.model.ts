import { readServiceEvent, type ServiceEvent, type ServiceEventReason } from './service-event.model.ts'
import type { Columns } from './service-event-column.model.ts'
import type { ColumnKey } from './service-event-header.model.ts'
import { readFinnishMoment } from './service-event-moment.model.ts'

export type RowReason = ServiceEventReason | 'wrong_number_of_cells' | 'spreadsheet_number'
export type RowRead =
  | { ok: true; event: ServiceEvent }
  | { ok: false; column: string | null; reason: RowReason }

/** What every row of a file shares, told by the person who brings it. A cell of the row's own goes before it. */
export type FileDefaults = { source?: string; service?: string }

/** One row as an event. The reason names the column as the file itself does, and never the value. */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  defaults: FileDefaults,
  now: Date,
): RowRead {
  if (cells.length !== columns.width && cells.slice(columns.width).some((cell) => cell.trim() !== ''))
    return { ok: false, column: null, reason: 'wrong_number_of_cells' }
  // A row cut short may have lost an exclusion, so it is not read as if the cells were empty.
  if (cells.length < columns.width) return { ok: false, column: null, reason: 'wrong_number_of_cells' }

  const cell = (key: ColumnKey) => clean(cells[columns.at.get(key) ?? -1] ?? '')
  const refused = (key: ColumnKey, reason: RowReason): RowRead => ({
    ok: false,
    column: columns.headers[columns.at.get(key) ?? -1] ?? null,
    reason,
  })

  const raw: Record<string, unknown> = { ...defaults }
  for (const key of columns.at.keys()) {
    const text = cell(key)
    if (text === '' || key === 'date' || key === 'clock') continue
    if (cutBySpreadsheet.test(text)) return refused(key, 'spreadsheet_number')
    raw[key] = valueOf(key, text)
  }
  const attributes = columns.attributes.map(({ name, at }) => [name, clean(cells[at] ?? '')] as const)
  const given = attributes.filter(([, text]) => text !== '')
  if (given.length > 0) raw['attributes'] = Object.fromEntries(given)

  const momentKey = columns.at.has('happenedAt') ? 'happenedAt' : 'date'
  const moment = readMomentOf(cell)
  if (moment && !moment.ok) return refused(momentKey, moment.reason)
  if (moment?.ok) raw['happenedAt'] = moment.value.toISOString()

  const read = readServiceEvent(raw, now)
  if (read.ok) return read
  const first = read.problems[0]
  if (first?.field === 'happenedAt') return refused(momentKey, first.reason)
  if (first?.field === 'attributes') return { ok: false, column: null, reason: first.reason }
  return refused((first?.field ?? 'id') as ColumnKey, first?.reason ?? 'not_an_object')
}

/** The moment stands in one column, or its day and its time of day in two. */
function readMomentOf(cell: (key: ColumnKey) => string) {
  const [moment, date, clock] = [cell('happenedAt'), cell('date'), cell('clock')]
  if (date === '') return moment === '' ? undefined : readFinnishMoment(moment)
  const time = clock || moment
  if (time === '') return readFinnishMoment(date)
  const joined = readFinnishMoment(`${date} ${time}`)
  if (joined.ok || joined.reason === 'no_such_time') return joined
  const alone = readFinnishMoment(moment === '' ? date : moment)
  return alone.ok ? alone : joined
}

// Spreadsheets guard leading zeros as ="040..." or '040...
const clean = (cell: string) =>
  cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'(?=\d)/, '')
    .trim()

// A spreadsheet that took a number for an amount has lost its last digits for good: 3,58401E+11
const cutBySpreadsheet = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i

function valueOf(key: ColumnKey, text: string): unknown {
  if (key === 'protectedAddress' || key === 'severalPhoneNumbers' || key === 'guardianNumber')
    return yesOrNo.get(text.toLowerCase()) ?? text
  if (key === 'age') return /^\d{1,3}$/.test(text) ? Number(text) : text
  if (key === 'language') return languageCodes.get(text.toLowerCase()) ?? text
  return text
}

const yesOrNo = new Map<string, boolean>([
  ...['1', 'true', 'x', 'k', 'kyllä', 'kylla', 'on', 'tosi', 'j', 'ja', 'y', 'yes'].map(
    (yes) => [yes, true] as const,
  ),
  ...['0', 'false', '-', 'e', 'ei', 'epätosi', 'nej', 'n', 'no'].map((no) => [no, false] as const),
])

const languageCodes = new Map<string, string>(
  Object.entries({
    fi: ['suomi', 'finska', 'finnish', 'fin'],
    sv: ['ruotsi', 'svenska', 'swedish', 'swe'],
    en: ['englanti', 'engelska', 'english', 'eng'],
    se: ['pohjoissaame', 'nordsamiska', 'northern sami', 'sme'],
    ru: ['venäjä', 'ryska', 'russian', 'rus'],
    et: ['viro', 'eesti', 'estniska', 'estonian', 'est'],
    uk: ['ukraina', 'ukrainska', 'ukrainian', 'ukr'],
    ar: ['arabia', 'arabiska', 'arabic', 'ara'],
    so: ['somali', 'somaliska', 'som'],
  }).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
)
