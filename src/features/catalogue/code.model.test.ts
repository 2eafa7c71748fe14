import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../tests/reference-data.ts'
import { addressOfCode, codeLists, codes, findCode, listCodesBelow } from './code.model.ts'

test('there are 19 life events, 17 target groups and 228 service classes, 28 of them at the top', () => {
  expect(codeLists.map((list) => codes[list].length)).toEqual([19, 17, 228])
  expect(codes.service_class.filter(({ parent }) => parent === null)).toHaveLength(28)
})

test('every code stands below one that is there', () => {
  for (const list of codeLists) {
    const known = new Set(codes[list].map(({ code }) => code))
    expect(known.size).toBe(codes[list].length)
    expect(codes[list].filter(({ parent }) => parent !== null && !known.has(parent))).toEqual([])
  }
})

test('moving from Finland is called that in Swedish too', () => {
  expect(findCode('life_event', 'KE4.3')?.names.sv).toBe('Flyttning från Finland')
})

test('a code is found by its code, its address and its older address', () => {
  const adoption = codes.life_event.find(({ code }) => code === 'KE1.1')
  expect(findCode('life_event', 'KE1.1')).toBe(adoption)
  expect(findCode('life_event', 'http://uri.suomi.fi/codelist/ptv/ptvelti/code/KE1.1')).toBe(adoption)
  expect(findCode('life_event', 'http://urn.fi/URN:NBN:fi:au:ptvl:v3002')).toBe(adoption)
  expect(findCode('life_event', 'P25.1')).toBeUndefined()
})

test('the two rows that are no classes lead to the classes that are meant', () => {
  expect(findCode('service_class', 'P7.13')?.code).toBe('P7.12')
  expect(findCode('service_class', 'http://urn.fi/URN:NBN:fi:au:ptvl:v1088')?.code).toBe('P15.5')
})

test('libraries are culture, and P2 does not reach P25', () => {
  expect(listCodesBelow('service_class', 'P25')).toContain('P25.1')
  expect(listCodesBelow('service_class', 'P2')).not.toContain('P25')
  expect(addressOfCode({ list: 'service_class', code: 'P25.1' })).toBe(
    'http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P25.1',
  )
})

describe.skipIf(!hasReferenceData)('the published lists (skipped when ../shared/data is missing)', () => {
  test('every row of the 19, 17 and 230 that has an address or an older one leads to a code of the same name', () => {
    const files = { life_event: 'LifeEvents', target_group: 'TargetGroups', service_class: 'ServiceClasses' }
    const counts = codeLists.map((list) => {
      const rows = JSON.parse(referenceData(`ptv/codes/${files[list]}.json`).toString()) as Published[]
      for (const { Id, OldUri, Label } of rows) {
        expect(findCode(list, Id ?? OldUri ?? '')?.names.fi).toBe(Label.Fi)
      }
      return rows.length
    })
    expect(counts).toEqual([19, 17, 230])
  })
})

type Published = { Id: string | null; OldUri: string | null; Label: { Fi: string } }
