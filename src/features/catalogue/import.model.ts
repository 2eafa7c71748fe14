import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { ChannelContent } from './catalogue-row.model.ts'
import type { ConnectedChannel } from './channel.model.ts'
import type { Address, Contact } from './contact.model.ts'
import type { ProducerKind, ServiceDescription } from './service-profile.model.ts'

export const importTask = 'catalogue: import'
export const mirrorTask = 'catalogue: mirror'
export const recordsAtOnce = 100
/** Shown one by one; the rest are counted. */
export const mostFaults = 1000
/** A service that followed the source to another unit. */
export type ImportMove = {
  serviceId: Id<'service'>
  names: Words
  fromUnitId: Id<'unit'>
  toUnitId: Id<'unit'>
}

/** No more moved services are listed in a report. */
export const mostMovesShown = 500

export const importSources = ['file', 'v11', 'v12'] as const
export type ImportSource = (typeof importSources)[number]
export type RecordKind = 'organisation' | 'channel' | 'service'

/** One reading of a source, and how far it is. */
export type Import = {
  importId: Id<'import'>
  source: ImportSource
  fileName: string | null
  fileKey: string | null
  sinceAt: Date | null
  whole: boolean
  unitId: Id<'unit'>
  requestedAt: Date
  recordsTotal: number
  recordsRead: number
  recordsAdded: number
  recordsChanged: number
  recordsUnchanged: number
  recordsArchived: number
  recordsFailed: number
  /** To another unit, since the source had given them to another organisation or place. */
  servicesMoved: number
  /** Anew as sensitive or not, since their classes or our list of them had changed. */
  servicesMarked: number
  refusal: string | null
  finishedAt: Date | null
}

/** What was left out or read in part, and why. */
export type ImportFault = {
  position: number
  kind: RecordKind
  sourceId: string
  name: string
  field: string
  reason: string
  leftOut: boolean
}

/** Everything that a source tells of an organisation, a channel or a service, whatever the source's own shape. */
export type ImportedOrganisation = {
  parentSourceId: string | null
  kind:
    | 'municipality'
    | 'joint_authority'
    | 'wellbeing_county'
    | 'region'
    | 'state'
    | 'firm'
    | 'association'
    | 'other'
  businessId: string | null
  oid: string | null
  names: Words
  descriptions: Words
  contact: Contact
}

export type ImportedChannel = ChannelContent & {
  organisationSourceId: string | null
  addresses: readonly Address[]
}

export type ImportedService = {
  /** What the source calls it by, our key where it has the shape of one. */
  key: string | null
  names: Words
  summaries: Words
  description: Omit<ServiceDescription, 'names' | 'summaries'>
  /** The code itself, or an address that ends in it. */
  codes: readonly {
    list: 'service_class' | 'target_group' | 'life_event' | 'industrial_class'
    code: string
  }[]
  responsible: readonly { organisationSourceId: string; main: boolean }[]
  producers: readonly {
    kind: ProducerKind
    organisationSourceId: string | null
    names: Words
    notes: Words
  }[]
  connections: readonly (ConnectedChannel['connection'] & { channelSourceId: string })[]
}

export type Fault = { field: string; reason: string; leftOut: boolean }

/** One record as an adapter read it; without a record it was gone at its source, or could not be read. */
export type ImportedRecord = {
  sourceId: string
  name: string
  gone: boolean
  modifiedAt: Date | null
  faults: readonly Fault[]
} & (
  | { kind: 'organisation'; record: ImportedOrganisation | null }
  | { kind: 'channel'; record: ImportedChannel | null }
  | { kind: 'service'; record: ImportedService | null }
)

export type ImportState = 'waiting' | 'reading' | 'finished' | 'broken'

export function stateOfImport(one: {
  recordsRead: number
  finishedAt: Date | null
  refusal: string | null
}): ImportState {
  if (one.refusal !== null) return 'broken'
  if (one.finishedAt !== null) return 'finished'
  return one.recordsRead === 0 ? 'waiting' : 'reading'
}

/** How much of a whole may be missing from the next before we think that the file, not the town, has shrunk. */
const largestShrinkage = 0.5
const fewEnough = 5

/** Whether what was not in a whole reading is taken as gone. A file cut short would take a whole catalogue with it. */
export function isCredibleArchiving(counts: { held: number; missing: number; unreadable: number }): boolean {
  if (counts.missing === 0) return true
  if (counts.unreadable > 0) return false
  return counts.missing <= fewEnough || counts.missing <= counts.held * largestShrinkage
}

/** What residents see: the organisation's own words where there are any, else the source's. */
export function wordedForResidents(source: Words, own: Words): Words {
  return { ...source, ...written(own) }
}

/** Which of the words given are the organisation's own: those that the source does not have just so. */
export function ownWordsOf(given: Words, source: Words): Words {
  return Object.fromEntries(
    Object.entries(written(given)).filter(([language, text]) => source[language] !== text),
  )
}

function written(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined && text !== ''))
}

/** The first free key: `uimahalli`, `uimahalli-2`, ... */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`
    const key = `${wanted.slice(0, 60 - ending.length)}${ending}`
    if (!taken.has(key)) return key
  }
}
