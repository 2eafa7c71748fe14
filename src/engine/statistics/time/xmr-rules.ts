import type { Limits } from './xmr.ts'

/**
 * The four rules by which a process chart speaks.
 *
 * Notation  each point's side of the mean; the step from the point before
 * Formula   outside: beyond a limit; one side: in a run of seven or more on one side of the mean; trend: in seven or
 *           more points that go one way; two of three: beyond a near limit but not outside, with another such within
 *           three neighbours that are all on the same side
 * Units     for each point the rules it takes part in, and the one to name: outside, trend, two of three, one side
 * Errors    none of its own
 * Source    NHSRplotthedots 0.2; the same-side condition of two of three since its issue 143
 * Example   1, 2, 3, 4, 5, 6, 7: each point takes part in a trend
 */
export type XmrRule = 'outside' | 'trend' | 'two_of_three' | 'one_side'
export type Flags = {
  outside: boolean
  trend: boolean
  twoOfThree: boolean
  oneSide: boolean
  named: XmrRule | undefined
  /** Which way the named rule points. */
  way: 'up' | 'down' | undefined
}

const LONG_RUN = 7

export function flagsOf(values: readonly number[], limits: Limits): Flags[] {
  const side = values.map((x) => Math.sign(x - limits.mean))
  const step = values.slice(1).map((x, index) => Math.sign(x - (values[index] ?? 0)))
  const oneSide = inRuns(side, LONG_RUN)
  // Six steps one way are seven points: the point before the first step belongs to the run.
  const steps = inRuns(step, LONG_RUN - 1)
  const trends = values.map((_, index) => steps[index - 1] || steps[index] || 0)
  const near = nearOnOneSide(values, side, limits)
  return values.map((x, index) => {
    const outside = x > limits.high ? 1 : x < limits.low ? -1 : 0
    return flagged(outside, trends[index] ?? 0, near[index] ?? 0, oneSide[index] ?? 0)
  })
}

function flagged(outside: number, trend: number, near: number, oneSide: number): Flags {
  const ranked: [XmrRule, number][] = [
    ['outside', outside],
    ['trend', trend],
    ['two_of_three', near],
    ['one_side', oneSide],
  ]
  const [named, way] = ranked.find(([, points]) => points !== 0) ?? [undefined, 0]
  return {
    outside: outside !== 0,
    trend: trend !== 0,
    twoOfThree: near !== 0,
    oneSide: oneSide !== 0,
    named,
    way: way > 0 ? 'up' : way < 0 ? 'down' : undefined,
  }
}

/** The sign of the run each place belongs to when it is long enough, else 0. */
function inRuns(signs: readonly number[], least: number): number[] {
  const found = signs.map(() => 0)
  for (let from = 0; from < signs.length;) {
    let to = from
    while (to < signs.length && signs[to] === signs[from]) to += 1
    if (to - from >= least) found.fill(signs[from] ?? 0, from, to)
    from = to
  }
  return found
}

function nearOnOneSide(values: readonly number[], side: readonly number[], limits: Limits): number[] {
  const close = values.map((x) => {
    if (x >= limits.low && x < limits.nearLow) return -1
    return x > limits.nearHigh && x <= limits.high ? 1 : 0
  })
  const found = values.map(() => 0)
  for (let from = 0; from + 3 <= values.length; from += 1) {
    const three = [from, from + 1, from + 2]
    const which = side[from] ?? 0
    if (which === 0 || !three.every((at) => side[at] === which)) continue
    const beyond = three.filter((at) => close[at] === which)
    if (beyond.length >= 2) for (const at of beyond) found[at] = which
  }
  return found
}
