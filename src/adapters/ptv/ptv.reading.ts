import { z } from 'zod'
import { isFields, type Parts, partsOf, type PtvFault } from './ptv.parts.ts'
import { id, moment, text, type TypedText } from './ptv.values.ts'

/** One record as it was read: the record itself where it could be, and what was wrong with it. */
export type Reading<Record> = {
  /** Empty where it could not be read. */
  sourceId: string
  /** What people know it by, for the report. */
  name: string
  /** Archived or withdrawn at its source. */
  gone: boolean
  modifiedAt: Date | null
  record: Record | null
  faults: readonly PtvFault[]
}

/** Without these a record is no record: who it is, what it is called. What is beyond them is read part by part. */
export function readRecord<Record>(
  given: unknown,
  fields: { id: string; names: string; status?: string },
  read: (parts: Parts, names: readonly TypedText[]) => Record | undefined,
  namesOf: (parts: Parts) => readonly TypedText[],
): Reading<Record> {
  const faults: PtvFault[] = []
  if (!isFields(given)) return { ...unread, faults: [fatal('', 'no_object')] }
  const sourceId = id.safeParse(given[fields.id])
  const parts = partsOf(given, faults)
  const names = namesOf(parts)
  const name = (names.find(({ language }) => language === 'fi') ?? names[0])?.value ?? ''
  const state = stateIn(parts)
  const common = {
    sourceId: sourceId.data ?? '',
    name: name.slice(0, longestNameTold),
    gone: state === 'gone',
    modifiedAt: parts.value('modified', moment) ?? null,
  }
  if (!sourceId.success) {
    const missing = given[fields.id] === undefined || given[fields.id] === null
    return { ...common, record: null, faults: [fatal(fields.id, missing ? 'required' : 'no_id')] }
  }
  if (common.gone) return { ...common, record: null, faults: [] }
  // What a misspelt word means nobody knows: taken for gone, it would archive a service that people use.
  if (state === 'unknown')
    return { ...common, record: null, faults: [fatal('publishingStatus', 'unknown_choice')] }
  if (name === '') return { ...common, record: null, faults: [fatal(fields.names, 'required'), ...faults] }
  const record = read(parts, names) ?? null
  const told = eachOnce(record ? faults : faults.map((fault) => ({ ...fault, leftOut: false })))
  return { ...common, record, faults: told.slice(0, mostFaultsOfOne) }
}

const unread = { sourceId: '', name: '', gone: false, modifiedAt: null, record: null }
const longestNameTold = 120
/** A record that is nothing but faults says it in as many. */
const mostFaultsOfOne = 20

// A part that is read for two things is told of once.
function eachOnce(faults: readonly PtvFault[]): PtvFault[] {
  return [...new Map(faults.map((fault) => [`${fault.field} ${fault.reason}`, fault])).values()]
}

function fatal(field: string, reason: string): PtvFault {
  return { field, reason, leftOut: false }
}

const statusesOfWhatIsThere = ['Published', 'Modified']
const statusesOfWhatIsGone = ['Draft', 'Deleted', 'OldPublished', 'Archived', 'Withdrawn', 'Removed']

function stateIn(parts: Parts): 'there' | 'gone' | 'unknown' {
  const status = parts.value('publishingStatus', z.union([text, z.null()]))
  if (!status || statusesOfWhatIsThere.includes(status)) return 'there'
  return statusesOfWhatIsGone.includes(status) ? 'gone' : 'unknown'
}
