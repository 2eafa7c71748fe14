import { assert, date, property, array } from 'fast-check'
import { expect, test } from 'vitest'
import { decideClaim } from './contact-claim.model.ts'

const MINUTE = 60_000
const now = new Date('2026-11-22T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * MINUTE)

test('a first link goes at once, another not within ten minutes, and a fourth not the same day', () => {
  expect(decideClaim([], now).ok).toBe(true)
  expect(decideClaim([minutesAgo(9)], now).ok).toBe(false)
  expect(decideClaim([minutesAgo(11)], now).ok).toBe(true)
  expect(decideClaim([minutesAgo(11), minutesAgo(60), minutesAgo(600)], now).ok).toBe(false)
  expect(decideClaim([minutesAgo(11), minutesAgo(60), minutesAgo(1441)], now).ok).toBe(true)
})

test('however often it is asked for, at most three links go in any day', () => {
  const moments = array(date({ min: minutesAgo(3000), max: now, noInvalidDate: true }), { maxLength: 60 })
  assert(
    property(moments, (asked) => {
      const sent: Date[] = []
      for (const moment of asked.toSorted((one, other) => one.getTime() - other.getTime()))
        if (decideClaim(sent, moment).ok) sent.push(moment)
      return sent.every(
        (last) =>
          sent.filter((one) => one <= last && last.getTime() - one.getTime() < 1440 * MINUTE).length <= 3,
      )
    }),
  )
})
