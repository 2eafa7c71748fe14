import { suppress } from '../../engine/statistics/disclosure/suppression.ts'
import { netScoreInEffect } from '../../engine/statistics/nps.ts'
import type { Interval } from '../../engine/statistics/wilson.ts'
import { smallestShownGroup } from './ask.model.ts'
import type { BackgroundKind } from './background.model.ts'
import { isScale, type QuestionKind, type ScaleName, scales } from './question.model.ts'
import {
  inEffect,
  isWeighed,
  type Layer,
  weighedShare,
  type WeighedShare as Share,
} from './weighing.model.ts'

export type Bar = { value: number; count: number; share: Share }

/** What may be shown of one question. `bars` are all its values, those nobody chose, too. */
export type Result = {
  answered: number
  bars: readonly Bar[]
  /** Of a scale. */
  good?: Share
  poor?: Share
  /** Of recommendations: from -100 to 100. */
  net?: Interval
  /** Not everyone stands for as many visits, and the shares heed it. */
  weighed: boolean
}

/** Those of one weight: how many answered, and how many chose each value. */
export type Counted = { weight: number; answered: number; counts: ReadonlyMap<number, number> }

export function answeredIn(counted: readonly Counted[]): number {
  return counted.reduce((sum, { answered }) => sum + answered, 0)
}

/** Nothing where too few answered. Several choices of one person are each counted, of those who answered. */
export function resultOf(
  kind: QuestionKind,
  counted: readonly Counted[],
  values: readonly number[],
): Result | undefined {
  const answered = answeredIn(counted)
  if (answered < smallestShownGroup) return undefined
  const bars = values.map((value) => {
    const layers = layersOf(counted, (one) => one === value)
    return { value, count: layers.reduce((sum, { part }) => sum + part, 0), share: weighedShare(layers) }
  })
  const weighed = isWeighed(layersOf(counted, () => true))
  const result = { answered, bars, weighed }
  return isScale(kind) ? { ...result, ...endsOf(kind, counted) } : result
}

function endsOf(scale: ScaleName, counted: readonly Counted[]) {
  const { good, poor } = scales[scale]
  const promoters = layersOf(counted, (value) => value >= good)
  const detractors = layersOf(counted, (value) => value <= poor)
  const shares = { good: weighedShare(promoters), poor: weighedShare(detractors) }
  if (scale !== 'recommendation') return shares
  const { whole: n, part } = inEffect(promoters)
  return { ...shares, net: netScoreInEffect({ promoters: part, detractors: inEffect(detractors).part, n }) }
}

function layersOf(counted: readonly Counted[], chosen: (value: number) => boolean): Layer[] {
  return counted.map(({ weight, answered, counts }) => ({
    weight,
    whole: answered,
    part: sumOf(counts, chosen),
  }))
}

function sumOf(counts: ReadonlyMap<number, number>, counted: (value: number) => boolean): number {
  return [...counts].reduce((sum, [value, count]) => (counted(value) ? sum + count : sum), 0)
}

/** How one group answered the first question. */
export type GroupCount = { kind: BackgroundKind; value: string; layers: readonly Layer[] }
export type Group = { value: string; good: number; share: Share }

/**
 * The groups of one kind that may be shown: none under the smallest size, and as many more hidden as it takes, so that
 * nobody finds a small one by taking the others from all.
 */
export async function shownGroups(
  counts: readonly GroupCount[],
): Promise<{ shown: Group[]; hidden: number }> {
  const cells = counts.map(({ layers }) => layers.reduce((sum, { whole }) => sum + whole, 0))
  const total = cells.reduce((sum, count) => sum + count, 0)
  const { primary, complementary } = await suppress(
    {
      cells: [...cells, total],
      levels: [...cells.map(() => 0), 1],
      sums: [{ parts: cells.map((_, index) => index), total: cells.length }],
    },
    smallestShownGroup,
  )
  const away = new Set([...primary, ...complementary])
  const shown = counts
    .filter((_, index) => !away.has(index))
    .map(({ value, layers }) => ({
      value,
      good: layers.reduce((sum, { part }) => sum + part, 0),
      share: weighedShare(layers),
    }))
  return { shown, hidden: counts.length - shown.length }
}

export const resultSpans = [28, 90, 365] as const
export type ResultSpan = (typeof resultSpans)[number]

export function readSpan(text: string | undefined): ResultSpan {
  return resultSpans.find((days) => String(days) === text) ?? 90
}
