import { expect, test } from 'vitest'
import { findOrigin, languagesByLaw, readLanguageTags } from './founding.model.ts'

test('a municipality has its names and languages from the national list', () => {
  expect(findOrigin('municipality', '005')).toEqual({
    names: { fi: 'Alajärvi', sv: 'Alajärvi' },
    languages: ['fi', 'en'],
    requiredLanguages: ['fi'],
  })
  expect(findOrigin('municipality', '092')).toMatchObject({ requiredLanguages: ['fi', 'sv'] })
})

test('a municipality of the Sámi homeland is offered its Sámi languages', () => {
  expect(findOrigin('municipality', '148')?.languages).toEqual(['fi', 'en', 'smn', 'se', 'sms'])
})

test('a wellbeing services county speaks the languages of its municipalities', () => {
  expect(findOrigin('wellbeing_county', '01')).toMatchObject({ requiredLanguages: ['fi', 'sv'] })
})

test('what is in no list has to be told by hand', () => {
  expect(findOrigin('municipality', '999')).toBeUndefined()
  expect(findOrigin('joint_authority', '005')).toBeUndefined()
  expect(languagesByLaw('joint_authority', null)).toEqual([])
})

test('languages are read as people write them', () => {
  expect(readLanguageTags(' fi, sv;en  se')).toEqual(['fi', 'sv', 'en', 'se'])
  expect(readLanguageTags('')).toEqual([])
})
