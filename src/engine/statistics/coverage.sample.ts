import { randomFrom, type Random } from '../numeric/random.ts'
import { binomialWeight } from '../numeric/distribution-stirling.ts'
import { differenceInDifferences } from './effect/difference-in-differences.ts'
import { interruptedSeries } from './effect/interrupted-series.ts'
import { effort } from './effort.ts'
import { adjustedGap } from './groups/mantel-haenszel.ts'
import { shrinkShares } from './groups/shrinkage.ts'
import { jeffreysInterval } from './jeffreys.ts'
import { clopperPearsonInterval } from './clopper-pearson.ts'
import { newcombeInterval } from './newcombe.ts'
import { netScore } from './nps.ts'
import { poissonInterval } from './poisson-interval.ts'
import { burstsOf } from './time/bursts.ts'
import { rake } from './weights/raking.ts'
import { surveyMean } from './weights/survey-total.ts'
import { weightedShareInterval } from './weights/weighted-share.ts'
import { type Interval, wilsonInterval } from './wilson.ts'

/** One imagined survey: did the interval hold the truth? A mean of several where a survey has several. */
type Trial = (random: Random) => number

const holds = ({ low, high }: Interval, truth: number) => Number(low <= truth && truth <= high)

/** How often each 95 % interval holds the truth, over surveys drawn from seeds. */
export function coverageOf(name: keyof typeof trials, surveys: number): number {
  const random = randomFrom(20_260)
  let sum = 0
  for (let survey = 0; survey < surveys; survey += 1) sum += trials[name](random.stream(survey))
  return sum / surveys
}

/** The chance itself for n answers and a true share p, with no drawing at all. */
export function exactCoverage(interval: (k: number, n: number) => Interval, n: number, p: number): number {
  let sum = 0
  for (let k = 0; k <= n; k += 1) sum += binomialWeight(k, n, p) * holds(interval(k, n), p)
  return sum
}

export const trials = {
  'share: Wilson': (random) => ofShare(random, wilsonInterval),
  'share: Jeffreys': (random) => ofShare(random, jeffreysInterval),
  'share: Clopper-Pearson': (random) => ofShare(random, clopperPearsonInterval),
  'difference: Newcombe': (random) => {
    const [p, q] = [random.uniform(), random.uniform()]
    const [n, m] = [10 + random.below(90), 10 + random.below(90)]
    return holds(newcombeInterval({ k: count(random, n, p), n }, { k: count(random, m, q), n: m }), p - q)
  },
  'net score: adjusted Wald': (random) => {
    const n = 10 + random.below(90)
    const [p, q] = [0.3 + 0.5 * random.uniform(), 0.05 + 0.1 * random.uniform()]
    const promoters = count(random, n, p)
    const detractors = count(random, n - promoters, q / (1 - p))
    return holds(netScore({ promoters, detractors, n }), 100 * (p - q))
  },
  'mean mark: Student': (random) => {
    const marks = Array.from({ length: 12 }, () => 1 + count(random, 6, 0.7))
    return holds(effort(marks).mean, 5.2)
  },
  'count: Poisson': (random) => {
    const mean = 0.5 + 30 * random.uniform()
    return holds(poissonInterval(poisson(random, mean)), mean)
  },
  'burst: times as often': (random) => {
    const [usual, times] = [0.01, 1 + 3 * random.uniform()]
    const now = poisson(random, 400 * usual * times)
    const before = poisson(random, 3200 * usual)
    const [found] = burstsOf([{ now, before }], { now: 400, before: 3200 })
    return found === undefined ? 0 : holds(found.times, times)
  },
  'gap: Mantel-Haenszel and Sato': (random) => holds(gapTrial(random).gap, -0.1),
  'units: shrunken shares': (random) => {
    const truth = Array.from({ length: 40 }, () => beta(random, 12, 4))
    const units = truth.map((p) => {
      const n = 3 + random.below(60)
      return { k: count(random, n, p), n }
    })
    const { units: found } = shrinkShares(units)
    return found.reduce((sum, unit, index) => sum + holds(unit, truth[index] ?? 0), 0) / truth.length
  },
  'weighted share: raked, Korn-Graubard': weightedTrial,
  'difference of differences: CR2, 6 + 6 units': (random) => {
    const observations = Array.from({ length: 12 }, (_, unit) => {
      const [level, luck] = [2 * random.normal(), 0.5 * random.normal()]
      return Array.from({ length: 8 }, (__, time) => {
        const [changed, after] = [unit < 6, time >= 4]
        const value = level + (after ? luck + (changed ? 1 : 0) : 0) + random.normal()
        return { unit, changed, after, value }
      })
    }).flat()
    return holds(differenceInDifferences(observations), 1)
  },
  'interrupted series: 48 times, unlike': (random) => seriesTrial(random, 48, 0),
  'interrupted series: 48 times, neighbours alike by 0.3': (random) => seriesTrial(random, 48, 0.3),
  'interrupted series: 120 times, neighbours alike by 0.3': (random) => seriesTrial(random, 120, 0.3),
} satisfies Record<string, Trial>

function ofShare(random: Random, interval: (k: number, n: number) => Interval): number {
  const [p, n] = [random.uniform(), 10 + random.below(90)]
  return holds(interval(count(random, n, p), n), p)
}

function gapTrial(random: Random) {
  const strata = [0.4, 0.6, 0.85].map((p) => {
    const [n, m] = [10 + random.below(20), 40 + random.below(60)]
    return { group: { k: count(random, n, p - 0.1), n }, rest: { k: count(random, m, p), n: m } }
  })
  return adjustedGap(strata)
}

/** A town of two ages and two areas: the old answer more often and are better pleased. */
function weightedTrial(random: Random): number {
  const groups = [
    { age: 0, area: 0, people: 400, answering: 0.08, pleased: 0.5 },
    { age: 0, area: 1, people: 300, answering: 0.1, pleased: 0.6 },
    { age: 1, area: 0, people: 200, answering: 0.4, pleased: 0.7 },
    { age: 1, area: 1, people: 100, answering: 0.5, pleased: 0.8 },
  ]
  const answers = groups.flatMap((group) =>
    Array.from({ length: count(random, group.people, group.answering) }, () => ({
      ...group,
      yes: Number(random.uniform() < group.pleased),
    })),
  )
  const totals = (of: 'age' | 'area') =>
    [0, 1].map((code) => groups.reduce((sum, group) => sum + (group[of] === code ? group.people : 0), 0))
  const margins = (['age', 'area'] as const).map((name) => ({
    name,
    codes: Uint8Array.from(answers, (answer) => answer[name]),
    totals: totals(name),
  }))
  const weights = [...rake(margins, answers.length).weights]
  const share = surveyMean(
    answers.map(({ yes }) => yes),
    {
      weights,
      calibrated: {
        rows: answers.map(({ age, area }) => [1, age, area]),
        base: weights.map(() => 1),
      },
    },
  )
  const truth = groups.reduce((sum, { people, pleased }) => sum + people * pleased, 0) / 1000
  return holds(weightedShareInterval(share, answers.length, answers.length - 1), truth)
}

function seriesTrial(random: Random, times: number, alike: number): number {
  let rest = 0
  const series = Array.from({ length: times }, (_, t) => {
    rest = alike * rest + random.normal()
    return 10 + 0.05 * t + (t >= times / 2 ? 2 : 0) + rest
  })
  return holds(interruptedSeries(series, times / 2, { bend: false }).step, 2)
}

function count(random: Random, n: number, p: number): number {
  let k = 0
  for (let i = 0; i < n; i += 1) k += Number(random.uniform() < p)
  return k
}

/** Events in a unit of time whose waits are exponential. */
function poisson(random: Random, mean: number): number {
  let events = 0
  for (let time = -Math.log(random.uniform()); time < mean; time -= Math.log(random.uniform())) events += 1
  return events
}

/** The a-th smallest of a + b − 1 uniform numbers. */
function beta(random: Random, a: number, b: number): number {
  const sorted = Array.from({ length: a + b - 1 }, () => random.uniform()).sort((x, y) => x - y)
  return sorted[a - 1] ?? 0
}
