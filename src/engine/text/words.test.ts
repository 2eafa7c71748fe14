import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from './normal.ts'
import { asWritten, remembering, tokensOf } from './words.ts'

const letters = [
  'a',
  'a',
  'ä',
  '\u0308',
  '\u0301',
  '\u200B',
  '\u200D',
  '\uFE0F',
  '👨',
  '!',
  ' ',
  '\n',
  '´',
  '3',
]

describe('a text made normal', () => {
  test.each([
    ['letters held down are let go', 'Kiiiitos   hyväää palvelu!!!!', 'Kiitos hyvää palvelu!!'],
    ['a dot above is part of its letter', 'paivä a\u0308iti', 'paivä äiti'],
    ['what nobody sees is not there', 'uima\u00ADhal\u200Bli\uFEFF', 'uimahalli'],
    ['a family stays together', '👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
    ['apostrophes are one', 'raa’an vaa´an', "raa'an vaa'an"],
    ['digits may come in threes', 'maksoi 1000 euroa', 'maksoi 1000 euroa'],
  ])('%s', (_, text, wanted) => {
    expect(normalise(text)).toBe(wanted)
  })

  test('is not changed by doing it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})

describe('the words of a text', () => {
  test.each([
    ['EU:n e-resepti ei toimi :(', ['eu:n', 'e-resepti', 'ei', 'toimi', '🙁']],
    ['Linja 23 myöhässä, taas...', ['linja', '23', 'myöhässä', 'taas']],
    ['Kiitos 👍🏽❤️ <3 :-)', ['kiitos', '👍', '❤', '❤', '🙂']],
    ["It wasn't open - why?", ['it', "wasn't", 'open', 'why']],
    ['klo 8:30 (ma)', ['klo', '8:30', 'ma']],
    ['Спасибо большое', ['спасибо', 'большое']],
    ['شكرا جزيلا', ['شكرا', 'جزيلا']],
    ['Ks. https://example.fi/sivu (klo 8)', ['ks', 'https', 'example', 'fi', 'sivu', 'klo', '8']],
    ['---', []],
  ])('of "%s" are found', (text, wanted) => {
    expect(tokensOf(normalise(text))).toEqual(wanted)
  })

  test('are in lower case, not empty, and stand in the text in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aäB1 -:\'."') }), (text) => {
        let at = 0
        for (const word of tokensOf(text)) {
          const found = text.toLowerCase().indexOf(word, at)
          expect(found).toBeGreaterThanOrEqual(at)
          expect(word).not.toBe('')
          at = found + word.length
        }
      }),
    )
  })
})

test('an analyser that remembers asks once for each word, until it has no more room', () => {
  const asked: string[] = []
  const analyser = remembering((word) => {
    asked.push(word)
    return asWritten(word)
  }, 2)
  for (const word of ['talo', 'talo', 'auto', 'talo', 'katu', 'talo']) {
    expect(analyser(word)).toEqual({ lemmas: [word], parts: [], roots: [] })
  }
  expect(asked).toEqual(['talo', 'auto', 'katu', 'talo'])
})
