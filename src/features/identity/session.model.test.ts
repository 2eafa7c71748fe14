import { expect, test } from 'vitest'
import { dayBefore, dayInFinland } from './day.model.ts'
import { safeReturn } from './session.model.ts'

test.each([
  ['/town/staff', '/town/staff'],
  ['/town/staff/units?saved', '/town/staff/units?saved'],
  ['/town/staff/feedback/1', '/town/staff/feedback/1'],
])('signing in leads back to the staff page %s', (given, wanted) => {
  expect(safeReturn('town', given)).toBe(wanted)
})

test.each([
  undefined,
  '',
  'https://evil.example/town/staff',
  '//evil.example/town/staff',
  '/\\evil.example',
  '/town/staff\\..\\..\\evil',
  '/town/staff/../../evil',
  '/town/staff/%2e%2e/%2e%2e/evil',
  '/townstaff',
  '/town/staffed',
  '/other/staff',
  '/town/fi/feedback',
  '/town/staff/sign-in',
  '/town/staff/sign-out',
  'javascript:alert(1)',
  '/town/staff\n//evil.example',
  `/town/staff/${'a'.repeat(600)}`,
])('signing in never leads to %s', (given) => {
  expect(safeReturn('town', given)).toBe('/town/staff')
})

test('a day is counted in Finland, where midnight comes before that of the world', () => {
  expect(dayInFinland(new Date('2026-11-22T22:30:00Z'))).toBe('2026-11-23')
  expect(dayInFinland(new Date('2026-06-22T20:59:00Z'))).toBe('2026-06-22')
  expect(dayBefore('2026-03-01')).toBe('2026-02-28')
  expect(dayBefore('2026-01-01')).toBe('2025-12-31')
})
