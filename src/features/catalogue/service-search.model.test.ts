import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchAnalysisWith } from './service-search-analysis.model.ts'
import { indexedTermsOf, type SearchedService } from './service-search-index.model.ts'
import { askedWordsOf, longestQuery } from './service-search-query.model.ts'
import { alikeVariants, gramsOf, type Posting, rank } from './service-search-rank.model.ts'

const stems = searchAnalysisWith(undefined)
const bare: SearchedService = {
  names: {},
  alternativeNames: {},
  summaries: {},
  keywords: {},
  descriptions: [],
  channels: [],
  codes: [],
  unit: { unitId: '', names: {} },
}

test('a name says more than a keyword, and a keyword more than a description', () => {
  const weightIn = (given: Partial<SearchedService>) =>
    indexedTermsOf({ ...bare, ...given }, stems)[0]?.weight ?? 0
  const [name, keyword, description] = [
    weightIn({ names: { fi: 'museo' } }),
    weightIn({ keywords: { fi: ['museo'] } }),
    weightIn({ descriptions: [{ fi: 'museo' }] }),
  ]
  expect(name).toBeGreaterThan(keyword)
  expect(keyword).toBeGreaterThan(description)
})

test('a term that stands in many places is one row, told by the best of them', () => {
  const rows = indexedTermsOf(
    { ...bare, names: { fi: 'Museo' }, descriptions: [{ fi: 'museossa museon' }] },
    stems,
  )
  expect(rows).toEqual([expect.objectContaining({ field: 'name', word: 'museo' })])
})

test('who asks for päivähoito means varhaiskasvatus, in whatever form', () => {
  for (const query of ['päivähoito', 'päivähoitoon', 'paivahoitoa']) {
    const [asked] = askedWordsOf(query, 'fi', stems)
    expect(asked?.variants.filter(({ how }) => how === 'synonym').map(({ term }) => term)).toContain(
      'fi:varhaiskasvatus',
    )
  }
})

test('small words decide only where there is nothing else', () => {
  const small = (query: string) => askedWordsOf(query, 'fi', stems).map((one) => one.small)
  expect(small('missä on uimahalli')).toEqual([true, true, false])
  expect(small('missä on')).toEqual([false, false])
})

test('an expression of several words has its synonyms', () => {
  const variants = askedWordsOf('day care', 'fi', stems).flatMap((one) => one.variants)
  expect(variants.some(({ term, how }) => term === 'en:childhood' && how === 'synonym')).toBe(true)
})

test('what answers an expression answers each of its words, and may be described in another language only', () => {
  const [high, school] = askedWordsOf('high school', 'en', stems)
  for (const word of [high, school])
    expect(word?.variants).toContainEqual(expect.objectContaining({ term: 'fi:luk', how: 'synonym' }))
  // A pool is where one swims; a hall of another kind is no answer to it.
  const terms = askedWordsOf('swimming pool', 'en', stems).flatMap(({ variants }) =>
    variants.map(({ term }) => term),
  )
  expect(terms).toContain('en:swim')
  expect(terms).not.toContain('en:hall')
})

test('words written apart may be one', () => {
  const variants = askedWordsOf('koti kirjasto', 'fi', stems).flatMap((one) => one.variants)
  expect(variants).toContainEqual(expect.objectContaining({ term: 'fi:kotikirjast', how: 'joined' }))
})

test('slips are forgiven by the length of the word', () => {
  const terms = ['fi:hammaslaakar', 'fi:muse', 'fi:ran']
  expect(alikeVariants('hamaslaakar', terms).map(({ term }) => term)).toEqual(['fi:hammaslaakar'])
  expect(alikeVariants('mus', ['fi:hus'])).toEqual([])
  expect(gramsOf('uim')).toEqual([' ui', 'uim'])
})

const posting = (service: string, term: string, weight = 5, services = 1): Posting<string> => ({
  term,
  services,
  service,
  weight,
  field: 'name',
  word: term.slice(3),
})
const asking = (...terms: string[]) =>
  terms.map((term) => ({
    word: term.slice(3),
    small: false,
    variants: [{ term, factor: 1, how: 'word' as const }],
  }))

test('what answers every word goes before what answers one of them well', () => {
  const found = rank(
    asking('fi:a', 'fi:b'),
    [posting('one', 'fi:a', 9), posting('both', 'fi:a', 5), posting('both', 'fi:b', 3)],
    100,
  )
  expect(found.map(({ service }) => service)).toEqual(['both', 'one'])
  expect(found[0]?.reasons.map(({ asked }) => asked)).toEqual(['a', 'b'])
})

test('a rare word says more than a common one', () => {
  const found = rank(
    asking('fi:common', 'fi:rare'),
    [posting('common', 'fi:common', 5, 80), posting('rare', 'fi:rare', 5, 1)],
    100,
  )
  expect(found[0]?.service).toBe('rare')
})

test('whatever is typed is read, and no longer than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3 * longestQuery }), (query) => {
      const asked = askedWordsOf(query, 'sv', stems)
      expect(asked.length).toBeLessThanOrEqual(12)
      expect(asked.every(({ variants }) => variants.every(({ factor }) => factor > 0 && factor <= 1))).toBe(
        true,
      )
    }),
    { numRuns: 100 },
  )
})
