import { themeFeatures, toneFeatures } from '../src/engine/text/vectors/featuring.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure, Measured } from './figure.ts'
import { agreement, crossTested, dictionary, majority, sentenceOf, skipped, toneTexts } from './text-data.ts'

async function measure(): Promise<Measured> {
  const texts = toneTexts()
  const training = { exclusive: true, seed: 1, threads: 2, ...(dictionary ? { dictionary } : {}) }
  const ours = agreement(await crossTested(texts, { ...training, choice: toneFeatures, cost: 0.5 }), texts)
  const themes = agreement(await crossTested(texts, { ...training, choice: themeFeatures }), texts)
  const recall = ours.labels[0]?.recall ?? 0
  const note =
    `${sentenceOf(ours)}, negative recall ${recall.toFixed(4)}; with the features of themes ${sentenceOf(themes)}; ` +
    `the commonest for all ${sentenceOf(majority(texts))}; ${dictionary ? "Voikko's dictionary" : 'a stemmer'}`
  return { value: ours.macroF1, ratio: ours.macroF1, note }
}

export const figures: Figure[] = hasReferenceData
  ? [
      {
        key: 'text-sentiment',
        name: 'positive and negative Finnish subtitle lines told apart, five-fold, macro-F1',
        unit: 'F1',
        yardstick: 'all right',
        target: { atLeast: 0.77 },
        measure,
      },
    ]
  : skipped('text-sentiment')
