import { suppress } from '../../engine/statistics/disclosure/suppression.ts'
import { netScore } from '../../engine/statistics/nps.ts'
import type { Interval } from '../../engine/statistics/wilson.ts'
import { shareOf } from './answer.model.ts'
import { smallestShownGroup } from './ask.model.ts'
import type { BackgroundKind } from './background.model.ts'
import { isScale, type QuestionKind, type ScaleName, scales } from './question.model.ts'

type Share = ReturnType<typeof shareOf>
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
}

export type Counted = { answered: number; counts: ReadonlyMap<number, number> }

/** Nothing where too few answered. Several choices of one person are each counted, of those who answered. */
export function resultOf(
  kind: QuestionKind,
  { answered, counts }: Counted,
  values: readonly number[],
): Result | undefined {
  if (answered < smallestShownGroup) return undefined
  const bars = values.map((value) => {
    const count = counts.get(value) ?? 0
    return { value, count, share: shareOf(count, answered) }
  })
  return isScale(kind) ? { answered, bars, ...endsOf(kind, { answered, counts }) } : { answered, bars }
}

function endsOf(scale: ScaleName, { answered, counts }: Counted) {
  const { good, poor } = scales[scale]
  const promoters = sumOf(counts, (value) => value >= good)
  const detractors = sumOf(counts, (value) => value <= poor)
  const shares = { good: shareOf(promoters, answered), poor: shareOf(detractors, answered) }
  return scale === 'recommendation'
    ? { ...shares, net: netScore({ promoters, detractors, n: answered }) }
    : shares
}

function sumOf(counts: ReadonlyMap<number, number>, counted: (value: number) => boolean): number {
  return [...counts].reduce((sum, [value, count]) => (counted(value) ? sum + count : sum), 0)
}

/** How one group answered the first question. */
export type GroupCount = { kind: BackgroundKind; value: string; answered: number; good: number }
export type Group = { value: string; share: Share }

/**
 * The groups of one kind that may be shown: none under the smallest size, and as many more hidden as it takes, so that
 * nobody finds a small one by taking the others from all.
 */
export async function shownGroups(
  counts: readonly GroupCount[],
): Promise<{ shown: Group[]; hidden: number }> {
  const cells = counts.map(({ answered }) => answered)
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
    .map(({ value, good, answered }) => ({ value, share: shareOf(good, answered) }))
  return { shown, hidden: counts.length - shown.length }
}

export const resultSpans = [28, 90, 365] as const
export type ResultSpan = (typeof resultSpans)[number]

export function readSpan(text: string | undefined): ResultSpan {
  return resultSpans.find((days) => String(days) === text) ?? 90
}
