import { describe, expect, test } from 'vitest'
import { hasReferenceData } from '../tests/reference-data.ts'
import { agreement, ministryTexts, trainAndTest } from './text-data.ts'

describe.skipIf(!hasReferenceData)('routing real sentences (skipped when ../shared/data is missing)', () => {
  test('finds the ministry of more than a third of sentences, having seen 900', async () => {
    const texts = ministryTexts('dev')
    const [seen, unseen] = [texts.slice(0, 900), texts.slice(900, 1_500)]
    const { guesses } = await trainAndTest(seen, unseen, { exclusive: true, seed: 1, threads: 2 })
    const { accuracy, macroF1 } = agreement(guesses, unseen)
    // The commonest ministry alone would be right for one sentence in six.
    expect(accuracy).toBeGreaterThan(0.35)
    expect(macroF1).toBeGreaterThan(0.2)
  })
})
