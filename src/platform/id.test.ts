import { expect, test } from 'vitest'
import { firstIdSince, isId, newId, readId } from './id.ts'

test('an id is a version 7 UUID that says its millisecond', () => {
  const id = newId<'case'>(new Date('2026-11-22T12:00:00.123Z'))
  expect(isId(id)).toBe(true)
  expect(id[14]).toBe('7')
  expect('89ab').toContain(id[19])
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-22T12:00:00.123Z'))
})

test('what is no id is not read as one', () => {
  for (const text of [undefined, '', 'x', '1; drop table', newId<'case'>(new Date()).toUpperCase()])
    expect(readId(text)).toBeUndefined()
})

test('ids of one millisecond stand in the order in which they were made', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  // One of the rounds may be the one where the counter begins anew.
  const rounds = Array.from({ length: 3 }, () => Array.from({ length: 50 }, () => newId(now)))
  const inOrder = rounds.filter((ids) => ids.join() === ids.toSorted().join())
  expect(inOrder.length).toBeGreaterThanOrEqual(2)
})

test('what was made since a moment stands after its first id, and all that came earlier before it', () => {
  const moment = new Date('2026-11-23T12:00:00.123Z')
  const [before, after] = [-1, 1].map((step) => new Date(moment.getTime() + step)) as [Date, Date]
  expect(isId(firstIdSince(moment))).toBe(true)
  for (let round = 0; round < 5000; round += 1) {
    expect(newId(before) < firstIdSince(moment)).toBe(true)
    expect(newId(moment) >= firstIdSince(moment)).toBe(true)
    expect(newId(moment) < firstIdSince(after)).toBe(true)
  }
})
