import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AskRules,
  chooseLanguage,
  decideInvitation,
  type History,
  isLeftInPeace,
  type Person,
  readAddress,
} from './invitation.model.ts'
import { isTooLate } from '../messaging/sending.model.ts'
import { firstLot } from './sampling.model.ts'

const now = new Date('2026-11-23T12:00:00Z')
const DAY = 86_400_000
const rules: AskRules = {
  delay: { kind: 'next_day', atHour: 12 },
  window: { fromHour: 12, toHour: 20, days: [1, 2, 3, 4, 5, 6], holidays: false },
  capDays: 30,
  sharePercent: 100,
  excludesMinors: false,
  excludesProtected: true,
  excludesSeveralNumbers: true,
  excludesGuardians: false,
  excludedSegments: [],
  reminderDays: null,
}
const nobody: History = { optedOut: false, texts: [] }
const visit = { serviceId: 'pool', happenedAt: now, segments: ['student'] }
const quiet = { now, lot: firstLot, planned: () => 0, affordable: () => true }
const asking = (given: AskRules) => ({ ok: true, value: { rules: given } }) as const
const open = { channels: ['sms', 'email'], acceptDemoNumbers: true } as const

function decide(
  person: Person,
  given: { ask?: AskRules; history?: History; channels?: ('sms' | 'email')[] } = {},
) {
  const at = readAddress(person, { ...open, ...(given.channels ? { channels: given.channels } : {}) })
  const ask = asking(given.ask ?? rules)
  const outcome = decideInvitation(visit, { ...person, at }, ask, given.history ?? nobody, quiet)
  return outcome.ok ? 'invited' : outcome.reason
}

const phone = '049 000 0001'

describe('who is asked', () => {
  test.each<[string, Person, Partial<AskRules>, string]>([
    ['someone with a number', { phone }, {}, 'invited'],
    ['someone with an e-mail address only', { email: 'anna@example.fi' }, {}, 'invited'],
    [
      'someone whose number is bad but address is not',
      { phone: '123', email: 'anna@example.fi' },
      {},
      'invited',
    ],
    ['someone with a bad number', { phone: '123' }, {}, 'bad_number'],
    ['someone with neither', {}, {}, 'no_contact'],
    ['a protected address', { phone, protectedAddress: true }, {}, 'protected_address'],
    ['several numbers', { phone, severalPhoneNumbers: true }, {}, 'several_phone_numbers'],
    ['a minor, whom most asks include', { phone, age: 15 }, {}, 'invited'],
    ['a minor where they are left out', { phone, age: 17 }, { excludesMinors: true }, 'minor'],
    ['an age group of minors', { phone, ageGroup: '13–17 v.' }, { excludesMinors: true }, 'minor'],
    ['"under 18"', { phone, ageGroup: 'alle 18' }, { excludesMinors: true }, 'minor'],
    ['an age group that reaches adults', { phone, ageGroup: '16-29' }, { excludesMinors: true }, 'invited'],
    ["a minor's guardian", { phone, age: 7, guardianNumber: true }, { excludesMinors: true }, 'invited'],
    ['guardians left out', { phone, guardianNumber: true }, { excludesGuardians: true }, 'guardian_number'],
    [
      'a protected address let in',
      { phone, protectedAddress: true },
      { excludesProtected: false },
      'invited',
    ],
    ['numbers let in', { phone, severalPhoneNumbers: true }, { excludesSeveralNumbers: false }, 'invited'],
    ['a target group left out', { phone }, { excludedSegments: ['student'] }, 'excluded_segment'],
  ])('%s', (_, person, ask, expected) => {
    expect(decide(person, { ask: { ...rules, ...ask } })).toBe(expected)
  })

  test('by a channel that the organisation has', () => {
    expect(decide({ phone, email: 'anna@example.fi' }, { channels: [] })).toBe('no_contact')
    const at = readAddress({ phone, email: 'anna@example.fi' }, { ...open, channels: ['email'] })
    expect(at).toEqual({ ok: true, value: { channel: 'email', address: 'anna@example.fi' } })
  })

  test('a visit told of weeks late is asked about in the next open window', () => {
    const late = { ...visit, happenedAt: new Date(now.getTime() - 40 * DAY) }
    const at = readAddress({ phone }, open)
    const surroundings = { ...quiet, now: new Date('2026-11-22T01:00:00Z') }
    const outcome = decideInvitation(late, { at }, asking(rules), nobody, surroundings)
    expect(outcome).toMatchObject({
      ok: true,
      value: { sendAt: new Date('2026-11-23T10:00:00Z'), weight: 1 },
    })
  })

  test('nobody when the money has run out, and that is asked of nobody who would not be asked anyway', () => {
    const at = readAddress({ phone }, open)
    const broke = { ...quiet, affordable: () => false }
    const outcome = decideInvitation(visit, { at }, asking(rules), nobody, broke)
    expect(outcome).toEqual({ ok: false, reason: 'over_budget' })
    const stopped = decideInvitation(visit, { at }, asking(rules), { optedOut: true, texts: [] }, broke)
    expect(stopped).toEqual({ ok: false, reason: 'opted_out' })
  })

  test('between texts of two asks lies the longer of what they promise, whichever was first', () => {
    const at = readAddress({ phone }, open)
    const asked = (daysAgo: number, capDays: number, left = true): History => {
      const sendAt = new Date(now.getTime() - daysAgo * DAY)
      return { optedOut: false, texts: [{ kind: 'invitation', serviceId: 'library', sendAt, left, capDays }] }
    }
    const decided = (capDays: number, history: History) =>
      decideInvitation(visit, { at }, asking({ ...rules, capDays }), history, quiet).ok
    expect(decided(7, asked(10, 30))).toBe(false)
    expect(decided(30, asked(10, 7))).toBe(false)
    expect(decided(7, asked(10, 7))).toBe(true)
    // To be sent tomorrow; a text that still waits may leave two days late.
    expect([decided(7, asked(7, 7)), decided(7, asked(7, 7, false))]).toEqual([true, false])
    expect(decided(7, asked(8.5, 7, false))).toBe(true)
  })
})

test('however late a text leaves that waited for its gateway, the one after it keeps its distance', () => {
  const MINUTE = 60_000
  const days = fc.integer({ min: 7, max: 60 })
  const lastBegun = lastMomentOf('ask') / MINUTE
  // A gateway that asks us to slow down keeps each for up to ten minutes, and others go before it.
  const held = fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: lastBegun }), fc.constant(lastBegun)),
    fc.integer({ min: 0, max: 50 }),
  )
  fc.assert(
    fc.property(days, days, fc.integer({ min: -300, max: 300 }), held, (one, other, by, [waited, inHand]) => {
      const cap = Math.max(one, other) * DAY
      const leftAt = new Date(now.getTime() + (waited + inHand) * MINUTE)
      const next = new Date(leftAt.getTime() + cap + by * MINUTE)
      const text = { kind: 'invitation', serviceId: 'library', capDays: one } as const
      const asked = isLeftInPeace([{ ...text, sendAt: now, left: false }], next, other)
      expect(!asked || next.getTime() - leftAt.getTime() >= cap).toBe(true)
      // Once it is known to have left, nobody is left unasked for longer than was promised.
      const known = isLeftInPeace([{ ...text, sendAt: leftAt, left: true }], next, other)
      expect(known).toBe(by >= 0)
    }),
  )
})

test('whichever of two texts is decided first, and however late each leaves, they keep their distance', () => {
  const moment = fc.integer({ min: 0, max: 100 * 24 * 60 })
  const late = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: lastMomentOf('ask') / 60_000 + 50 }))
  const text = fc.record({ at: moment, late, capDays: fc.integer({ min: 7, max: 60 }) })
  fc.assert(
    fc.property(text, text, fc.boolean(), (first, second, known) => {
      const [planned, asked] = [first, second].map(({ at }) => new Date(now.getTime() + at * 60_000))
      const [leaving, leavingNext] = [first, second].map(
        ({ at, late: by }) => now.getTime() + (at + by) * 60_000,
      )
      if (!planned || !asked || leaving === undefined || leavingNext === undefined) return
      // It may be known to have left by the time the other is decided, or not.
      const sendAt = known ? new Date(leaving) : planned
      const history = [
        { kind: 'invitation', serviceId: 'pool', sendAt, left: known, capDays: first.capDays },
      ] as const
      if (!isLeftInPeace(history, asked, second.capDays)) return
      expect(leavingNext - leaving).toBeGreaterThanOrEqual(Math.max(first.capDays, second.capDays) * DAY)
    }),
    { numRuns: 2000 },
  )
})

/** How late a text of this purpose may be begun at the latest, as messaging has it. */
function lastMomentOf(purpose: 'ask' | 'reminder'): number {
  const hours = Array.from({ length: 200 }, (_, hour) => hour * 3_600_000)
  const late = hours.findIndex((after) =>
    isTooLate({ purpose, sendAt: now, now: new Date(now.getTime() + after + 1) }),
  )
  return hours[late] ?? Number.NaN
}

test('the language of the person, its main part, or that of the organisation', () => {
  const written = { fi: 'Hei', sv: 'Hej' }
  expect(chooseLanguage('sv', written, ['fi', 'sv'])).toEqual({ language: 'sv', text: 'Hej' })
  expect(chooseLanguage('sv-fi', written, ['fi', 'sv'])).toEqual({ language: 'sv', text: 'Hej' })
  expect(chooseLanguage('ar', written, ['sv', 'fi'])).toEqual({ language: 'sv', text: 'Hej' })
  expect(chooseLanguage(null, written, ['fi'])).toEqual({ language: 'fi', text: 'Hei' })
})
