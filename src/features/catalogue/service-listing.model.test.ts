import { expect, test } from 'vitest'
import { letterOf, listingsOf } from './service-listing.model.ts'

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
    unit: { unitId: 'pool' },
  })
  expect(listings.filter(({ language }) => language === 'sv')).toEqual([
    { language: 'sv', heading: 'letter:S', name: 'Simhall' },
    { language: 'sv', heading: 'unit:pool', name: 'Simhall' },
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
