import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { decideAsk, defaultSettings } from './ask.model.ts'
import { chooseAsk, type Following } from './ask-rules.model.ts'
import { isPublicHoliday } from '../messaging/finnish-day.model.ts'
import { isTooLate } from '../messaging/sending.model.ts'
import {
  type AskRules,
  decideInvitation,
  type History,
  invitationRefusals,
  longestHeldHours,
  type PlannedInvitation,
  readAddress,
  type SentText,
} from './invitation.model.ts'
import { decideReminder, reminderRefusals } from './reminder.model.ts'
import { mostInMinute } from './sending-slot.model.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const services = ['pool', 'library', 'dentist'] as const

// Of a window that is decent: the form refuses any other.
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
  capDays: fc.integer({ min: 7, max: 60 }),
  reminderAfter: fc.option(fc.integer({ min: 0, max: 14 })),
  sharePercent: fc.constantFrom(100, 100, 50),
  excludesMinors: fc.boolean(),
  excludesProtected: fc.boolean(),
  excludesSeveralNumbers: fc.boolean(),
  excludesGuardians: fc.boolean(),
  excludedSegments: fc.subarray(['student', 'firm']),
  channels: fc.constantFrom<string[]>([], [], ['phone']),
  follows: fc.subarray([...services], { minLength: 1 }),
  closed: fc.constantFrom(false, false, false, true),
})
const told = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 3 }),
    serviceId: fc.constantFrom(...services),
    agoHours: fc.integer({ min: -24, max: 90 * 24 }),
    toldAfterHours: fc.integer({ min: 0, max: 200 }),
    channel: fc.constantFrom('phone', 'desk'),
    segments: fc.subarray(['student', 'firm']),
    lot: fc.record({
      sampled: fc.double({ min: 0, max: 0.999, noNaN: true }),
      spread: fc.double({ min: 0, max: 0.999, noNaN: true }),
    }),
    crowd: fc.constantFrom(0, 0, mostInMinute),
    affordable: fc.constantFrom(true, true, true, false),
    answers: fc.boolean(),
    heldHours: fc.constantFrom(0, 0, 3, 24, longestHeldHours),
    stops: fc.constantFrom(false, false, false, true),
    flags: fc.record({
      protectedAddress: fc.boolean(),
      age: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
      phone: fc.constantFrom('ok', 'ok', 'ok', '12', undefined),
    }),
  }),
  { maxLength: 25 },
)
// A week before each change of clocks of 2026 and 2027, and before the two longest rows of holidays.
const beginnings = fc.constantFrom(
  '2026-03-22',
  '2026-10-18',
  '2027-03-21',
  '2027-10-24',
  '2026-03-29',
  '2026-12-18',
)

type Written = typeof asks extends fc.Arbitrary<infer One> ? One : never
/** When it left: a gateway that is down holds it for up to two days. */
type Sent = SentText & { rules: AskRules; leftAt: number }

test('never two texts within the cap, reminders too; never one who said no; never in quiet hours; always one outcome', () => {
  fc.assert(
    fc.property(fc.tuple(asks, asks, asks), told, beginnings, (written, visits, day) => {
      let clock = Date.parse(`${day}T09:00:00Z`)
      const open = written.map((one, index) => ({ ...followingOf(one, index, clock), rules: rulesOf(one) }))
      const said = new Set([3])
      const planned: { person: number; text: Sent; remindAt: Date | undefined; answers: boolean }[] = []
      const sent: { person: number; text: Sent }[] = []
      for (const each of visits) {
        clock += each.toldAfterHours * HOUR
        sendDue(clock)
        const history: History = { optedOut: said.has(each.person), texts: textsOf(each.person, clock) }
        const chosen = chooseAsk({ ...each, sensitive: false, unitPath: [] }, open)
        const rules = chosen.ok ? chosen.value.rules : undefined
        const phone = each.flags.phone === 'ok' ? `049000000${each.person}` : each.flags.phone
        const at = readAddress({ phone }, { channels: ['sms'], acceptDemoNumbers: true })
        const happenedAt = new Date(clock - each.agoHours * HOUR)
        const outcome = decideInvitation(
          { ...each, happenedAt },
          { ...each.flags, phone, at },
          chosen.ok && rules
            ? { ok: true, value: { rules } }
            : chosen.ok
              ? { ok: false, reason: 'no_ask' }
              : chosen,
          history,
          {
            now: new Date(clock),
            lot: each.lot,
            planned: () => each.crowd,
            affordable: () => each.affordable,
          },
        )
        expectNamed(outcome, invitationRefusals)
        if (!outcome.ok) continue
        if (!rules) throw new Error('asked by no ask')
        expectAllowed(outcome.value, rules, each, history, clock)
        const { sendAt, remindAt } = outcome.value
        const text: Sent = {
          kind: 'invitation',
          invitationId: `invitation ${planned.length}`,
          serviceId: each.serviceId,
          sendAt,
          left: false,
          capDays: rules.capDays,
          rules,
          leftAt: sendAt.getTime() + each.heldHours * HOUR,
        }
        planned.push({ person: each.person, text, remindAt, answers: each.answers })
        if (each.stops) said.add(each.person)
      }
      sendDue(clock + 400 * DAY)
      expectPeace(sent)

      function textsOf(person: number, now: number): SentText[] {
        return planned
          .filter((one) => one.person === person)
          .flatMap(({ text, remindAt }) => [
            { ...text, ...(text.leftAt <= now ? { sendAt: new Date(text.leftAt), left: true } : {}) },
            ...(remindAt ? [{ ...text, kind: 'reminder' as const, sendAt: remindAt, left: false }] : []),
          ])
      }

      function sendDue(until: number) {
        for (const one of planned) {
          const { person, text, remindAt } = one
          if (text.sendAt.getTime() > until) continue
          if (!sent.some((earlier) => earlier.text === text)) sent.push({ person, text })
          if (!remindAt || remindAt.getTime() > until) continue
          const now = remindAt.getTime()
          one.remindAt = undefined
          const outcome = decideReminder(
            {
              answered: one.answers,
              optedOut: said.has(person),
              askClosed: false,
              withdrawn: false,
              kept: true,
              sentAt: text.leftAt <= now ? new Date(text.leftAt) : null,
              others: textsOf(person, now).filter((other) => other.invitationId !== text.invitationId),
            },
            text.rules,
            { now: remindAt, affordable: () => true },
          )
          expectNamed(outcome, reminderRefusals)
          if (!outcome.ok) continue
          expect(one.answers || said.has(person)).toBe(false)
          const { kind, at } = outcome.value
          expectDecent(at, text.rules)
          if (kind === 'wait') {
            one.remindAt = at
            continue
          }
          const leftAt = at.getTime() + text.leftAt - text.sendAt.getTime()
          const reminder: Sent = { ...text, kind: 'reminder', sendAt: at, leftAt }
          sent.push({ person, text: reminder })
          planned.push({ person, text: reminder, remindAt: undefined, answers: true })
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('no question is begun later than an hour before what the cap reckons with', () => {
  const sendAt = new Date('2026-11-23T12:00:00Z')
  const last = (longestHeldHours - 1) * HOUR
  for (const purpose of ['ask', 'reminder'] as const) {
    const after = (held: number) => isTooLate({ purpose, sendAt, now: new Date(sendAt.getTime() + held) })
    expect([after(last), after(last + 1)]).toEqual([false, true])
  }
})

test('a reminder that the form lets through is never within the cap of its own question', () => {
  const words = { question: { fi: 'K' }, followUp: { fi: 'J' }, invitation: { fi: 'Hei {link}' } }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }), (capDays, reminderDays) => {
      const settings = { ...defaultSettings, capDays, reminderDays }
      const given = { requiredLanguages: ['fi'], example: 'https://a.fi/k/v/7K2M9QXTB4' }
      const decision = decideAsk({ settings, words }, { names: {}, sensitive: false }, given)
      expect(decision.ok).toBe(capDays >= 7 && reminderDays >= capDays && reminderDays <= 21)
    }),
  )
})

function followingOf(one: Written, index: number, now: number): Following {
  const follows = {
    serviceIds: one.follows,
    unitIds: [],
    channels: one.channels,
    visitTypes: [],
    segments: [],
  }
  const openedAt = new Date(now - (index + 1) * DAY)
  return { askId: `ask-${index}`, follows, openedAt, closedAt: one.closed ? openedAt : null }
}

function rulesOf({ reminderAfter, ...one }: Written): AskRules {
  const days = reminderAfter === null ? null : one.capDays + reminderAfter
  return { ...one, reminderDays: days !== null && days <= 21 ? days : null }
}

function expectNamed(outcome: { ok: true } | { ok: false; reason: string }, reasons: readonly string[]) {
  expect(outcome.ok || reasons.includes(outcome.reason)).toBe(true)
}

function expectAllowed(
  { sendAt, weight }: PlannedInvitation,
  rules: AskRules,
  each: {
    lot: { sampled: number }
    segments: string[]
    flags: { age?: number | undefined; protectedAddress: boolean }
  },
  history: History,
  now: number,
) {
  expect(history.optedOut).toBe(false)
  expect(sendAt.getTime()).toBeGreaterThanOrEqual(now)
  expect(each.lot.sampled).toBeLessThan(rules.sharePercent / 100)
  expect(weight).toBe(100 / rules.sharePercent)
  expect(rules.excludesMinors && (each.flags.age ?? 18) < 18).toBe(false)
  expect(rules.excludesProtected && each.flags.protectedAddress).toBe(false)
  expect(each.segments.some((segment) => rules.excludedSegments.includes(segment))).toBe(false)
  expectDecent(sendAt, rules)
}

function expectDecent(moment: Date, { window }: AskRules) {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/Helsinki')
  expect(local.hour).toBeGreaterThanOrEqual(window.fromHour)
  expect(local.hour).toBeLessThan(window.toHour)
  expect(window.days).toContain(local.dayOfWeek)
  expect(window.holidays || !isPublicHoliday(local.toPlainDate())).toBe(true)
}

function expectPeace(sent: readonly { person: number; text: Sent }[]) {
  for (const one of sent) {
    for (const other of sent) {
      if (one === other || one.person !== other.person) continue
      const [first, second] =
        one.text.leftAt <= other.text.leftAt ? [one.text, other.text] : [other.text, one.text]
      const cap = Math.max(first.capDays, second.capDays) * DAY
      expect(second.leftAt - first.leftAt).toBeGreaterThanOrEqual(cap)
    }
  }
}
