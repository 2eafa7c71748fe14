import { done, type Outcome, refuse } from '../../platform/outcome.ts'

/** Which visits an ask follows. An empty list leaves nothing out. */
export type AskConditions = {
  serviceIds: readonly string[]
  unitIds: readonly string[]
  channels: readonly string[]
  visitTypes: readonly string[]
  segments: readonly string[]
}

/** A visit as far as conditions look at it. */
export type VisitPlace = {
  serviceId: string
  sensitive: boolean
  /** The unit and all those above it. */
  unitPath: readonly string[]
  channel?: string | undefined
  visitType?: string | undefined
  /** What the event tells of this person, else for whom the service is declared to be. */
  segments: readonly string[]
}

export type Following = { follows: AskConditions; askId: string; openedAt: Date; closedAt: Date | null }

/** Whether the ask follows this visit. */
export function follows(conditions: AskConditions, visit: VisitPlace): boolean {
  const { serviceIds, unitIds, channels, visitTypes, segments } = conditions
  return (
    serviceIds.includes(visit.serviceId) &&
    (unitIds.length === 0 || visit.unitPath.some((unit) => unitIds.includes(unit))) &&
    (channels.length === 0 || isNamed(channels, visit.channel)) &&
    (visitTypes.length === 0 || isNamed(visitTypes, visit.visitType)) &&
    (segments.length === 0 || visit.segments.some((segment) => segments.includes(segment)))
  )
}

/**
 * The one ask that a visit belongs to: of the open ones that follow it the most specific, and of equals the oldest. What
 * that one decides is final: were the next one tried where the first draws no lot, a share sampled would be no share.
 */
export function chooseAsk<Ask extends Following>(
  visit: VisitPlace,
  asks: readonly Ask[],
): Outcome<'no_ask' | 'sensitive_service' | 'ask_closed' | 'not_followed', Ask> {
  const ofService = asks.filter((ask) => ask.follows.serviceIds.includes(visit.serviceId))
  // A sensitive service is asked about where somebody has opened an ask for it; silence there is deliberate.
  if (ofService.length === 0) return refuse(visit.sensitive ? 'sensitive_service' : 'no_ask')
  const open = ofService.filter((ask) => ask.closedAt === null)
  if (open.length === 0) return refuse('ask_closed')
  const [first, ...others] = open.filter((ask) => follows(ask.follows, visit))
  return first ? done(others.reduce(moreSpecific, first)) : refuse('not_followed')
}

/** Two asks that follow the very same visits: the younger would never ask anyone. */
export function followsTheSame(one: AskConditions, other: AskConditions): boolean {
  return (['serviceIds', 'unitIds', 'channels', 'visitTypes', 'segments'] as const).every((kind) => {
    const [ours, theirs] = [new Set(one[kind].map(plain)), new Set(other[kind].map(plain))]
    return ours.size === theirs.size && [...ours].every((value) => theirs.has(value))
  })
}

function moreSpecific<Ask extends Following>(best: Ask, next: Ask): Ask {
  return compareSpecificity(next, best) < 0 ? next : best
}

// How many kinds of condition it names, then how few services, then how long it has been open.
function compareSpecificity(one: Following, other: Following): number {
  return (
    conditionsOf(other.follows) - conditionsOf(one.follows) ||
    one.follows.serviceIds.length - other.follows.serviceIds.length ||
    one.openedAt.getTime() - other.openedAt.getTime() ||
    (one.askId < other.askId ? -1 : 1)
  )
}

function conditionsOf({ unitIds, channels, visitTypes, segments }: AskConditions): number {
  return [unitIds, channels, visitTypes, segments].filter((named) => named.length > 0).length
}

/** Systems write "Ajanvaraus" and "ajanvaraus " for one thing. */
function isNamed(names: readonly string[], value: string | undefined): boolean {
  return value !== undefined && names.some((name) => plain(name) === plain(value))
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
