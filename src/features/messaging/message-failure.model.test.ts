import { expect, test } from 'vitest'
import { failureKindOf, failuresOf } from './message-failure.model.ts'

test.each([
  ['smtp_452', 'mailbox_full'],
  ['smtp_552', 'mailbox_full'],
  ['smtp_550', 'no_such_address'],
  ['smtp_421', 'busy'],
  ['smtp_535', 'bad_key'],
  ['http_401', 'bad_key'],
  ['http_503', 'busy'],
  ['http_404', 'not_understood'],
  ['ECONNREFUSED', 'unreachable'],
  ['timeout', 'too_slow'],
  ['no_verdict', 'unclear_answer'],
  ['interrupted', 'interrupted'],
  ['CERT_HAS_EXPIRED', 'bad_certificate'],
  ['erased', 'erased'],
  ['opted_out_since', 'opted_out'],
  ['something_new', 'other'],
  [null, 'undelivered'],
] as const)('%s is told as %s', (code, kind) => {
  expect(failureKindOf(code)).toBe(kind)
})

test('codes of one kind are counted together, the commonest kind first', () => {
  const codes = [
    { code: 'smtp_550', count: 2 },
    { code: 'smtp_452', count: 2 },
    { code: 'smtp_552', count: 1 },
  ]
  expect(failuresOf(codes)).toEqual([
    { kind: 'mailbox_full', count: 3, said: [] },
    { kind: 'no_such_address', count: 2, said: [] },
  ])
})

test('what only the gateway can explain is told in its own words', () => {
  const codes = [
    { code: 'blocked_sender', count: 1 },
    { code: 'no_credit', count: 4 },
  ]
  expect(failuresOf(codes)).toEqual([{ kind: 'other', count: 5, said: ['no_credit', 'blocked_sender'] }])
})
