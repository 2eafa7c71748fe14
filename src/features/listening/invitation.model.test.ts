import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  type AskRules,
  chooseLanguage,
  decideInvitation,
  type History,
  type Person,
  readAddress,
} from './invitation.model.ts'
import { isPublicHoliday } from './sending-time.model.ts'

const now = new Date('2026-11-23T12:00:00Z')
const DAY = 86_400_000
const rules: AskRules = {
  delay: { kind: 'next_day', atHour: 12 },
  window: { fromHour: 12, toHour: 20, days: [1, 2, 3, 4, 5, 6], holidays: false },
  capDays: 30,
  excludesMinors: false,
}
const nobody: History = { optedOut: false, invitations: [] }
const visit = { serviceId: 'pool', happenedAt: now, sensitive: false }
const open = { channels: ['sms', 'email'], acceptDemoNumbers: true } as const

function decide(
  person: Person,
  given: { ask?: AskRules; history?: History; channels?: ('sms' | 'email')[] } = {},
) {
  const at = readAddress(person, { ...open, ...(given.channels ? { channels: given.channels } : {}) })
  const outcome = decideInvitation(visit, { ...person, at }, given.ask ?? rules, given.history ?? nobody, now)
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
    const outcome = decideInvitation(late, { at }, rules, nobody, new Date('2026-11-22T01:00:00Z'))
    expect(outcome).toEqual({ ok: true, value: { sendAt: new Date('2026-11-23T10:00:00Z') } })
  })
})

test('the language of the person, its main part, or that of the organisation', () => {
  const written = { fi: 'Hei', sv: 'Hej' }
  expect(chooseLanguage('sv', written, ['fi', 'sv'])).toEqual({ language: 'sv', text: 'Hej' })
  expect(chooseLanguage('sv-fi', written, ['fi', 'sv'])).toEqual({ language: 'sv', text: 'Hej' })
  expect(chooseLanguage('ar', written, ['sv', 'fi'])).toEqual({ language: 'sv', text: 'Hej' })
  expect(chooseLanguage(null, written, ['fi'])).toEqual({ language: 'fi', text: 'Hei' })
})

const asks = fc.record({
  delay: fc.oneof(
    fc.record({ kind: fc.constant('next_day' as const), atHour: fc.integer({ min: 8, max: 20 }) }),
    fc.record({ kind: fc.constant('hours' as const), hours: fc.integer({ min: 0, max: 720 }) }),
  ),
  window: fc.record({
    fromHour: fc.integer({ min: 8, max: 14 }),
    toHour: fc.integer({ min: 15, max: 21 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.boolean(),
  }),
  capDays: fc.constant(30),
  excludesMinors: fc.boolean(),
})
const visits = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 3 }),
    serviceId: fc.constantFrom('pool', 'library', 'dentist'),
    agoHours: fc.integer({ min: -24, max: 90 * 24 }),
    toldAfterHours: fc.integer({ min: 0, max: 200 }),
    flags: fc.record({
      protectedAddress: fc.boolean(),
      age: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
      phone: fc.constantFrom('ok', 'ok', 'ok', '12', undefined),
    }),
  }),
  { maxLength: 25 },
)

test('never two within the cap, never one who said no, never in quiet hours, always one outcome', () => {
  fc.assert(
    fc.property(fc.tuple(asks, asks, asks), visits, (rulesOf, told) => {
      const histories = new Map<number, History>([[3, { optedOut: true, invitations: [] }]])
      const askOf = { pool: rulesOf[0], library: rulesOf[1], dentist: rulesOf[2] }
      let clock = now.getTime()
      for (const each of told) {
        clock += each.toldAfterHours * 3_600_000
        const ask = askOf[each.serviceId]
        const history = histories.get(each.person) ?? nobody
        const number = each.flags.phone === 'ok' ? `049000000${each.person}` : each.flags.phone
        const person = { ...each.flags, phone: number }
        const outcome = decideInvitation(
          { ...visit, serviceId: each.serviceId, happenedAt: new Date(clock - each.agoHours * 3_600_000) },
          { ...person, at: readAddress(person, open) },
          ask,
          history,
          new Date(clock),
        )
        if (!outcome.ok) continue
        const { sendAt } = outcome.value
        expect(history.optedOut).toBe(false)
        expect(sendAt.getTime()).toBeGreaterThanOrEqual(clock)
        for (const earlier of history.invitations)
          expect(Math.abs(sendAt.getTime() - earlier.sendAt.getTime())).toBeGreaterThanOrEqual(30 * DAY)
        const local = Temporal.Instant.fromEpochMilliseconds(sendAt.getTime()).toZonedDateTimeISO(
          'Europe/Helsinki',
        )
        expect(local.hour).toBeGreaterThanOrEqual(ask.window.fromHour)
        expect(local.hour).toBeLessThan(ask.window.toHour)
        expect(ask.window.days).toContain(local.dayOfWeek)
        expect(ask.window.holidays || !isPublicHoliday(local.toPlainDate())).toBe(true)
        histories.set(each.person, {
          ...history,
          invitations: [...history.invitations, { serviceId: each.serviceId, sendAt }],
        })
      }
    }),
    { numRuns: 150 },
  )
})
