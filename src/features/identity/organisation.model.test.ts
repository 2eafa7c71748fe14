import { assert as holds, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { municipalities } from './municipality.model.ts'
import {
  decideLanguages,
  decidePublishing,
  decideSlug,
  isLanguageTag,
  suggestSlug,
} from './organisation.model.ts'

test('every municipality of Finland gets a slug of its own from its Finnish and from its Swedish name', () => {
  const finnish = municipalities.map(({ names }) => suggestSlug(names.fi))
  const swedish = municipalities.map(({ names }) => suggestSlug(names.sv))
  expect([...finnish, ...swedish].filter((slug) => !decideSlug(slug).ok)).toEqual([])
  expect(new Set(finnish).size).toBe(308)
  expect(suggestSlug('Mänttä-Vilppula')).toBe('mantta-vilppula')
  expect(suggestSlug('Ekostrand – Åbolands samkommun')).toBe('ekostrand-abolands-samkommun')
})

test('a suggested slug is empty or well formed, whatever the name', () => {
  holds(
    property(string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const slug = suggestSlug(name)
      expect(slug.length < 2 || decideSlug(slug).ok || isReserved(slug)).toBe(true)
    }),
  )
})

test('a slug is lower-case letters, digits and single hyphens, beginning with a letter', () => {
  for (const slug of ['kaikuranta', 'maa-2', 'a1']) expect(decideSlug(slug)).toEqual({ ok: true })
  for (const slug of ['', 'a', 'Kaiku', 'ä', '2nd', 'a--b', '-a', 'a-', 'a/b', 'a.b', 'a'.repeat(41)]) {
    expect(decideSlug(slug)).toEqual({ ok: false, reason: 'slug_malformed' })
  }
})

test('a slug that is an address of ours is refused', () => {
  for (const slug of ['api', 'dev', 'assets', 'healthz', 'readyz', 'metrics', 'staff', 'sv']) {
    expect(decideSlug(slug)).toEqual({ ok: false, reason: 'slug_reserved' })
  }
})

test('an organisation may require more languages of itself than the law, never fewer', () => {
  const three = ['fi', 'sv', 'en']
  expect(decideLanguages({ languages: three, requiredLanguages: ['fi', 'sv', 'en'] }, ['fi', 'sv']).ok).toBe(
    true,
  )
  expect(decideLanguages({ languages: three, requiredLanguages: ['fi'] }, ['fi', 'sv'])).toMatchObject({
    reason: 'law_requires',
  })
  expect(decideLanguages({ languages: ['fi'], requiredLanguages: ['fi', 'sv'] }, ['fi'])).toMatchObject({
    reason: 'required_not_offered',
  })
})

test('languages are given once each, as language tags, and at least one', () => {
  expect(reasonFor([])).toMatchObject({ reason: 'no_language' })
  expect(reasonFor(['fi'], [])).toMatchObject({ reason: 'no_language' })
  expect(reasonFor(['fi', 'suomi!'])).toMatchObject({ reason: 'language_malformed' })
  expect(reasonFor(['fi', 'fi'])).toMatchObject({ reason: 'language_twice' })
})

test('a language tag is spelled canonically', () => {
  for (const tag of ['fi', 'se', 'smn', 'sms', 'zh-Hant', 'ar']) expect(isLanguageTag(tag)).toBe(true)
  for (const tag of ['FI', 'zh-hant', '', 'x', 'fi_FI', 'fi-u-ca-buddhist', 'en-x-own'])
    expect(isLanguageTag(tag)).toBe(false)
})

test('words are not published while a required language is missing or blank, and the refusal names it', () => {
  expect(decidePublishing({ fi: 'Uimahalli', sv: 'Simhall' }, ['fi', 'sv'])).toEqual({ ok: true })
  expect(decidePublishing({ fi: 'Uimahalli', sv: ' ', en: 'Pool' }, ['fi', 'sv'])).toEqual({
    ok: false,
    reason: 'language_missing',
    missing: ['sv'],
  })
  expect(decidePublishing({}, ['sv', 'fi'])).toMatchObject({ missing: ['sv', 'fi'] })
})

function isReserved(slug: string) {
  const decision = decideSlug(slug)
  return !decision.ok && decision.reason === 'slug_reserved'
}

function reasonFor(languages: string[], requiredLanguages = ['fi']) {
  return decideLanguages({ languages, requiredLanguages }, [])
}
