import { describe, expect, test } from 'vitest'
import {
  type AttemptEnd,
  decideBeginning,
  decideEnding,
  holdsEnding,
  isOfGateway,
  retryAt,
  type Waiting,
} from './sending.model.ts'

const waiting: Waiting = {
  state: 'planned',
  kept: true,
  optedOut: false,
  gateway: 'open',
  purpose: 'ask',
  channel: 'sms',
  sendAt: new Date('2026-11-23T12:00:00Z'),
  tried: 0,
  now: new Date('2026-11-23T12:00:00Z'),
}
const night = new Date('2026-11-23T20:30:00Z')

describe('beginning', () => {
  test.each([
    [{}, { kind: 'send' }],
    [{ state: 'sending' }, { kind: 'settled' }],
    [{ state: 'uncertain' }, { kind: 'settled' }],
    [{ state: 'delivered' }, { kind: 'settled' }],
    [
      { kept: false, optedOut: true },
      { kind: 'refuse', reason: 'erased' },
    ],
    [{ optedOut: true }, { kind: 'refuse', reason: 'opted_out_since' }],
    [{ gateway: 'none' }, { kind: 'refuse', reason: 'no_gateway' }],
    [{ gateway: 'no_sender' }, { kind: 'wait', until: new Date('2026-11-23T12:05:00Z') }],
    [{ gateway: 'no_sender', sendAt: new Date('2026-11-21T11:59:00Z') }, { kind: 'too_late' }],
    [{ sendAt: new Date('2026-11-21T11:59:00Z') }, { kind: 'too_late' }],
    [{ sendAt: new Date('2026-11-21T11:59:00Z'), purpose: 'reply' }, { kind: 'send' }],
  ] satisfies [Partial<Waiting>, object][])('%j leads to %j', (change, beginning) => {
    expect(decideBeginning({ ...waiting, ...change })).toEqual(beginning)
  })

  test('a first try keeps its hour, a later one waits for the morning, across midnight and summer time', () => {
    const at = (now: string, change: Partial<Waiting> = {}) =>
      decideBeginning({
        ...waiting,
        sendAt: new Date(now),
        purpose: 'tell',
        tried: 1,
        now: new Date(now),
        ...change,
      })
    expect(decideBeginning({ ...waiting, sendAt: night, now: night })).toEqual({ kind: 'send' })
    expect(at('2026-11-23T20:30:00Z')).toEqual({ kind: 'wait', until: new Date('2026-11-24T07:00:00Z') })
    expect(at('2026-11-24T01:00:00Z')).toEqual({ kind: 'wait', until: new Date('2026-11-24T07:00:00Z') })
    expect(at('2026-03-28T21:00:00Z')).toEqual({ kind: 'wait', until: new Date('2026-03-29T06:00:00Z') })
    expect(at('2026-11-24T07:00:00Z')).toEqual({ kind: 'send' })
    expect(at('2026-11-23T20:30:00Z', { channel: 'email' })).toEqual({ kind: 'send' })
    expect(at('2026-11-23T20:30:00Z', { purpose: 'confirmation' })).toEqual({ kind: 'send' })
  })

  test('a program that was itself asleep at the hour does not wake anybody up at night', () => {
    const asleep = {
      ...waiting,
      sendAt: new Date('2026-11-23T12:00:00Z'),
      now: new Date('2026-11-24T01:00:00Z'),
    }
    expect(decideBeginning(asleep)).toEqual({ kind: 'wait', until: new Date('2026-11-24T10:00:00Z') })
  })

  test('a late ask waits for a weekday that is no holiday, and one planned for the evening does not leave at night', () => {
    const late = (now: string, change: Partial<Waiting> = {}) =>
      decideBeginning({ ...waiting, sendAt: new Date(now), tried: 1, now: new Date(now), ...change })
    const monday = { kind: 'wait', until: new Date('2026-11-23T10:00:00Z') }
    expect(late('2026-11-22T12:00:00Z')).toEqual(monday)
    expect(late('2026-11-22T12:00:00Z', { purpose: 'reminder' })).toEqual(monday)
    expect(late('2026-11-22T12:00:00Z', { purpose: 'reply' })).toEqual({ kind: 'send' })
    expect(late('2026-11-22T12:00:00Z', { tried: 0 })).toEqual({ kind: 'send' })
    const afterChristmas = { kind: 'wait', until: new Date('2026-12-28T10:00:00Z') }
    expect(late('2026-12-24T10:00:00Z')).toEqual(afterChristmas)
    const evening = { tried: 0, sendAt: new Date('2026-11-23T18:59:00Z') }
    expect(late('2026-11-23T18:59:30Z', evening)).toEqual({ kind: 'send' })
    expect(late('2026-11-23T19:01:00Z', evening)).toEqual({
      kind: 'wait',
      until: new Date('2026-11-24T10:00:00Z'),
    })
  })
})

describe('ending', () => {
  const closed = { kind: 'rejected', code: 'http_503', retryable: true } as const
  const { purpose, sendAt } = waiting
  const after = (hours: number) => new Date(sendAt.getTime() + hours * 60 * 60_000)

  test('a gateway that is closed for a day is waited for, and one that is closed for longer is not', () => {
    const day = { attempt: 25, purpose, sendAt, now: after(24) }
    expect(decideEnding(closed, day)).toEqual({ kind: 'again', code: 'http_503', until: after(25) })
    expect(decideEnding(closed, { ...day, now: after(47.5) })).toMatchObject({
      kind: 'failed',
      reason: 'http_503',
    })
  })

  test('what may have left is never tried again', () => {
    const uncertain = { kind: 'uncertain', why: 'timeout' } as const
    const tried = { attempt: 1, purpose, sendAt, now: sendAt }
    expect(decideEnding(uncertain, tried)).toMatchObject({ kind: 'uncertain', reason: 'timeout' })
  })

  test('whatever a gateway calls a text can be written down', () => {
    const named = {
      kind: 'accepted',
      gatewayId: 'a\0b\ud800',
      partIds: ['\0one', `${'x'.repeat(300)}`],
    } as const
    expect(decideEnding(named, { attempt: 1, purpose, sendAt, now: sendAt })).toMatchObject({
      gatewayReference: 'ab\ufffd',
      partReferences: ['one', 'x'.repeat(200)],
    })
  })

  test('waits grow, and never beyond an hour', () => {
    const seconds = [1, 2, 3, 4, 9, 10, 1000].map(
      (times) => (retryAt(times, sendAt).getTime() - sendAt.getTime()) / 1000,
    )
    expect(seconds).toEqual([15, 30, 60, 120, 3600, 3600, 3600])
  })

  test.each<[AttemptEnd, boolean]>([
    [{ kind: 'accepted' }, false],
    [{ kind: 'rejected', code: 'http_400', retryable: false }, false],
    [{ kind: 'rejected', code: 'http_401', retryable: true }, true],
    [{ kind: 'rejected', code: 'ECONNREFUSED', retryable: true }, true],
    [{ kind: 'rejected', code: 'mailbox_full', retryable: true }, false],
    [{ kind: 'rejected', code: 'smtp_450', retryable: true }, false],
    [{ kind: 'rejected', code: 'smtp_421', retryable: true }, true],
    [{ kind: 'uncertain', why: 'timeout' }, true],
  ])('%j is a fault of the whole gateway: %s', (end, whole) => {
    expect(isOfGateway(end)).toBe(whole)
  })
})

test('the late word of an attempt counts where it left, or where nothing else will tell', () => {
  const counted = (last: number | null) => endings.filter((ending) => holdsEnding(ending, 2, last))
  expect(counted(2)).toEqual(['sent', 'failed', 'uncertain'])
  expect(counted(null)).toEqual(['sent'])
  expect(counted(3)).toEqual(['sent'])
  expect(counted(1)).toEqual(['sent'])
})

const endings = ['sent', 'failed', 'uncertain', 'again'] as const
