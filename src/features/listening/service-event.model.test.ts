import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readServiceEvent, serviceEventReasons } from './service-event.model.ts'

const now = new Date('2026-11-22T12:00:00Z')

const aServiceEvent = (changes: Record<string, unknown> = {}) => ({
  id: 'lib-2026-0001',
  source: 'kirjasto',
  service: 'lainaus',
  happenedAt: '2026-11-22T13:05:00+02:00',
  ...changes,
})

const problemsOf = (raw: unknown) => {
  const read = readServiceEvent(raw, now)
  return read.ok ? [] : read.problems.map(({ field, reason }) => `${field}: ${reason}`)
}

describe('a service event', () => {
  test('is read with everything it may tell', () => {
    const all = aServiceEvent({
      unit: '1.2.246.10.1234567.10.1',
      channel: 'visit',
      phone: '040 123 4567',
      email: 'aino@example.fi',
      language: 'SV',
      visitType: 'lainaus tiskillä',
      ageGroup: '18-29',
      age: 24,
      municipality: '091',
      postalCode: '00100',
      protectedAddress: false,
      severalPhoneNumbers: false,
      guardianNumber: true,
      attributes: { room: 'Lastenosasto', minutes: 14, firstVisit: true },
    })
    expect(readServiceEvent(all, now)).toEqual({
      ok: true,
      event: { ...all, language: 'sv', happenedAt: new Date('2026-11-22T11:05:00Z') },
    })
  })

  test('needs no more than its id, source, service and moment', () => {
    expect(problemsOf(aServiceEvent())).toEqual([])
    expect(problemsOf({})).toEqual([
      'id: missing',
      'source: missing',
      'service: missing',
      'happenedAt: missing',
    ])
  })

  test('takes empty values as not given, and trims the others', () => {
    const read = readServiceEvent(aServiceEvent({ phone: '', email: null, unit: '  ', id: ' 7 ' }), now)
    expect(read).toMatchObject({ ok: true, event: { id: '7' } })
    expect(read.ok && Object.keys(read.event)).toEqual(['id', 'source', 'service', 'happenedAt'])
    expect(problemsOf(aServiceEvent({ id: ' ' }))).toEqual(['id: missing'])
  })

  test.each([
    [{ happenedAt: '2026-11-22T13:05:00' }, 'happenedAt: no_zone'],
    [{ happenedAt: '22.11.2026 13.05' }, 'happenedAt: not_a_moment'],
    [{ happenedAt: 1763812800 }, 'happenedAt: not_text'],
    [{ happenedAt: '2026-11-23T12:00:01Z' }, 'happenedAt: in_the_future'],
    [{ happenedAt: '2026-08-24T11:59:59Z' }, 'happenedAt: too_old'],
    [{ id: 7 }, 'id: not_text'],
    [{ id: 'x'.repeat(201) }, 'id: too_long'],
    [{ service: 'a\u0000b' }, 'service: bad_character'],
    [{ service: 'a\uD800b' }, 'service: bad_character'],
    [{ email: 'aino' }, 'email: not_an_email'],
    [{ language: 'suomi!' }, 'language: not_a_language'],
    [{ postalCode: '1' }, 'postalCode: not_a_postal_code'],
    [{ age: 131 }, 'age: not_an_age'],
    [{ age: -1 }, 'age: not_an_age'],
    [{ age: 7.5 }, 'age: not_an_age'],
    [{ age: '7' }, 'age: not_an_age'],
    [{ protectedAddress: 'yes' }, 'protectedAddress: not_yes_or_no'],
    [{ attributes: [] }, 'attributes: not_attributes'],
    [{ attributes: { a: { b: 1 } } }, 'attributes: not_attributes'],
    [{ attributes: { ['k'.repeat(51)]: 1 } }, 'attributes: not_attributes'],
    [{ protectedAdress: true }, 'protectedAdress: unknown_field'],
  ])('with %o is refused: %s', (changes, problem) => {
    expect(problemsOf(aServiceEvent(changes))).toEqual([problem])
  })

  test('with more than twenty attributes is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`k${at}`, at]))
    expect(problemsOf(aServiceEvent({ attributes: many }))).toEqual(['attributes: too_many_attributes'])
  })

  test('is taken up to a day ahead and ninety days back', () => {
    expect(problemsOf(aServiceEvent({ happenedAt: '2026-11-23T12:00:00Z' }))).toEqual([])
    expect(problemsOf(aServiceEvent({ happenedAt: '2026-08-24T12:00:00Z' }))).toEqual([])
  })

  test('keeps any language and emoji whole', () => {
    const visitType = 'زيارة المكتبة 📚 šžđŋ'
    expect(readServiceEvent(aServiceEvent({ visitType }), now)).toMatchObject({
      ok: true,
      event: { visitType },
    })
  })

  test.each([[null], ['text'], [7], [[]], [undefined]])('is not %o', (raw) => {
    expect(problemsOf(raw)).toEqual([': not_an_object'])
  })

  test('of any shape at all is read or refused with known reasons, never thrown, never echoed', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (raw, changes) => {
        for (const given of [raw, aServiceEvent(changes)]) {
          const read = readServiceEvent(given, now)
          if (read.ok) continue
          expect(read.problems.length).toBeGreaterThan(0)
          for (const { reason } of read.problems) expect(serviceEventReasons).toContain(reason)
        }
      }),
    )
  })
})
