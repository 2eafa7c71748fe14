import { describe, expect, test } from 'vitest'
import { decideBeginning, decideEnding, mostAttempts, type Waiting } from './sending.model.ts'

const waiting: Waiting = {
  state: 'planned',
  kept: true,
  optedOut: false,
  gateway: true,
  purpose: 'ask',
  channel: 'sms',
  tried: 0,
  now: new Date('2026-11-23T12:00:00Z'),
}
const night = new Date('2026-11-23T20:30:00Z')

describe('beginning', () => {
  test.each([
    [{}, { kind: 'send' }],
    [{ state: 'sending' }, { kind: 'uncertain' }],
    [{ state: 'uncertain' }, { kind: 'settled' }],
    [{ state: 'delivered' }, { kind: 'settled' }],
    [
      { kept: false, optedOut: true },
      { kind: 'refuse', reason: 'erased' },
    ],
    [{ optedOut: true }, { kind: 'refuse', reason: 'opted_out_since' }],
    [{ gateway: false }, { kind: 'refuse', reason: 'no_gateway' }],
  ] satisfies [Partial<Waiting>, object][])('%j leads to %j', (change, beginning) => {
    expect(decideBeginning({ ...waiting, ...change })).toEqual(beginning)
  })

  test('a first try keeps its hour, a later one waits for the morning, across midnight and summer time', () => {
    const at = (now: string, change: Partial<Waiting> = {}) =>
      decideBeginning({ ...waiting, tried: 1, now: new Date(now), ...change })
    expect(decideBeginning({ ...waiting, now: night })).toEqual({ kind: 'send' })
    expect(at('2026-11-23T20:30:00Z')).toEqual({ kind: 'wait', until: new Date('2026-11-24T07:00:00Z') })
    expect(at('2026-11-24T01:00:00Z')).toEqual({ kind: 'wait', until: new Date('2026-11-24T07:00:00Z') })
    expect(at('2026-03-28T21:00:00Z')).toEqual({ kind: 'wait', until: new Date('2026-03-29T06:00:00Z') })
    expect(at('2026-11-24T07:00:00Z')).toEqual({ kind: 'send' })
    expect(at('2026-11-23T20:30:00Z', { channel: 'email' })).toEqual({ kind: 'send' })
    expect(at('2026-11-23T20:30:00Z', { purpose: 'confirmation' })).toEqual({ kind: 'send' })
  })
})

describe('ending', () => {
  const closed = { kind: 'rejected', code: 'http_503', retryable: true } as const

  test('a closed gateway is tried again, but not for ever', () => {
    expect(decideEnding(closed, mostAttempts - 1)).toEqual({ kind: 'again', code: 'http_503' })
    expect(decideEnding(closed, mostAttempts)).toMatchObject({ kind: 'failed', reason: 'http_503' })
  })

  test('what may have left is never tried again', () => {
    expect(decideEnding({ kind: 'uncertain', why: 'timeout' }, 1)).toMatchObject({ kind: 'uncertain' })
  })
})
