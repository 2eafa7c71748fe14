import { expect, test } from 'vitest'
import { kept } from './voices.holdings.ts'
import { isLate } from './processing-record.model.ts'

const now = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
const [contacts] = kept.holdings
const stops = kept.holdings.find(({ key }) => key === 'stops')

test('what should have been removed is late, and what has no limit never is', () => {
  if (!contacts || !stops) throw new Error('holdings of voices')
  expect(isLate(contacts, { count: 1, oldestAt: daysAgo(61) }, now)).toBe(false)
  expect(isLate(contacts, { count: 1, oldestAt: daysAgo(63) }, now)).toBe(true)
  expect(isLate(contacts, { count: 0, oldestAt: null }, now)).toBe(false)
  expect(isLate(stops, { count: 1, oldestAt: daysAgo(3000) }, now)).toBe(false)
})
