import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AskConditions, chooseAsk, type Following, follows, followsTheSame } from './ask-rules.model.ts'

const anyVisit: AskConditions = {
  serviceIds: ['pool'],
  unitIds: [],
  channels: [],
  visitTypes: [],
  segments: [],
}
const visit = {
  serviceId: 'pool',
  sensitive: false,
  unitPath: ['north', 'sports', 'town'],
  channel: 'Sähköinen',
  visitType: 'Ajanvaraus ',
  segments: ['child_family'],
}

function anAsk(askId: string, given: Partial<AskConditions> = {}, closed = false, openedDay = 1): Following {
  const openedAt = new Date(Date.UTC(2026, 0, openedDay))
  return { askId, follows: { ...anyVisit, ...given }, openedAt, closedAt: closed ? openedAt : null }
}

describe('which visits an ask follows', () => {
  test.each<[string, Partial<AskConditions>, boolean]>([
    ['all of its services', {}, true],
    ['none of another service', { serviceIds: ['library'] }, false],
    ['those of several services', { serviceIds: ['library', 'pool'] }, true],
    ['those of a unit', { unitIds: ['north'] }, true],
    ['those of units below one', { unitIds: ['town'] }, true],
    ['none of a unit beside it', { unitIds: ['south'] }, false],
    ['a channel however it is written', { channels: ['sähköinen'] }, true],
    ['none of another channel', { channels: ['puhelin'] }, false],
    ['one of several visit types', { visitTypes: ['päivystys', 'ajanvaraus'] }, true],
    ['a target group', { segments: ['student', 'child_family'] }, true],
    ['none of another target group', { segments: ['firm'] }, false],
    ['none that meets one condition and not another', { unitIds: ['north'], segments: ['firm'] }, false],
  ])('%s', (_, given, expected) => {
    expect(follows({ ...anyVisit, ...given }, visit)).toBe(expected)
  })

  test('no visit that leaves out what a condition asks', () => {
    const { channel: _channel, ...silent } = visit
    expect(follows({ ...anyVisit, channels: ['sähköinen'] }, silent)).toBe(false)
  })
})

describe('the ask that a visit belongs to', () => {
  const chosen = (asks: readonly Following[], of = visit) => {
    const outcome = chooseAsk(of, asks)
    return outcome.ok ? outcome.value.askId : outcome.reason
  }

  test('the most specific of those that follow it', () => {
    const plain = anAsk('plain')
    const narrow = anAsk('narrow', { unitIds: ['north'], channels: ['sähköinen'] }, false, 9)
    expect(chosen([plain, narrow, anAsk('unit', { unitIds: ['north'] })])).toBe('narrow')
  })

  test('of equals the one with fewer services, then the oldest', () => {
    const wide = anAsk('wide', { serviceIds: ['pool', 'library'] })
    expect(chosen([wide, anAsk('young', {}, false, 9), anAsk('old', {}, false, 3)])).toBe('old')
    expect(chosen([wide, anAsk('young', {}, false, 9)])).toBe('young')
  })

  test('none, and then it is said why', () => {
    expect(chosen([])).toBe('no_ask')
    expect(chosen([], { ...visit, sensitive: true })).toBe('sensitive_service')
    expect(chosen([anAsk('closed', {}, true)])).toBe('ask_closed')
    expect(chosen([anAsk('closed', {}, true), anAsk('firms', { segments: ['firm'] })])).toBe('not_followed')
    expect(chosen([anAsk('other', { serviceIds: ['library'] })])).toBe('no_ask')
  })

  test('the same in whatever order the asks are read', () => {
    const names = fc.subarray(['a', 'b'])
    const ask = fc.record({
      serviceIds: fc.constantFrom(['pool'], ['pool', 'library']),
      unitIds: fc.subarray(['north', 'south']),
      channels: names,
      visitTypes: names,
      segments: fc.subarray(['firm', 'student']),
      day: fc.integer({ min: 1, max: 3 }),
      closed: fc.boolean(),
    })
    const place = fc.record({ channel: fc.constantFrom('a', 'b', 'c'), visitType: fc.constantFrom('a', 'c') })
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 8 }), place, (written, at) => {
        const asks = written.map(({ day, closed, ...given }, index) =>
          anAsk(`ask-${index}`, given, closed, day),
        )
        const of = { ...visit, ...at, segments: ['firm'] }
        const first = chooseAsk(of, asks)
        expect(chooseAsk(of, asks.toReversed())).toEqual(first)
        if (!first.ok) return
        expect(first.value.closedAt).toBeNull()
        expect(follows(first.value.follows, of)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

test('two asks of the very same visits are recognised, however they are written', () => {
  const one = { ...anyVisit, channels: ['Puhelin', 'sähköinen'] }
  expect(followsTheSame(one, { ...anyVisit, channels: ['Sähköinen', 'puhelin '] })).toBe(true)
  expect(followsTheSame(one, anyVisit)).toBe(false)
})
