import { expect, test } from 'vitest'
import { isLeftWaiting, lacksIds, turnedAwayOf } from './gateway-trouble.model.ts'
import { failuresOf } from './message-failure.model.ts'

const noCredit = (count: number) => failuresOf([{ code: 'no_credit', count }])

test.each([
  ['three of three', 0, 3, { count: 3, said: ['no_credit'] }],
  ['most of them', 40, 60, { count: 60, said: ['no_credit'] }],
  ['one odd text', 0, 1, undefined],
  ['half or fewer', 50, 50, undefined],
])('a gateway that turns away %s', (_, sent, turned, told) => {
  expect(turnedAwayOf(sent, noCredit(turned))).toEqual(told)
})

test('numbers and mailboxes that are not there are no fault of the gateway', () => {
  const codes = ['smtp_550', 'mailbox_full', 'demo_number', null].map((code) => ({ code, count: 50 }))
  expect(turnedAwayOf(0, failuresOf(codes))).toBeUndefined()
})

const now = new Date('2026-11-23T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test.each([
  ['nothing waits', null, null, false],
  ['it has just become due', ago(29), null, false],
  ['it has long been due, and nothing was ever sent', ago(30), null, true],
  ['it has long been due, and the last end is long ago', ago(90), ago(15), true],
  ['a long queue moves', ago(300), ago(14), false],
  ['it is put off till the morning', new Date('2026-11-24T07:00:00Z'), ago(600), false],
])('whether nobody sends, where %s', (_, dueAt, endedAt, told) => {
  expect(isLeftWaiting({ dueAt, endedAt, now })).toBe(told)
})

test.each([
  [{ sent: 3, withoutId: 3 }, true],
  [{ sent: 2, withoutId: 2 }, false],
  [{ sent: 100, withoutId: 50 }, false],
])('whether %j tell too few ids: %s', (counted, told) => {
  expect(lacksIds(counted)).toBe(told)
})
