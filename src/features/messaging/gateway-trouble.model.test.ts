import { expect, test } from 'vitest'
import { turnedAwayOf } from './gateway-trouble.model.ts'
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
