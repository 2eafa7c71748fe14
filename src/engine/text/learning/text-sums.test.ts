import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyserOf } from '../analyser.ts'
import { counterOf } from '../vectors/count.ts'
import { type AskedText, widthOf } from '../vectors/featuring.ts'
import { placesOf } from '../vectors/vocabulary.ts'
import { weigh } from '../vectors/weigh.ts'
import { routedTexts } from './sample.ts'
import { summerOf } from './text-sums.ts'
import { trainThemes } from './train.ts'

const texts = routedTexts(200).map((one, at) => ({ ...one, question: at % 2 === 0 ? 'Mikä?' : 'Miksi?' }))
const choice = { bits: 9, pairs: true, forms: true, letters: 'forms', rarity: 1.25 } as const
const model = await trainThemes(texts, { choice, exclusive: true, seed: 1, threads: 1 })

/** The vector first, then its product with every weight. */
function plainSums(text: AskedText): number[] {
  const { features, values, length } = counterOf(choice, analyserOf)(text)
  const { vocabulary, labels, steps } = model
  const places = placesOf(vocabulary, widthOf(choice))
  const end = weigh(features, values, 0, length, { places, idf: vocabulary.idf })
  return labels.map((_, label) => {
    let sum = 0
    for (let at = 0; at < end; at += 1)
      sum += (values[at] ?? 0) * (steps[(features[at] ?? 0) * labels.length + label] ?? 0)
    return sum
  })
}

test('sums of words, put right for what repeats, are the product of vector and weights', () => {
  const sumsOf = summerOf(model, analyserOf)
  const words = ['katu', 'kadun', 'kirja', 'jono', 'ei', 'aina', 'xyzzy', 'jojoba', 'aaa']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 30 }),
      fc.option(fc.constantFrom('Mikä?', 'Milloin?'), { nil: undefined }),
      (said, question) => {
        const text = { text: said.join(' '), language: 'fi', ...(question === undefined ? {} : { question }) }
        const sums = sumsOf(text)
        for (const [label, sum] of plainSums(text).entries())
          expect(Math.abs((sums[label] ?? Number.NaN) - sum)).toBeLessThan(1e-6 * 32_767)
      },
    ),
    { numRuns: 60 },
  )
  expect([...sumsOf({ text: '', language: 'fi' })]).toEqual([0, 0, 0])
})
