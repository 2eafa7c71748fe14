import { newcombeInterval, type Share } from '../../src/engine/statistics/newcombe.ts'
import { type Burst, burstsOf } from '../../src/engine/statistics/time/bursts.ts'
import { xmrChart, type XmrPoint } from '../../src/engine/statistics/time/xmr.ts'
import type { Interval } from '../../src/engine/statistics/wilson.ts'
import { townDays } from './plan.ts'

/** The half year as those who look for something in it see it: who came, what they gave, what they said. */
export type HalfYear = {
  visits: readonly { service: string; daysAgo: number }[]
  answers: readonly { service: string; daysAgo: number; language: string; score: number }[]
  texts: readonly { service: string; daysAgo: number; words: string }[]
}

// The part of the half year from which the usual is read, before the queue grew.
const baseline = 8 / 13

/** Visits a week, against what was usual. */
export function visitsByWeek({ visits }: HalfYear, service: string): XmrPoint[] {
  const weeks = byPeriod(
    visits.filter((one) => one.service === service),
    7,
  )
  const counts = weeks.map((week) => week.length)
  return xmrChart(counts, { baseline: counts.length * baseline })
}

/** The mean score of each two weeks, against what was usual: of one week too few answer. */
export function scoresByFortnight({ answers }: HalfYear, service: string): XmrPoint[] {
  const fortnights = byPeriod(
    answers.filter((one) => one.service === service),
    14,
  )
  const means = fortnights.map((all) => all.reduce((sum, { score }) => sum + score, 0) / all.length)
  return xmrChart(means, { baseline: means.length * baseline })
}

/** How much greater the share of nines and tens became at a service. */
export function goodAfterAndBefore({ answers }: HalfYear, service: string, changedDaysAgo: number): Interval {
  const ours = answers.filter((one) => one.service === service)
  return newcombeInterval(
    goodOf(ours.filter(({ daysAgo }) => daysAgo <= changedDaysAgo)),
    goodOf(ours.filter(({ daysAgo }) => daysAgo > changedDaysAgo)),
  )
}

/** How much greater the share of nines and tens is among those who answer in Finnish than among those in Swedish. */
export function goodInFinnishOverSwedish({ answers }: HalfYear, service: string, z?: number): Interval {
  const ours = answers.filter((one) => one.service === service)
  return newcombeInterval(
    goodOf(ours.filter(({ language }) => language === 'fi')),
    goodOf(ours.filter(({ language }) => language === 'sv')),
    z,
  )
}

/** Whether a theme was spoken of more between two days than in the eight weeks before, among all texts of the town. */
export function burstOf(
  { texts }: HalfYear,
  theme: RegExp,
  fromDaysAgo: number,
  untilDaysAgo: number,
): Burst {
  const now = texts.filter(({ daysAgo }) => daysAgo <= fromDaysAgo && daysAgo >= untilDaysAgo)
  const before = texts.filter(({ daysAgo }) => daysAgo > fromDaysAgo && daysAgo <= fromDaysAgo + 56)
  const about = (said: HalfYear['texts']) => said.filter(({ words }) => theme.test(words)).length
  const [burst] = burstsOf([{ now: about(now), before: about(before) }], {
    now: now.length,
    before: before.length,
  })
  return burst as Burst
}

function goodOf(answers: HalfYear['answers']): Share {
  return { k: answers.filter(({ score }) => score >= 9).length, n: answers.length }
}

function byPeriod<One extends { daysAgo: number }>(all: readonly One[], days: number): One[][] {
  const periods = Array.from({ length: townDays / days }, (): One[] => [])
  for (const one of all) periods[Math.floor((townDays - one.daysAgo) / days)]?.push(one)
  return periods
}
