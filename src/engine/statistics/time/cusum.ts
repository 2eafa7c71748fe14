/**
 * The cumulative sum: small lasting changes, found sooner than by any one point.
 *
 * Notation  μ the usual level, σ its deviation; k the slack and h the alarm level, both in σ
 * Formula   C⁺ᵢ = max(0, C⁺ᵢ₋₁ + xᵢ − μ − kσ), C⁻ᵢ = max(0, C⁻ᵢ₋₁ + μ − kσ − xᵢ); alarm above hσ
 * Units     those of the series; run lengths in cusum-run-length.ts
 * Errors    RangeError when σ is not above 0
 * Source    E. S. Page, Biometrika 41 (1954) 100-115; D. C. Montgomery, Statistical Quality Control, ch. 9
 * Example   Montgomery's thirty figures with μ 10, σ 1, k ½, h 5: alarm upwards at the 29th
 */
export type CusumPlan = { level: number; deviation: number; slack?: number; alarm?: number }
export type Cusum = { up: number[]; down: number[]; alarm: CusumAlarm | undefined }
/** `from` is the point from which the sum has grown without a break: the change's likely beginning. */
export type CusumAlarm = { at: number; from: number; way: 'up' | 'down' }

export function cusum(series: readonly number[], plan: CusumPlan): Cusum {
  const { level, deviation, slack = 0.5, alarm = 5 } = plan
  if (!(deviation > 0)) throw new RangeError('a deviation must be above 0')
  const up = sumsOf(series.map((x) => x - level - slack * deviation))
  const down = sumsOf(series.map((x) => level - slack * deviation - x))
  const beyond = (sum: number) => sum > alarm * deviation
  const at = series.findIndex((_, index) => beyond(up[index] ?? 0) || beyond(down[index] ?? 0))
  if (at < 0) return { up, down, alarm: undefined }
  const way = beyond(up[at] ?? 0) ? 'up' : 'down'
  const sums = way === 'up' ? up : down
  return { up, down, alarm: { at, from: sums.lastIndexOf(0, at) + 1, way } }
}

/** Sums that start again whenever they would fall below zero. */
export function sumsOf(steps: readonly number[]): number[] {
  let sum = 0
  return steps.map((step) => (sum = Math.max(0, sum + step)))
}
