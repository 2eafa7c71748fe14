import { expect, test } from 'vitest'
import { closureTextsOf } from './closure.texts.ts'

test('that a case is closed already is a whole sentence, whether or not the name of who closed it is known', () => {
  const { fi, sv, en } = closureTextsOf.alreadyClosed
  expect(fi('Aino Aalto', '22.11.2026 klo 14.05')).toMatch(/^Aino Aalto päätti asian 22\.11\.2026/)
  expect([fi, sv, en].map((told) => told('', '22.11.2026').split(' ').slice(0, 2).join(' '))).toEqual([
    'Joku muu',
    'Någon annan',
    'Somebody else',
  ])
})
