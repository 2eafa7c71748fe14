import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

export type Case = {
  caseId: Id<'case'>
  title: string
  goal: string
  serviceId: Id<'service'> | null
  serviceNames: Words | null
  /** Of the service: whose people may see to it. */
  unitId: Id<'unit'> | null
  openedBy: Id<'staff'>
  openedAt: Date
  ownerId: Id<'staff'>
  closedAt: Date | null
  /** Distinct people, however much each of them said. */
  speakers: number
}

export const caseLists = ['open', 'mine', 'closed'] as const
export type CaseList = (typeof caseLists)[number]

export const longestTitle = 120
export const longestGoal = 2000

type Open = Pick<Case, 'closedAt'>

/** Those gathered before the closing are told; words gathered after it would never be. */
export function decideGathering(one: Open): Outcome<'case_closed'> {
  return one.closedAt ? refuse('case_closed') : done()
}

/** What was told stands on these words, so they stay once residents have been told. */
export function decideLettingGo(one: Open): Outcome<'case_closed'> {
  return one.closedAt ? refuse('case_closed') : done()
}

/** A closed case has an owner, too: it may wait for its measuring day. */
export function decideGiving(
  one: Pick<Case, 'ownerId'>,
  to: { id: string; reaches: boolean } | undefined,
): Outcome<'person_left' | 'out_of_reach' | 'already_theirs'> {
  if (to === undefined) return refuse('person_left')
  if (!to.reaches) return refuse('out_of_reach')
  return to.id === one.ownerId ? refuse('already_theirs') : done()
}

/** Whole days, for "open for 12 days". */
export function ageInDays(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / dayMilliseconds))
}

// A smaller number could point to a person once it is public.
export const SMALLEST_PUBLIC_GROUP = 10

/** How many said it, as much as may be said in public. */
export function publicCount(count: number): { exact: number } | 'under_ten' {
  return count < SMALLEST_PUBLIC_GROUP ? 'under_ten' : { exact: count }
}

const dayMilliseconds = 24 * 60 * 60 * 1000
