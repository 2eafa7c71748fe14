import { type FeatureChoice, themeFeatures, toneFeatures } from '../src/engine/text/vectors/featuring.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure } from './figure.ts'
import { agreement, crossTested, majority, patientTexts, sentenceOf, skipped } from './text-data.ts'

/** Words alone, as anybody would begin: no pairs, no letters, no question. */
const wordsOnly: FeatureChoice = { ...themeFeatures, pairs: false, letters: 'none', rarity: 1 }

function nhs(name: string, label: 'label' | 'criticality', choice: FeatureChoice): Figure {
  return {
    key: 'text-themes-nhs',
    name: `${name} of patients' feedback, five-fold, macro-F1`,
    unit: 'F1',
    yardstick: 'the same from words alone',
    target: { atLeast: 1.03 },
    measure: async () => {
      const texts = patientTexts(label)
      const training = { exclusive: true, seed: 1, threads: 2 }
      const ours = agreement(await crossTested(texts, { ...training, choice }), texts)
      const bare = texts.map(({ text, language, labels }) => ({ text, language, labels }))
      const words = agreement(await crossTested(bare, { ...training, choice: wordsOnly }), texts)
      const note = `${sentenceOf(ours)}; words alone ${sentenceOf(words)}; the commonest for all ${sentenceOf(majority(texts))}`
      return { value: ours.macroF1, ratio: ours.macroF1 / words.macroF1, note }
    },
  }
}

export const figures: Figure[] = hasReferenceData
  ? [nhs('themes', 'label', themeFeatures), nhs('criticality', 'criticality', toneFeatures)]
  : skipped('text-themes-nhs')
