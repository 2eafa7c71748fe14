import type { Id } from '../../platform/id.ts'
import { dayInFinland } from '../identity/day.model.ts'
import type { Case } from './case.model.ts'
import type { Closure } from './closure.model.ts'
import type { Gathering } from './gathering.model.ts'
import type { Measurement } from './measurement.model.ts'
import type { Quote } from './quote.model.ts'
import type { TellingCount } from './telling.model.ts'

type By = { at: Date; by: string | null }
export type TrailEntry =
  | (By & { kind: 'opened' | 'quote_released' | 'quote_withheld' | 'closed' })
  | (By & { kind: 'given'; to: string })
  | (By & { kind: 'gathered' | 'quotes_asked'; count: number })
  | (By & { kind: 'measured'; measurement: Measurement })
  | (By & TellingCount & { kind: 'told' })
  | { kind: 'measuring_ahead'; at: string }

export type Trail = {
  case: Case
  ownerships: readonly { staffId: string; givenBy: string; givenAt: Date }[]
  gatherings: readonly Gathering[]
  quotes: readonly Quote[]
  measurements: readonly Measurement[]
  closure: Closure | undefined
  tellings: TellingCount & { lastToldAt: Date | null }
}

/** What happened to a case, read from its rows, in the order it happened; what is still to come stands last. */
export function trailOf(trail: Trail): TrailEntry[] {
  const { closure, tellings } = trail
  const past = [
    { kind: 'opened' as const, at: trail.case.openedAt, by: trail.case.openedBy },
    // The first owner is the one who opened it.
    ...trail.ownerships.slice(1).map(({ staffId, givenBy, givenAt }) => ({
      kind: 'given' as const,
      at: givenAt,
      by: givenBy,
      to: staffId,
    })),
    ...byPersonAndDay(
      trail.gatherings.map(({ gatheredAt, gatheredBy }) => ({ at: gatheredAt, by: gatheredBy })),
    ).map((group) => ({ kind: 'gathered' as const, ...group })),
    ...byPersonAndDay(trail.quotes.map(({ askedAt, askedBy }) => ({ at: askedAt, by: askedBy }))).map(
      (group) => ({ kind: 'quotes_asked' as const, ...group }),
    ),
    ...trail.quotes.flatMap(decisionOf),
    ...trail.measurements.map((measurement) => ({
      kind: 'measured' as const,
      at: measurement.measuredAt,
      by: measurement.measuredBy,
      measurement,
    })),
    ...(closure ? [{ kind: 'closed' as const, at: closure.closedAt, by: closure.closedBy }] : []),
    ...(tellings.lastToldAt
      ? [{ kind: 'told' as const, at: tellings.lastToldAt, by: null, ...countOf(tellings) }]
      : []),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const ahead = measuringAhead(trail)
  return ahead === undefined ? past : [...past, { kind: 'measuring_ahead', at: ahead }]
}

/** The day promised when the case closed unmeasured, until something has been measured. */
export function measuringAhead({ closure, measurements }: Pick<Trail, 'closure' | 'measurements'>) {
  if (!closure?.measuredOn) return undefined
  const since = measurements.some(({ measuredAt }) => measuredAt >= closure.closedAt)
  return since ? undefined : closure.measuredOn
}

function byPersonAndDay(deeds: readonly { at: Date; by: Id<'staff'> }[]) {
  const groups = Map.groupBy(deeds, ({ at, by }) => `${by} ${dayInFinland(at)}`)
  return [...groups.values()].flatMap((group) => {
    const last = group.at(-1)
    return last ? [{ ...last, count: group.length }] : []
  })
}

function decisionOf({ state, decidedAt, decidedBy }: Quote) {
  if (!decidedAt || (state !== 'released' && state !== 'withheld')) return []
  const kind = state === 'released' ? ('quote_released' as const) : ('quote_withheld' as const)
  return [{ kind, at: decidedAt, by: decidedBy }]
}

function countOf({ speakers, byMessage }: TellingCount): TellingCount {
  return { speakers, byMessage }
}
