import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureText, splitText, withSuggestions } from './text-message.model.ts'

const gsm7Text = fc.string({ unit: fc.constantFrom(...'aåäö €[]{}~^|\\§@é9\n'), maxLength: 600 })
const anyText = fc.string({ unit: 'binary', maxLength: 400 })

describe('counting', () => {
  test.each([
    ['Kiitos käynnistä!', 'gsm7', 17, 1, 160],
    ['Åland Ö § @ é', 'gsm7', 13, 1, 160],
    ['€', 'gsm7', 2, 1, 160],
    ['[]{}~^|\\', 'gsm7', 16, 1, 160],
    ['', 'gsm7', 0, 0, 160],
    ['a'.repeat(160), 'gsm7', 160, 1, 160],
    ['a'.repeat(161), 'gsm7', 161, 2, 153],
    ['a'.repeat(306), 'gsm7', 306, 2, 153],
    ['a'.repeat(307), 'gsm7', 307, 3, 153],
    ['š'.repeat(70), 'ucs2', 70, 1, 70],
    ['š'.repeat(71), 'ucs2', 71, 2, 67],
    ['Čáhppesoaivi', 'ucs2', 12, 1, 70],
    ['🙂', 'ucs2', 2, 1, 70],
    ['a'.repeat(152) + '€' + 'a'.repeat(20), 'gsm7', 174, 2, 153],
  ] as const)('%j is %s, %i characters in %i parts', (text, encoding, characters, parts, perPart) => {
    expect(measureText(text)).toMatchObject({ encoding, characters, parts, perPart })
  })

  test('a euro sign that does not fit whole moves to the next part', () => {
    const [first, second] = splitText('a'.repeat(152) + '€' + 'a'.repeat(20))
    expect([first?.length, second?.startsWith('€')]).toEqual([152, true])
  })

  test('an emoji that does not fit whole moves to the next part', () => {
    const [first, second] = splitText('š'.repeat(66) + '🙂' + 'š'.repeat(20))
    expect([first?.length, second?.startsWith('🙂')]).toEqual([66, true])
  })

  test('the parts together are the text, each within its limit and none cut inside a character', () => {
    fc.assert(
      fc.property(fc.oneof(gsm7Text, anyText), (text) => {
        const { parts, perPart, encoding } = measureText(text)
        const pieces = splitText(text)
        expect(pieces.join('')).toBe(text)
        expect(pieces.length).toBe(parts)
        const lengthOf = encoding === 'gsm7' ? septets : utf16
        expect(Math.max(0, ...pieces.map(lengthOf))).toBeLessThanOrEqual(perPart)
        expect(pieces.every((piece) => piece.isWellFormed())).toBe(text.isWellFormed())
      }),
    )
  })

  test('no offending character means the cheap encoding, and the other way round', () => {
    fc.assert(
      fc.property(fc.oneof(gsm7Text, anyText), (text) => {
        const { encoding, offending } = measureText(text)
        expect(offending.length === 0).toBe(encoding === 'gsm7')
      }),
    )
  })
})

describe('offending characters', () => {
  test.each([
    ['–', 'U+2013', '-'],
    ['—', 'U+2014', '-'],
    ['”', 'U+201D', '"'],
    ['“', 'U+201C', '"'],
    ['’', 'U+2019', "'"],
    ['…', 'U+2026', '...'],
    ['\u00a0', 'U+00A0', ' '],
    ['‑', 'U+2011', '-'],
    ['»', 'U+00BB', '"'],
    ['‘', 'U+2018', "'"],
    ['\u202f', 'U+202F', ' '],
    ['\u2003', 'U+2003', ' '],
    ['\t', 'U+0009', ' '],
    ['\u00ad', 'U+00AD', ''],
    ['½', 'U+00BD', '1/2'],
    ['²', 'U+00B2', '2'],
    ['a\u0308', 'U+0308', 'ä'],
  ])('%j (%s) is offered as %j', (character, codePoint, suggestion) => {
    expect(measureText(`x${character}y`).offending).toEqual([{ character, codePoint, suggestion }])
  })

  test.each([...'áčđŋšŧžâõǥǧǩʒǯÁČĐŊŠŦŽÂÕǤǦǨƷǮçłńğīūıЖШ'])(
    'the letter %s is named but never folded',
    (letter) => {
      expect(measureText(letter).offending).toEqual([
        { character: letter, codePoint: expect.stringMatching(/^U\+[0-9A-F]{4}$/) },
      ])
      expect(withSuggestions(letter)).toBe(letter)
    },
  )

  test('each offending character is named once', () => {
    expect(measureText('š – š – š').offending.map(({ character }) => character)).toEqual(['š', '–'])
  })

  test('a family emoji is one character to the reader', () => {
    expect(measureText('👨‍👩‍👧').offending).toHaveLength(1)
  })

  test('taking the suggestions brings an ordinary word-processed text to the cheap encoding', () => {
    const text = withSuggestions('Hei – kiitos\u00a0käynnistä… ”Miten meni?”')
    expect(text).toBe('Hei - kiitos käynnistä... "Miten meni?"')
    expect(measureText(text).encoding).toBe('gsm7')
  })

  test('taking the suggestions twice changes nothing more, and letters stay', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = withSuggestions(text)
        expect(withSuggestions(once)).toBe(once)
        expect(letters(once)).toBe(letters(text))
      }),
    )
  })
})

function septets(text: string): number {
  return [...text].reduce((sum, character) => sum + ('\f^{}\\[~]|€'.includes(character) ? 2 : 1), 0)
}

function utf16(text: string): number {
  return text.length
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}]/gu, '')
}
