import { expect, test } from 'vitest'
import {
  findMunicipality,
  findRegion,
  findWellbeingCounty,
  listMunicipalitiesOfCounty,
  municipalities,
  offeredSamiLanguages,
  regions,
  requiredLanguages,
  requiredLanguagesOfMembers,
  wellbeingCounties,
} from './municipality.model.ts'

test('Finland has 308 municipalities, 21 wellbeing services counties and 19 regions, each code once', () => {
  expect(municipalities.length).toBe(308)
  expect(wellbeingCounties.length).toBe(21)
  expect(regions.length).toBe(19)
  for (const list of [municipalities, wellbeingCounties, regions]) {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
    expect(list.filter(({ names }) => names.fi.trim() === '' || names.sv.trim() !== names.sv)).toEqual([])
  }
})

test('259 municipalities are Finnish, 16 Swedish, 18 bilingual with a Finnish and 15 with a Swedish majority', () => {
  expect(['0', '2', '1', '3'].map(countByRatio)).toEqual([259, 16, 18, 15])
})

test('every municipality lies in a region and, save Helsinki and Åland, in a wellbeing services county', () => {
  const outside = municipalities.filter(({ wellbeingCountyCode }) => wellbeingCountyCode === null)
  expect(outside.length).toBe(17)
  expect(outside.every(({ code, regionCode }) => code === '091' || regionCode === '21')).toBe(true)
  expect(municipalities.filter(({ regionCode }) => findRegion(regionCode) === undefined)).toEqual([])
  const counties = municipalities.flatMap(({ wellbeingCountyCode }) => wellbeingCountyCode ?? [])
  expect(counties.filter((code) => findWellbeingCounty(code) === undefined)).toEqual([])
  expect(wellbeingCounties.filter(({ code }) => listMunicipalitiesOfCounty(code).length === 0)).toEqual([])
})

test('every municipality has residents and lies in Finland', () => {
  for (const { population, latitude, longitude } of municipalities) {
    expect(population).toBeGreaterThan(50)
    expect(latitude > 59.7 && latitude < 70.1 && longitude > 19.3 && longitude < 31.6).toBe(true)
  }
  expect(municipalities.reduce((sum, { population }) => sum + population, 0)).toBe(5_562_370)
})

test('the language ratio says which languages are required, the majority first', () => {
  expect(requiredLanguages('0')).toEqual(['fi'])
  expect(requiredLanguages('1')).toEqual(['fi', 'sv'])
  expect(requiredLanguages('2')).toEqual(['sv'])
  expect(requiredLanguages('3')).toEqual(['sv', 'fi'])
  expect(findMunicipality('853')).toMatchObject({ names: { fi: 'Turku', sv: 'Åbo' }, languageRatio: '1' })
})

test('a county is bilingual as soon as one of its municipalities is, and Ostrobothnia is Swedish first', () => {
  expect(languagesOf('02')).toEqual(['fi'])
  expect(languagesOf('05')).toEqual(['fi', 'sv'])
  expect(languagesOf('17')).toEqual(['sv', 'fi'])
  expect(requiredLanguagesOfMembers([])).toEqual([])
})

test('Sámi languages are offered in the homeland only', () => {
  const homeland = municipalities.filter(({ code }) => offeredSamiLanguages(code).length > 0)
  expect(homeland.map(({ names }) => names.fi)).toEqual(['Enontekiö', 'Inari', 'Sodankylä', 'Utsjoki'])
  expect(offeredSamiLanguages('148')).toEqual(['smn', 'se', 'sms'])
  expect(offeredSamiLanguages('091')).toEqual([])
})

function countByRatio(ratio: string) {
  return municipalities.filter(({ languageRatio }) => languageRatio === ratio).length
}

function languagesOf(countyCode: string) {
  return requiredLanguagesOfMembers(listMunicipalitiesOfCounty(countyCode))
}
