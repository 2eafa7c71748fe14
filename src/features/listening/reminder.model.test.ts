import { describe, expect, test } from 'vitest'
import { decideReminder, type Reminded } from './reminder.model.ts'

const DAY = 86_400_000
// Noon in Finland on a Monday.
const now = new Date('2026-11-23T10:00:00Z')
const rules = {
  capDays: 7,
  reminderDays: 8,
  window: { fromHour: 12, toHour: 20, days: [1, 2, 3, 4, 5, 6], holidays: false },
}
const silent: Reminded = {
  answered: false,
  optedOut: false,
  askClosed: false,
  withdrawn: false,
  kept: true,
  sentAt: new Date(now.getTime() - 8 * DAY),
  others: [],
}
const decide = (given: Partial<Reminded>, at = now, affordable = true) =>
  decideReminder({ ...silent, ...given }, rules, { now: at, affordable: () => affordable })

test('whoever has not answered is reminded in the window, and in its next one where the worker was late', () => {
  expect(decide({})).toEqual({ ok: true, value: { kind: 'send', at: now } })
  const evening = new Date('2026-11-23T19:00:00Z')
  const nextNoon = new Date('2026-11-24T10:00:00Z')
  expect(decide({}, evening)).toEqual({ ok: true, value: { kind: 'send', at: nextNoon } })
})

describe('nobody is reminded', () => {
  const library = { kind: 'invitation', serviceId: 'library', left: true, capDays: 30 } as const
  test.each<[string, Partial<Reminded>]>([
    ['answered', { answered: true }],
    ['opted_out', { optedOut: true }],
    ['ask_closed', { askClosed: true }],
    ['withdrawn', { withdrawn: true }],
    ['erased', { kept: false }],
    ['not_sent', { sentAt: null }],
    ['asked_recently', { others: [{ ...library, sendAt: new Date(now.getTime() - 29 * DAY) }] }],
  ])('%s', (reason, given) => {
    expect(decide(given)).toEqual({ ok: false, reason })
  })

  test('when the ask has since been set to remind nobody, or the money has run out', () => {
    const given = { now, affordable: () => true }
    expect(decideReminder(silent, { ...rules, reminderDays: null }, given)).toMatchObject({
      reason: 'turned_off',
    })
    expect(decide({}, now, false)).toMatchObject({ reason: 'over_budget' })
  })

  test('within the cap of a question that left late: then the reminder waits', () => {
    const outcome = decide({ sentAt: new Date(now.getTime() - 6 * DAY) })
    expect(outcome).toEqual({ ok: true, value: { kind: 'wait', at: new Date('2026-11-24T10:00:00Z') } })
  })
})
