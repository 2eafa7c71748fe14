import { typoDistance } from '../../engine/text/typo-distance.ts'
import { headerNames, type ColumnKey } from './service-event-header.model.ts'

export type Columns = {
  /** How many cells a whole row has. */
  width: number
  headers: readonly string[]
  at: ReadonlyMap<ColumnKey, number>
  attributes: readonly { name: string; at: number }[]
  /** Headers nobody knows: not read, so that a file never carries in data that nobody asked for. */
  ignored: readonly string[]
}

export type HeaderProblem =
  | { reason: 'no_header' }
  | { reason: 'column_missing'; column: ColumnKey; near: string | null }
  | { reason: 'column_misspelt'; column: ColumnKey; header: string }
  | { reason: 'column_twice'; column: ColumnKey; header: string }

/** Finds the columns by their headers, or tells at once everything that is wrong with them. */
export function findColumns(
  headers: readonly string[],
  given: { source: boolean; service: boolean },
): { ok: true; columns: Columns } | { ok: false; problems: HeaderProblem[] } {
  const at = new Map<ColumnKey, number>()
  const attributes: { name: string; at: number }[] = []
  const unknown: string[] = []
  const problems: HeaderProblem[] = []
  for (const [index, header] of headers.entries()) {
    const key = keyOf.get(fold(header))
    const name = attributeName(header)
    if (key && at.has(key)) problems.push({ reason: 'column_twice', column: key, header })
    else if (key) at.set(key, index)
    else if (name) attributes.push({ name, at: index })
    else if (header.trim() !== '') unknown.push(header)
  }

  if (at.size === 0) problems.push({ reason: 'no_header' })
  const required: ColumnKey[] = ['id', 'happenedAt', ...missingDefaults(given)]
  for (const column of required) {
    if (at.has(column) || (column === 'happenedAt' && at.has('date'))) continue
    problems.push({ reason: 'column_missing', column, near: nearest(column, unknown) })
  }
  for (const header of unknown) {
    const column = misspelling(header)
    const told = problems.some((problem) => 'near' in problem && problem.near === header)
    if (column && !at.has(column) && !told) problems.push({ reason: 'column_misspelt', column, header })
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, columns: { width: headers.length, headers, at, attributes, ignored: unknown } }
}

const missingDefaults = (given: { source: boolean; service: boolean }): ColumnKey[] => [
  ...(given.source ? [] : ['source' as const]),
  ...(given.service ? [] : ['service' as const]),
]

/** "Käynnin tyyppi", "kaynnin_tyyppi" and "KÄYNNINTYYPPI" are one header. */
function fold(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

const keyOf = new Map<string, ColumnKey>(
  Object.entries(headerNames).flatMap(([key, names]) =>
    names.map((name): [string, ColumnKey] => [name, key as ColumnKey]),
  ),
)

/** "lisätieto: huone", "tilläggsuppgift_rum", "attribute.room" */
function attributeName(header: string): string | undefined {
  return /^\s*(?:lis(?:ä|a)tieto|till(?:ä|a)ggsuppgift|attribute)[\s:._-]+(.+)$/i
    .exec(header.normalize('NFC'))?.[1]
    ?.trim()
}

function nearest(column: ColumnKey, unknown: readonly string[]): string | null {
  let best: { header: string; slips: number } | undefined
  for (const header of unknown) {
    const slips = slipsTo(column, fold(header))
    if (slips <= fold(header).length * 0.4 && slips < (best?.slips ?? Infinity)) best = { header, slips }
  }
  return best?.header ?? null
}

// An exclusion such as "turvakilto" that passed unseen would send a text to someone who must not get one.
function misspelling(header: string): ColumnKey | undefined {
  const folded = fold(header)
  if (folded.length < 4) return undefined
  const bearable = folded.length >= 8 ? 2 : 1
  return (Object.keys(headerNames) as ColumnKey[]).find((column) => slipsTo(column, folded) <= bearable)
}

// Names of two or three letters are a slip away from too many honest words.
function slipsTo(column: ColumnKey, folded: string): number {
  const names = headerNames[column].filter((name) => name.length > 3)
  return Math.min(...names.map((name) => typoDistance(folded, name)))
}
