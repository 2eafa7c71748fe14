import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { type Closing, type ClosingRefusal, decideClosing } from './closure.model.ts'

const open = { closedAt: null }
const terms = { required: ['fi', 'sv'], today: '2026-11-23' }
const whole: Closing = {
  heard: { fi: 'Kuulimme', sv: 'Vi hörde' },
  did: { fi: 'Teimme', sv: 'Vi gjorde' },
  measurementId: 'm' as Id<'measurement'>,
  measuredOn: null,
}

describe('closing a case', () => {
  test.each<[string, Partial<Closing>, ClosingRefusal | 'closes']>([
    ['is done with everything told and measured', {}, 'closes'],
    ['needs what was heard', { heard: {} }, 'nothing_told'],
    ['needs what was done', { did: { fi: '  ', sv: '\n' } }, 'nothing_told'],
    ['needs every required language of what was heard', { heard: { fi: 'Kuulimme' } }, 'language_missing'],
    [
      'needs every required language of what was done',
      { did: { en: 'Done', sv: 'Gjort' } },
      'language_missing',
    ],
    ['needs a measurement or a day', { measurementId: null }, 'not_measured_without_day'],
    ['needs a day that is ahead', { measurementId: null, measuredOn: '2026-11-23' }, 'day_not_ahead'],
    ['may wait for tomorrow', { measurementId: null, measuredOn: '2026-11-24' }, 'closes'],
  ])('%s', (_, given, expected) => {
    const decision = decideClosing(open, { ...whole, ...given }, terms)
    expect(decision.ok ? 'closes' : decision.reason).toBe(expected)
  })

  test('says which languages are missing where', () => {
    const decision = decideClosing(open, { ...whole, heard: { fi: 'Kuulimme' }, did: { en: 'Done' } }, terms)
    expect(decision).toMatchObject({ missing: { heard: ['sv'], did: ['fi', 'sv'] } })
  })

  const words = fc.dictionary(fc.constantFrom('fi', 'sv', 'en', 'se'), fc.string({ maxLength: 5 }))
  const day = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24', '2027-06-01')
  const anyClosing = fc.record({
    heard: words,
    did: words,
    measurementId: fc.constantFrom(null, 'm' as Id<'measurement'>),
    measuredOn: fc.option(day),
  })

  test('happens only once, whatever is said the second time', () => {
    fc.assert(
      fc.property(anyClosing, (closing) => {
        const decision = decideClosing({ closedAt: new Date('2026-11-20') }, closing, terms)
        expect(decision).toEqual({ ok: false, reason: 'already_closed' })
      }),
    )
  })

  test('never leaves a required language untold, nor the measuring without its day', () => {
    fc.assert(
      fc.property(anyClosing, (closing) => {
        if (!decideClosing(open, closing, terms).ok) return
        for (const language of terms.required) {
          expect(closing.heard[language]?.trim()).toBeTruthy()
          expect(closing.did[language]?.trim()).toBeTruthy()
        }
        expect(closing.measurementId !== null || (closing.measuredOn ?? '') > terms.today).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
