import { describe, expect, test } from 'vitest'
import { clopperPearsonInterval } from '../../engine/statistics/clopper-pearson.ts'
import type { Id } from '../../platform/id.ts'
import { keyedBlocks, loadSecrets } from '../../platform/secrets/secrets.ts'
import { isSampled, lotFrom, samplingPurpose, weightOf } from './sampling.model.ts'

const organisationId = '0199f7a0-0000-7000-8000-000000000000' as Id<'organisation'>
const secrets = loadSecrets({
  dataDir: '/nowhere',
  sessionSecret: 's'.repeat(32),
  hashingSecret: 's'.repeat(32),
  encryptionKeys: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
})

const lotsOf = (askId: string, visits: readonly number[]) =>
  keyedBlocks(
    secrets,
    organisationId,
    { purpose: samplingPurpose, value: askId },
    // One after another, as visits of a day are.
    visits.map((visit) => `0199f7a0-0000-7000-8000-${visit.toString(16).padStart(12, '0')}`),
  ).map(lotFrom)
const visits = Array.from({ length: 20_000 }, (_, visit) => visit)

describe('the share sampled', () => {
  test.each([1, 5, 10, 33, 50, 99])('is %i of a hundred, within exact binomial bounds', (percent) => {
    const sampled = lotsOf('ask', visits).filter((lot) => isSampled(percent, lot)).length
    // One in a hundred thousand: the lots are fixed by their key, so this never flickers.
    const { low, high } = clopperPearsonInterval(sampled, visits.length, 0.99999)
    expect(low).toBeLessThanOrEqual(percent / 100)
    expect(high).toBeGreaterThanOrEqual(percent / 100)
    // What stands for the whole adds up to the whole.
    const missed = Math.abs(sampled * weightOf(percent) - visits.length) / visits.length
    expect(missed).toBeLessThan(0.45 / Math.sqrt(percent))
  })

  test('of a hundred is everyone, and each stands for one', () => {
    expect(lotsOf('ask', visits).every((lot) => isSampled(100, lot))).toBe(true)
    expect(isSampled(100, lotFrom(Buffer.alloc(32, 255)))).toBe(true)
    expect(weightOf(100)).toBe(1)
    expect(weightOf(20)).toBe(5)
  })

  test('draws the same lot for the same visit and ask, and another for another ask', () => {
    expect(lotsOf('ask', [1])).toEqual(lotsOf('ask', [1, 2]).slice(0, 1))
    expect(lotsOf('ask', [1])).not.toEqual(lotsOf('other', [1]))
  })

  test('and the place in the window are drawn apart', () => {
    const early = lotsOf('ask', visits.slice(0, 4000)).filter(({ sampled }) => sampled < 0.1)
    const mean = early.reduce((sum, { spread }) => sum + spread, 0) / early.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05)
  })
})
