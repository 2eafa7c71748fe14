import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure, Measured } from './figure.ts'
import { agreement, dictionary, ministryTexts, sentenceOf, skipped, trainAndTest } from './text-data.ts'

async function measure(withDictionary: boolean): Promise<Measured> {
  const test = ministryTexts('dev')
  const { guesses, model } = await trainAndTest(ministryTexts('train'), test, {
    exclusive: true,
    seed: 1,
    threads: 2,
    ...(withDictionary && dictionary ? { dictionary } : {}),
  })
  const measures = agreement(guesses, test)
  const note = `${sentenceOf(measures)}; ${model.vocabulary.features.length} features; best published linear model 0.71 / 0.65`
  return { value: measures.accuracy, ratio: measures.accuracy, note }
}

const routing = (name: string, atLeast: number, withDictionary: boolean): Figure => ({
  key: 'text-routing',
  name: `Finnish sentences sent to the right one of 15 ministries, ${name}`,
  unit: 'share',
  yardstick: 'all 3,000 of eduskunta-vkk dev',
  target: { atLeast },
  measure: () => measure(withDictionary),
})

export const figures: Figure[] = hasReferenceData
  ? [
      ...(dictionary ? [routing("with Voikko's dictionary", 0.735, true)] : []),
      routing('with a stemmer only', 0.725, false),
    ]
  : skipped('text-routing')
