import { done, refuse, type Done, type Refused } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import { decidePublishing } from '../identity/organisation.model.ts'
import type { Case } from './case.model.ts'

export type Closing = {
  /** What residents said, as we understood it; and what was done. */
  heard: Words
  did: Words
  measurementId: Id<'measurement'> | null
  /** The day when it will be measured, where it is not yet. */
  measuredOn: string | null
}

export type Closure = Closing & { closedBy: Id<'staff'>; closedAt: Date }

export const longestTold = 4000

type MissingLanguages = { heard: readonly string[]; did: readonly string[] }
export type ClosingRefusal =
  | 'already_closed'
  | 'nothing_told'
  | 'language_missing'
  | 'not_measured_without_day'
  | 'day_not_ahead'

export type ClosingDecision =
  | Done<undefined>
  | Refused<Exclude<ClosingRefusal, 'language_missing'>>
  | (Refused<'language_missing'> & { missing: MissingLanguages })

type DayDecision = Done<undefined> | Refused<'not_measured_without_day' | 'day_not_ahead'>

/** A case closes only once, told in every required language, and measured or with the day when it will be. */
export function decideClosing(
  one: Pick<Case, 'closedAt'>,
  closing: Closing,
  { required, today }: { required: readonly string[]; today: string },
): ClosingDecision {
  if (one.closedAt) return refuse('already_closed')
  if (isEmpty(closing.heard) || isEmpty(closing.did)) return refuse('nothing_told')
  const missing = missingLanguages(closing, required)
  if (missing.heard.length + missing.did.length > 0) return { ...refuse('language_missing'), missing }
  return decideDay(closing, today)
}

/** What is not measured has a day when it will be. */
export function decideDay({ measurementId, measuredOn }: Closing, today: string): DayDecision {
  if (measurementId !== null) return done()
  if (measuredOn === null) return refuse('not_measured_without_day')
  return measuredOn > today ? done() : refuse('day_not_ahead')
}

export function missingLanguages(
  { heard, did }: Pick<Closing, 'heard' | 'did'>,
  required: readonly string[],
): MissingLanguages {
  return { heard: missingIn(heard, required), did: missingIn(did, required) }
}

function missingIn(words: Words, required: readonly string[]): readonly string[] {
  const decision = decidePublishing(words, required)
  return decision.ok ? [] : decision.missing
}

function isEmpty(words: Words): boolean {
  return Object.values(words).every((text) => (text ?? '').trim() === '')
}
