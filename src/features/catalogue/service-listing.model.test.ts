import { expect, test } from 'vitest'
import { headingKey, letterOf, listingsOf, readHeading } from './service-listing.model.ts'

test.each([
  ['äänestys', 'Ä'],
  ['Éclair', 'E'],
  ['52 viikkoa', '#'],
  ['ångbåt', 'Å'],
  ['', '#'],
])('%s stands under %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter)
})

test('a service stands under its letter and its codes, and the codes above them, in each language', () => {
  const listings = listingsOf({
    names: { fi: 'Uimahalli', sv: 'Simhall' },
    codes: [{ list: 'service_class', code: 'P27.1' }],
  })
  expect(listings.filter(({ language }) => language === 'sv')).toEqual([
    { language: 'sv', heading: 'letter:S', name: 'Simhall' },
    { language: 'sv', heading: 'service_class:P27.1', name: 'Simhall' },
    { language: 'sv', heading: 'service_class:P27', name: 'Simhall' },
  ])
  // Nobody wrote it in English: there it stands by the name it has.
  expect(listings.find(({ language }) => language === 'en')).toEqual({
    language: 'en',
    heading: 'letter:U',
    name: 'Uimahalli',
  })
})

test('a heading is read as it was written', () => {
  for (const heading of [
    { kind: 'letter', letter: 'Ö' },
    { kind: 'life_event', code: 'KE4.1' },
  ] as const)
    expect(readHeading(headingKey(heading))).toEqual(heading)
  expect(readHeading('industrial_class:1')).toBeUndefined()
})
