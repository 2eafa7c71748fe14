import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { Area, AreaKind } from './channel.model.ts'
import type { CodeList } from './code.model.ts'
import type { WebPage } from './contact.model.ts'
import type { Segment } from './segment.model.ts'

/** What is known of a service beyond its name and summary: from its source, and from the organisation itself. */
export type ServiceProfile = {
  /** None for a service entered by hand. */
  description: ServiceDescription | null
  /** The source's codes, with those added by the organisation and without those it took away. */
  codes: readonly { list: CodeList; code: string }[]
  segments: readonly Segment[]
  responsible: readonly { organisationId: Id<'listedOrganisation'>; names: Words; main: boolean }[]
  producers: readonly Producer[]
  costs: readonly Cost[]
  details: readonly ServiceDetail[]
  processingTime: ProcessingTime | null
  /** The last time a person read it and said that it is right. */
  assurance: { by: string | null; at: Date } | null
  source: { id: string; modifiedAt: Date | null; seenAt: Date } | null
  enteredAt: Date
  archivedAt: Date | null
}

export type ServiceDescription = {
  kind: 'service' | 'permit' | 'qualification'
  /** As the source words them; residents see those of the service itself. */
  names: Words
  summaries: Words
  alternativeNames: Words
  descriptions: Words
  userInstructions: Words
  requirements: Words
  deadlines: Words
  processingTimes: Words
  validityTimes: Words
  charge: 'free' | 'chargeable' | null
  chargeNotes: Words
  funding: 'public' | 'market' | null
  keywords: Readonly<Record<string, readonly string[]>>
  concepts: readonly Concept[]
  legislation: readonly { names: Words; webPages: readonly WebPage[] }[]
  /** In which languages one is served. */
  languages: readonly string[]
  areaKind: AreaKind | null
  areas: readonly Area[]
  vouchersInUse: boolean
  vouchers: readonly { language: string; name: string; address: string; note: string }[]
}

/** A concept of the national ontology, by its names. */
export type Concept = { address: string; names: Words }

export type ProducerKind = 'self_produced' | 'procured' | 'other'
export type Producer = {
  kind: ProducerKind
  organisationId: Id<'listedOrganisation'> | null
  names: Words
  notes: Words
}

export const costUnits = ['time', 'hour', 'day', 'week', 'month', 'year', 'item'] as const
export type CostUnit = (typeof costUnits)[number]
/** Without `mostCents` a fixed price; with it a range that something else decides, such as income. */
export type Cost = {
  amountCents: number | null
  mostCents: number | null
  unit: CostUnit
  words: Words
  fromOn: string | null
  untilOn: string | null
}

export const detailKinds = ['eligibility', 'document', 'before', 'output'] as const
export type DetailKind = (typeof detailKinds)[number]
/** Who may have it, what to bring, what comes first, what one gets. */
export type ServiceDetail = {
  kind: DetailKind
  words: Words
  minimumAge: number | null
  maximumAge: number | null
  /** The service that must come before, where it is one of ours. */
  before: { key: string; names: Words; published: boolean } | null
}

export type ProcessingTime = { usualDays: number; mostDays: number | null; workingDays: boolean }

const freshMonths = 12

/** When somebody last saw to it: the source's change, a person's assurance, or its entering by hand. */
export function lastSeenTo(times: {
  modifiedAt: Date | null
  assuredAt: Date | null
  enteredAt: Date
}): Date {
  const own = times.modifiedAt ?? times.enteredAt
  return times.assuredAt && times.assuredAt > own ? times.assuredAt : own
}

/** A year without anybody seeing to it, and what it says may no longer hold. */
export function staleBefore(now: Date): Date {
  const before = new Date(now)
  before.setUTCMonth(before.getUTCMonth() - freshMonths)
  return before
}
