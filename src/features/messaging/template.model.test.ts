import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interfaceLanguages } from '../../platform/texts.ts'
import { exampleValues, fillTemplate, findTemplateFault, templateKinds } from './template.model.ts'
import { builtInTexts } from './template.texts.ts'
import { measureText } from './text-message.model.ts'

const example = exampleValues({
  organisation: 'Kaikuranta',
  address: 'https://palaute.kaikuranta.fi/kaikuranta',
})
const given = { example, canBeAnswered: false }

describe('the built-in words', () => {
  for (const kind of templateKinds)
    for (const language of interfaceLanguages)
      test(`of ${kind} in ${language} may be sent from a name, in the network's own letters`, () => {
        const words = builtInTexts[kind][language]
        expect(findTemplateFault(kind, words, given)).toBeUndefined()
        const filled = fillTemplate(words, example)
        const measure = measureText(filled.ok ? filled.text : '')
        expect(measure.encoding).toBe('gsm7')
        expect(measure.parts).toBeLessThanOrEqual(2)
      })
})

describe('own words', () => {
  test.each([
    ['thanks', 'Kiitos! {link}', undefined],
    ['thanks', 'Kiitos! { link }', undefined],
    ['thanks', 'Kiitos!', { reason: 'variable_missing', what: '{link}' }],
    ['thanks', 'Kiitos {etunimi}! {link}', { reason: 'unknown_variable', what: '{etunimi}' }],
    ['stopped', 'Loppu. {link}', { reason: 'unknown_variable', what: '{link}' }],
    ['stopped', '  ', { reason: 'no_words' }],
    ['tell', 'Vastaa tähän viestiin. {link}', { reason: 'asks_to_reply', what: 'Vastaa tähän viestiin' }],
    ['stopped', 'a'.repeat(601), { reason: 'too_long' }],
    ['stopped', 'ŋ'.repeat(300), { reason: 'too_many_parts' }],
  ] as const)('%s: %s', (kind, words, fault) => {
    expect(findTemplateFault(kind, words, given)).toEqual(fault)
  })

  test('where the sender is a number, they may ask for a reply', () => {
    const words = 'Vastaa tähän viestiin. {link}'
    expect(findTemplateFault('tell', words, { ...given, canBeAnswered: true })).toBeUndefined()
  })
})

test('nothing leaves with a hole in it, and a value is never read as a variable', () => {
  const words = fc.array(fc.constantFrom('Hei ', '{link}', '{organisation}', '{range}', '{x}', '} '), {
    maxLength: 8,
  })
  const value = fc.constantFrom('', 'A', '{link}', '$&', '$1')
  fc.assert(
    fc.property(words, value, value, (pieces, link, organisation) => {
      const text = pieces.join('')
      const filled = fillTemplate(text, { link, organisation })
      const holes =
        /\{(?:range|x)\}/.test(text) ||
        (link === '' && text.includes('{link}')) ||
        (organisation === '' && text.includes('{organisation}'))
      expect(filled.ok).toBe(!holes)
      if (!filled.ok) return
      const expected = text.split(/(\{link\}|\{organisation\})/)
      expect(filled.text).toBe(
        expected
          .map((piece) => (piece === '{link}' ? link : piece === '{organisation}' ? organisation : piece))
          .join(''),
      )
    }),
  )
})
