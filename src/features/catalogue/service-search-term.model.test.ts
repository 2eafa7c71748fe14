import { expect, test } from 'vitest'
import { searchAnalysisWith } from './service-search-analysis.model.ts'
import { fold, searchTermsOf, wordsIn } from './service-search-term.model.ts'

const stems = searchAnalysisWith(undefined)
const whole = (text: string, language: string) =>
  searchTermsOf(text, language, stems)
    .filter(({ share }) => share === 1)
    .map(({ term }) => term)

test.each([
  ['päiväkoti', 'päiväkodeista', 'päiväkodin'],
  ['uimahalli', 'uimahallissa', 'uimahallin'],
  ['ranta', 'rannalla', 'rannan'],
  ['lupa', 'luvan', 'luvat'],
  ['katulamppu', 'katulampun', 'katulamppujen'],
])('%s is found by its other forms', (word, ...forms) => {
  const [term] = whole(word, 'fi')
  expect(forms.map((form) => whole(form, 'fi')[0])).toEqual(forms.map(() => term))
})

test('letters without their dots are the same letters', () => {
  expect(fold('hammaslääkäri')).toBe('hammaslaakari')
  expect(whole('pysakointi', 'fi')).toEqual(whole('pysäköinti', 'fi'))
  expect(fold('båtplats')).toBe('batplats')
})

test('a compound is found by its parts, which count for less', () => {
  const terms = searchTermsOf('uimahalli', 'fi', stems)
  const part = whole('halli', 'fi')[0]
  expect(terms.find(({ term }) => term === part)?.share).toBeLessThan(1)
  expect(searchTermsOf('simhallens', 'sv', stems).map(({ term }) => term)).toContain('sv:hall')
})

test('what is made of a word is no compound of it', () => {
  expect(searchTermsOf('kirjasto', 'fi', stems)).toHaveLength(1)
})

test('a hyphen joins and parts', () => {
  expect(wordsIn('Vuokra-asunto, 3 h!')).toEqual(['vuokraasunto', 'vuokra', 'asunto'])
})

test('words of languages without a stemmer stand as they are written', () => {
  expect(searchTermsOf('Girjerádju', 'se', stems)).toEqual([
    { term: 'se:girjeradju', word: 'girjerádju', share: 1 },
  ])
})
