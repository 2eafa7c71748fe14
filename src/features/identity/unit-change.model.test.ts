import { expect, test } from 'vitest'
import { decideOpenParent, decideUnitClosing, decideUnitKey } from './unit-change.model.ts'

const culture = { id: 'culture', parentId: null, kind: 'sector', key: 'culture', closedOn: null } as const
const library = { id: 'library', parentId: 'culture', kind: 'unit', key: 'library', closedOn: null } as const
const closed = { ...library, closedOn: '2026-01-31' }

test('a key is plain and belongs to one unit', () => {
  expect(decideUnitKey([library], 'main-library')).toMatchObject({ ok: true })
  expect(decideUnitKey([library], 'library')).toMatchObject({ reason: 'key_taken' })
  for (const key of ['', 'Kirjasto', 'kirja sto', '-kirjasto', 'kirjäsö', 'k'.repeat(61)])
    expect(decideUnitKey([], key)).toMatchObject({ reason: 'key_malformed' })
})

test('a unit closes once, and after those under it', () => {
  expect(decideUnitClosing([culture, library], culture)).toMatchObject({ reason: 'open_units_below' })
  expect(decideUnitClosing([culture, library], library)).toMatchObject({ ok: true })
  expect(decideUnitClosing([culture, closed], culture)).toMatchObject({ ok: true })
  expect(decideUnitClosing([culture, closed], closed)).toMatchObject({ reason: 'already_closed' })
})

test('nothing opens under a unit that has closed', () => {
  expect(decideOpenParent([culture, closed], 'library')).toMatchObject({ reason: 'parent_closed' })
  expect(decideOpenParent([culture, closed], 'culture')).toMatchObject({ ok: true })
  expect(decideOpenParent([culture], null)).toMatchObject({ ok: true })
})
