import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  byName,
  decideKey,
  decideServiceChange,
  decideServicePublishing,
  languageIn,
  suggestKey,
  wordsFor,
} from './service.model.ts'

const names = { fi: 'Uimahalli', sv: 'Simhallen' }

test('a service is not published while a required language is missing, and the refusal says which', () => {
  const service = { names: { fi: 'Uimahalli' }, summaries: { fi: 'Ui', sv: ' ' }, publishedAt: null }
  expect(decideServicePublishing(service, ['fi', 'sv'])).toEqual({
    ok: false,
    reason: 'language_missing',
    missing: { names: ['sv'], summaries: ['sv'] },
  })
  expect(decideServicePublishing({ ...service, names, summaries: names }, ['fi', 'sv']).ok).toBe(true)
})

test('a published service keeps its required languages when it is changed', () => {
  const now = { publishedAt: new Date(0) }
  expect(
    decideServiceChange(now, { names: { fi: 'Uimahalli' }, summaries: names }, ['fi', 'sv']),
  ).toMatchObject({
    reason: 'language_missing',
    missing: { names: ['sv'], summaries: [] },
  })
  expect(
    decideServiceChange({ publishedAt: null }, { names: { fi: 'Uimahalli' }, summaries: {} }, ['fi', 'sv'])
      .ok,
  ).toBe(true)
})

test('a service has a name in some language, published or not', () => {
  expect(decideServiceChange({ publishedAt: null }, { names: {}, summaries: names }, ['fi'])).toMatchObject({
    reason: 'name_missing',
  })
})

test('a key made of any name is taken, where any letter is left of it', () => {
  expect(suggestKey('Sähkö- & kaasuneuvonta (Åbo)')).toBe('sahko-kaasuneuvonta-abo')
  fc.assert(
    fc.property(fc.string(), (name) => {
      const key = suggestKey(name)
      return key === '' || decideKey(key, false).ok
    }),
  )
})

test('a key is refused when it is malformed or taken', () => {
  expect(decideKey('Uimahalli', false)).toMatchObject({ reason: 'key_malformed' })
  expect(decideKey('uimahalli', true)).toMatchObject({ reason: 'key_taken' })
})

test('services are ordered as the letters of the language are', () => {
  const two = [{ names: { fi: 'Ålandin asiat' } }, { names: { fi: 'Zumba' } }, { names: { fi: 'Arkisto' } }]
  expect(byName(two, 'fi').map(({ names: { fi } }) => fi)).toEqual(['Arkisto', 'Zumba', 'Ålandin asiat'])
})

test('words of another language carry the attributes that say so', () => {
  expect(wordsFor(names, 'sv')).toEqual({ text: 'Simhallen', language: 'sv', foreign: false, attributes: {} })
  expect(wordsFor({ ar: 'مكتبة' }, 'en')).toMatchObject({
    foreign: true,
    attributes: { lang: 'ar', dir: 'rtl' },
  })
  expect(languageIn('sv', 'fi')).toBe('ruotsi')
})
