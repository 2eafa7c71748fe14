import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { clopperPearsonInterval } from '../../engine/statistics/clopper-pearson.ts'
import { isSampled, lotFrom, lotText, weightOf } from './sampling.model.ts'

const draw = (askId: string, visit: number) =>
  lotFrom(
    createHmac('sha256', 'a secret')
      .update(lotText(askId, `visit-${visit}`))
      .digest(),
  )

describe('the share sampled', () => {
  test.each([1, 5, 10, 33, 50, 99])('is %i of a hundred, within exact binomial bounds', (percent) => {
    const visits = 20_000
    let sampled = 0
    for (let visit = 0; visit < visits; visit += 1) if (isSampled(percent, draw('ask', visit))) sampled += 1
    // One in a hundred thousand: the lots are fixed by their key, so this never flickers.
    const { low, high } = clopperPearsonInterval(sampled, visits, 0.99999)
    expect(low).toBeLessThanOrEqual(percent / 100)
    expect(high).toBeGreaterThanOrEqual(percent / 100)
    // What stands for the whole adds up to the whole.
    expect(Math.abs(sampled * weightOf(percent) - visits) / visits).toBeLessThan(0.45 / Math.sqrt(percent))
  })

  test('of a hundred is everyone, and each stands for one', () => {
    for (let visit = 0; visit < 2000; visit += 1) expect(isSampled(100, draw('ask', visit))).toBe(true)
    expect(isSampled(100, lotFrom(Buffer.alloc(32, 255)))).toBe(true)
    expect(weightOf(100)).toBe(1)
    expect(weightOf(20)).toBe(5)
  })

  test('draws the same lot for the same visit and ask, and another for another ask', () => {
    expect(draw('ask', 1)).toEqual(draw('ask', 1))
    expect(draw('ask', 1)).not.toEqual(draw('other', 1))
  })

  test('and the place in the window are drawn apart', () => {
    const early = Array.from({ length: 4000 }, (_, visit) => draw('ask', visit)).filter(
      ({ sampled }) => sampled < 0.1,
    )
    const mean = early.reduce((sum, { spread }) => sum + spread, 0) / early.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05)
  })
})
