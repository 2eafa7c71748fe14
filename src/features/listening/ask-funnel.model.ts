import { dayOf, momentOn, weekdayOf } from '../messaging/finnish-day.model.ts'
import { smallestShownGroup } from './ask.model.ts'
import type { Layer } from './weighing.model.ts'

/** What became of the visits of one unit and language: so many ended so. */
export type CountedOutcome = {
  unitId: string | null
  language: string | null
  /** For how many visits each of them stands. */
  weight: number
  /** A refusal's or a withdrawal's reason; nothing for an invitation that went its way. */
  reason: string | null
  kind: 'invited' | 'withdrawn' | 'refused'
  count: number
  sent: number
  delivered: number
  opened: number
  answered: number
}

export const steps = ['planned', 'sent', 'delivered', 'opened', 'answered'] as const
export type Steps = Record<(typeof steps)[number], number>
export type ReasonCount = { kind: 'withdrawn' | 'refused'; reason: string; count: number }
/** `key` is nothing for the groups that are too small to be shown alone. */
export type GroupSteps = { key: string | undefined; steps: Steps; layers: readonly Layer[] }

/** Invitations from planned to answered. One that was withdrawn was planned, too. */
export function stepsOf(outcomes: readonly CountedOutcome[]): Steps {
  const invited = outcomes.filter(({ kind }) => kind !== 'refused')
  const sum = (key: 'count' | 'sent' | 'delivered' | 'opened' | 'answered') =>
    invited.reduce((total, one) => total + one[key], 0)
  return {
    planned: sum('count'),
    sent: sum('sent'),
    delivered: sum('delivered'),
    opened: sum('opened'),
    answered: sum('answered'),
  }
}

/** Whether some have neither left nor come to nothing. How many is not told: with the other steps it would tell a hidden reason. */
export function someWait(outcomes: readonly CountedOutcome[]): boolean {
  return outcomes.some(({ kind, count, sent }) => kind === 'invited' && sent < count)
}

/** Those whose message left and, of them, those who answered: what a response rate is made of. */
export function layersOf(outcomes: readonly CountedOutcome[]): Layer[] {
  return [...Map.groupBy(outcomes, ({ weight }) => weight)].map(([weight, ones]) => {
    const { sent, answered } = stepsOf(ones)
    return { weight, whole: sent, part: answered }
  })
}

/** Why people were not asked: the commonest first. */
export function reasonsOf(outcomes: readonly CountedOutcome[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>()
  for (const { kind, reason, count } of outcomes) {
    if (kind === 'invited' || reason === null) continue
    const key = `${kind} ${reason}`
    counts.set(key, { kind, reason, count: (counts.get(key)?.count ?? 0) + count })
  }
  return [...counts.values()].toSorted(
    (one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1),
  )
}

/** Each visit has one outcome. Told only where no reason is hidden, or it would tell what was hidden. */
export function visitsOf(outcomes: readonly CountedOutcome[]): number | undefined {
  const hidden = reasonsOf(outcomes).some(({ count }) => count < smallestShownGroup)
  return hidden ? undefined : outcomes.reduce((total, { count }) => total + count, 0)
}

/**
 * The steps by unit or by language, the greatest first. Groups too small to be shown stand together as one, with as many of
 * the next greater ones as it takes to hide them: a sum that lacks one group would tell it.
 */
export function groupsOf(outcomes: readonly CountedOutcome[], by: 'unitId' | 'language'): GroupSteps[] {
  const groups = [...Map.groupBy(outcomes, (one) => one[by] ?? '')]
    .map(([key, ones]) => ({ key, steps: stepsOf(ones), layers: layersOf(ones), outcomes: ones }))
    .filter(({ steps: { planned } }) => planned > 0)
    .toSorted((one, other) => other.steps.planned - one.steps.planned || (one.key < other.key ? -1 : 1))
  const shown = groups.filter(({ steps: { planned } }) => planned >= smallestShownGroup)
  const small = groups.slice(shown.length)
  if (small.length === 0) return shown.map(shownOf)
  const together = () => stepsOf(small.flatMap((group) => group.outcomes))
  while (shown.length > 0 && (small.length < 2 || together().planned < smallestShownGroup)) {
    const next = shown.pop()
    if (next) small.push(next)
  }
  const rest = together()
  const others =
    rest.planned < smallestShownGroup
      ? []
      : [{ key: undefined, steps: rest, layers: layersOf(small.flatMap((group) => group.outcomes)) }]
  return [...shown.map(shownOf), ...others]
}

function shownOf({ key, steps: counted, layers }: GroupSteps): GroupSteps {
  return { key, steps: counted, layers }
}

/** A week from its Monday at midnight in Finland; `key` is the Monday, `yyyy-mm-dd`. */
export type Week = { key: string; from: Date; until: Date }

export function weekOf(moment: Date): Week {
  const today = dayOf(moment)
  return weekFrom(today - weekdayOf(today) + 1)
}

/** A week by its key; nothing where that is no day. */
export function readWeek(key: string): Week | undefined {
  const noon = new Date(`${key}T12:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(key) && !Number.isNaN(noon.getTime()) ? weekOf(noon) : undefined
}

/** The week and those before it, the newest first. */
export function weeksBefore(week: Week, count: number): Week[] {
  const monday = dayOf(week.from)
  return Array.from({ length: count }, (_, index) => weekFrom(monday - 7 * index))
}

function weekFrom(monday: number): Week {
  const key = new Date(monday * 86_400_000).toISOString().slice(0, 10)
  return { key, from: new Date(momentOn(monday, 0)), until: new Date(momentOn(monday + 7, 0)) }
}
