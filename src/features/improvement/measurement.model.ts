import { type Change as Judgement, judgeInEffect } from '../../engine/statistics/change.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import type { ScaleName } from '../listening/question.model.ts'
import {
  inEffect,
  isWeighed,
  layersOfScores,
  type ScoreLayer,
  weighedShare,
  type WeighedShare as Share,
} from '../listening/weighing.model.ts'
import { SMALLEST_PUBLIC_GROUP } from './case.model.ts'

export type { Judgement }

/** Finnish days, both ends counted. */
export type Window = { fromOn: string; untilOn: string }
/** Answers of a window: good are 9-10 or 4-5, detractors 0-6 or 1-2, as the scale has it. */
export type Scores = { count: number; good: number; detractors: number; layers: readonly ScoreLayer[] }

export type Measurement = {
  measurementId: Id<'measurement'>
  caseId: Id<'case'>
  serviceId: Id<'service'>
  /** Both windows are counted on it. */
  scale: ScaleName
  before: Window & Scores
  after: Window & Scores
  measuredBy: Id<'staff'>
  measuredAt: Date
}

export type MeasuringRefusal = 'window_backwards' | 'windows_overlap' | 'after_not_over'

/** A window still running would freeze numbers that its last days would have changed. */
export function decideMeasuring(
  { before, after }: { before: Window; after: Window },
  today: string,
): Outcome<MeasuringRefusal> {
  if (before.fromOn > before.untilOn || after.fromOn > after.untilOn) return refuse('window_backwards')
  if (after.fromOn <= before.untilOn) return refuse('windows_overlap')
  return after.untilOn < today ? done() : refuse('after_not_over')
}

const usualDays = 56

/**
 * What to offer: eight weeks before the case was opened, and the newest whole days after that, eight weeks at most. Of a
 * case opened today there is no whole day after, and nothing is offered in its place.
 */
export function usualWindows(openedOn: string, today: string): { before: Window; after: Window | undefined } {
  const yesterday = dayAfter(today, -1)
  const newest = dayAfter(today, -usualDays)
  const before = { fromOn: dayAfter(openedOn, -usualDays), untilOn: dayAfter(openedOn, -1) }
  if (openedOn > yesterday) return { before, after: undefined }
  return {
    before,
    after: { fromOn: newest > openedOn ? newest : openedOn, untilOn: yesterday },
  }
}

// Fewer than five answers could point to a person among colleagues; in public the limit is that of open data.
export const smallestShown = { staff: 5, public: SMALLEST_PUBLIC_GROUP }
export type Audience = keyof typeof smallestShown

export type ReadMeasurement = {
  change: Judgement
  /** Missing where too few answered to show anything. */
  before: { good: Share; detractors: Share } | undefined
  after: { good: Share; detractors: Share } | undefined
  /** In one of the windows not everyone stands for as many visits, and the shares heed it. */
  weighed: boolean
}

/** What may be said of it to this audience: shares with their intervals, and whether they differ for certain. */
export function readMeasurement(
  { before, after }: Pick<Measurement, 'before' | 'after'>,
  audience: Audience,
): ReadMeasurement {
  const fewest = Math.min(before.count, after.count)
  return {
    change:
      fewest < smallestShown[audience] ? 'too_few' : judgeInEffect(goodInEffect(before), goodInEffect(after)),
    before: sharesOf(before, audience),
    after: sharesOf(after, audience),
    weighed: [before, after].some(({ layers }) => isWeighed(layersOfScores(layers, 'good'))),
  }
}

/** All of a window together,. */
export function scoresOf(layers: readonly ScoreLayer[]): Scores {
  const sum = (of: 'count' | 'good' | 'detractors') => layers.reduce((all, one) => all + one[of], 0)
  return { count: sum('count'), good: sum('good'), detractors: sum('detractors'), layers }
}

function sharesOf({ count, layers }: Scores, audience: Audience) {
  if (count < smallestShown[audience]) return undefined
  return {
    good: weighedShare(layersOfScores(layers, 'good')),
    detractors: weighedShare(layersOfScores(layers, 'detractors')),
  }
}

function goodInEffect({ layers }: Scores) {
  const { part: k, whole: n } = inEffect(layersOfScores(layers, 'good'))
  return { k, n }
}

/** `days` later, earlier when negative. */
export function dayAfter(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + days)
  return noon.toISOString().slice(0, 10)
}
