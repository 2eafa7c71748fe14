import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { closingOf, errorsOf } from './closing-form.model.ts'
import { decideClosing } from './closure.model.ts'

const open = { closedAt: null }
const languages = ['fi', 'sv', 'en']
const terms = { languages, required: ['fi', 'sv'], today: '2026-11-23', dayIsUnread: false }
const unmeasured = { measurementId: null, measuredOn: null }

test('an empty form is told at once of all that it needs', () => {
  expect(errorsOf(open, closingOf({}, languages, unmeasured), terms)).toEqual([
    { field: 'heard_fi', reason: 'nothing_told' },
    { field: 'heard_sv', reason: 'language_missing' },
    { field: 'did_fi', reason: 'nothing_told' },
    { field: 'did_sv', reason: 'language_missing' },
    { field: 'measured_on', reason: 'not_measured_without_day' },
  ])
})

test('a day that cannot be read is told beside what else is amiss', () => {
  const closing = closingOf(
    { heard_fi: 'Kuulimme', did_fi: 'Teimme', did_sv: 'Gjort' },
    languages,
    unmeasured,
  )
  expect(errorsOf(open, closing, { ...terms, dayIsUnread: true })).toEqual([
    { field: 'heard_sv', reason: 'language_missing' },
    { field: 'measured_on', reason: 'bad_date' },
  ])
})

test('a case that somebody else has closed needs nothing more', () => {
  const closedAt = new Date('2026-11-23T08:00:00Z')
  expect(errorsOf({ closedAt }, closingOf({}, languages, unmeasured), terms)).toEqual([
    { field: 'form_token', reason: 'already_closed' },
  ])
})

test('nothing is amiss exactly where the case may close', () => {
  const text = fc.constantFrom('', ' ', 'Sanottu')
  const given = fc.record({
    heard_fi: text,
    heard_sv: text,
    heard_en: text,
    did_fi: text,
    did_sv: text,
    did_en: text,
  })
  const measured = fc.record({
    measurementId: fc.constantFrom(null, 'm' as Id<'measurement'>),
    measuredOn: fc.constantFrom(null, '2026-11-23', '2026-11-24'),
  })
  fc.assert(
    fc.property(given, measured, (written, when) => {
      const closing = closingOf(written, languages, when)
      expect(errorsOf(open, closing, terms).length === 0).toBe(decideClosing(open, closing, terms).ok)
    }),
    { numRuns: 500 },
  )
})
