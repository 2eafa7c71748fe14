import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideRelease, decideWithholding, stretchesOf, suggestWords } from './review.model.ts'

describe('a suggestion', () => {
  test.each([
    ['fi', 'Soittakaa 040 123 4567.', 'Soittakaa [puhelinnumero].'],
    ['sv', 'Ring mig på 040 123 4567.', 'Ring mig på [telefonnummer].'],
    ['en', 'Write to aino@example.fi, please.', 'Write to [e-mail], please.'],
    ['fi-FI', 'Hetuni on 010190-901R.', 'Hetuni on [henkilötunnus].'],
    ['so', 'Wac 040 123 4567', 'Wac [phone number]'],
  ])('in %s names what it hides in that language', (language, words, suggested) => {
    expect(suggestWords(words, language)).toBe(suggested)
  })

  test('may always be released as far as the program can tell', () => {
    const pieces = fc.constantFrom(
      'Aino Korhonen',
      '040 123 4567',
      '010190-901R',
      'aino@example.fi',
      'Koivukatu 5 A 3',
      'odotin liian kauan',
      '🙂',
      'مرحبا',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1 }),
        fc.constantFrom('fi', 'sv', 'en'),
        (parts, language) => {
          const words = parts.join(' ')
          if (words.trim() === '') return
          expect(decideRelease('waiting', suggestWords(words, language))).toEqual({
            ok: true,
            value: undefined,
          })
        },
      ),
    )
  })
})

test('the words cut at the finds are the words', () => {
  const words = 'Soittakaa 040 123 4567 tai aino@example.fi'
  expect(stretchesOf(words)).toEqual([
    { text: 'Soittakaa ' },
    { text: '040 123 4567', kind: 'phone' },
    { text: ' tai ' },
    { text: 'aino@example.fi', kind: 'email' },
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (any) => {
      expect(
        stretchesOf(any)
          .map(({ text }) => text)
          .join(''),
      ).toBe(any)
    }),
  )
})

describe('a release', () => {
  test.each([
    ['Hetuni on 010190-901R', 'personal_data_left_identity_code'],
    ['Soita 040 123 4567', 'personal_data_left_phone'],
    ['Kirjoita aino@example.fi', 'personal_data_left_email'],
    ['  \n ', 'nothing_to_release'],
  ])('of "%s" is refused', (words, reason) => {
    expect(decideRelease('waiting', words)).toEqual({ ok: false, reason })
  })

  test('may name a street, when a person finds that right', () => {
    expect(decideRelease('waiting', 'Valo on rikki, Koivukatu 5.').ok).toBe(true)
  })

  test('comes once, and not after another decision', () => {
    expect(decideRelease('released', 'x')).toEqual({ ok: false, reason: 'already_released' })
    expect(decideRelease('withheld', 'x')).toEqual({ ok: false, reason: 'already_withheld' })
    expect(decideRelease('emptied', 'x')).toEqual({ ok: false, reason: 'words_emptied' })
    expect(decideWithholding('released', 'x')).toEqual({ ok: false, reason: 'already_released' })
  })
})

test('words are not kept back without a reason', () => {
  expect(decideWithholding('waiting', ' ')).toEqual({ ok: false, reason: 'reason_missing' })
  expect(decideWithholding('waiting', 'Ei koske palvelua').ok).toBe(true)
})
