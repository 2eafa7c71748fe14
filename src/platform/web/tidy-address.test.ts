import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidyAddress } from './tidy-address.ts'

test('an address that ends in a slash, or begins with a capital letter, is tidied', () => {
  expect(tidyAddress('/kaikuranta/')).toBe('/kaikuranta')
  expect(tidyAddress('/Kaikuranta')).toBe('/kaikuranta')
  expect(tidyAddress('/Kaikuranta/FI/services/')).toBe('/kaikuranta/fi/services')
  expect(tidyAddress('/kaikuranta/v/7K2M9QXTB4/')).toBe('/kaikuranta/v/7K2M9QXTB4')
  expect(tidyAddress('/kaikuranta/fi/services/Uimahalli')).toBeUndefined()
  expect(tidyAddress('/')).toBeUndefined()
})

test('a tidied address is tidy, and leads to no other site', () => {
  const segment = fc.constantFrom('', 'Kaikuranta', 'FI', 'v', 'code', '.', '..', 'evil.example', '%5C', 'ä')
  const slash = fc.constantFrom('/', '//', '\\', '/\\')
  fc.assert(
    fc.property(fc.array(fc.tuple(slash, segment), { minLength: 1, maxLength: 6 }), (parts) => {
      const tidied = tidyAddress(parts.flat().join(''))
      if (tidied === undefined) return
      expect(tidyAddress(tidied)).toBeUndefined()
      expect(new URL(tidied, 'https://palaute.example.fi').host).toBe('palaute.example.fi')
    }),
  )
})
