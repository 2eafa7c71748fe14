import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chooseSender,
  findReplyPhrase,
  isSenderName,
  readSenders,
  type SenderId,
  senderStatuses,
} from './sender.model.ts'

const verified: SenderId = { name: 'Kaikuranta', status: 'verified', statusOn: '2026-05-04' }

describe('what texts are sent from', () => {
  test.each([
    ['13500', [], undefined, { kind: 'number', sender: '13500' }],
    ['+358401234567', [verified], '13500', { kind: 'number', sender: '+358401234567' }],
    ['Kaikuranta', [verified], '13500', { kind: 'name', sender: 'Kaikuranta' }],
    ['KAIKURANTA', [verified], undefined, { kind: 'name', sender: 'KAIKURANTA' }],
    [
      'Kaikuranta',
      [{ ...verified, status: 'applied' as const }],
      '13500',
      { kind: 'instead', sender: '13500' },
    ],
    ['Naapuri', [verified], '13500', { kind: 'instead', sender: '13500' }],
    ['Kaikuranta', [], undefined, { kind: 'nothing' }],
  ])('%s with %j and the number %s', (chosen, ids, number, choice) => {
    expect(chooseSender({ chosen, ids, number })).toEqual(choice)
  })

  test('a name that is not verified never stands on a text', () => {
    const aName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,10}$/)
    const anId = fc.record({
      name: aName,
      status: fc.constantFrom(...senderStatuses),
      statusOn: fc.constant(null),
    })
    const aNumber = fc.option(fc.constantFrom('13500', '+358401234567'), { nil: undefined })
    fc.assert(
      fc.property(aName, fc.array(anId, { maxLength: 4 }), aNumber, (chosen, ids, number) => {
        const choice = chooseSender({ chosen, ids, number })
        if (choice.kind === 'nothing' || !isSenderName(choice.sender)) return
        const names = ids.filter(({ status }) => status === 'verified').map(({ name }) => name.toLowerCase())
        expect(names).toContain(choice.sender.toLowerCase())
      }),
    )
  })
})

const reading = { today: '2026-11-23', acceptDemoNumbers: false }
const given = { name: 'Kaikuranta', status: 'applied' as const, statusOn: '2026-11-01', number: '13500' }

test.each([
  [{}, { id: { name: 'Kaikuranta', status: 'applied', statusOn: '2026-11-01' }, number: '13500' }],
  [
    { name: '', number: '' },
    { id: undefined, number: undefined },
  ],
  [
    { status: 'none' as const, statusOn: undefined },
    { id: { status: 'none', statusOn: null }, number: '13500' },
  ],
  [{ number: '040 123 4567' }, { number: '+358401234567' }],
])('%j is kept', (change, kept) => {
  expect(readSenders({ ...given, ...change }, reading)).toMatchObject({ ok: true, value: kept })
})

test.each([
  [{ name: 'Kaikurannan kaupunki' }, 'bad_name'],
  [{ name: 'Pöytyä' }, 'bad_name'],
  [{ name: '13500' }, 'bad_name'],
  [{ number: 'Kaikuranta' }, 'bad_fallback'],
  [{ number: '12' }, 'bad_fallback'],
  [{ statusOn: undefined }, 'day_missing'],
  [{ statusOn: '2026-11-24' }, 'day_ahead'],
])('%j is refused as %s', (change, reason) => {
  expect(readSenders({ ...given, ...change }, reading)).toMatchObject({ ok: false, reason })
})

test.each([
  'Vastaa tähän viestiin numerolla.',
  'Miten sujui? Vastaa 0-10 tai https://a.fi',
  'Kiitos! Ei enää viestejä: LOPETA',
  'Svara på det här meddelandet',
  'Svara 0–10 eller https://a.fi',
  'Inga fler sms: SLUTA',
  'Reply to this message with a number',
  'Reply 0-10 or https://a.fi',
  'No more texts: STOP',
])('%j asks people to write back', (text) => {
  expect(findReplyPhrase(text)).toBeDefined()
})

test.each([
  'Kaikuranta: suosittelisitko palveluamme? Vastaa tästä: https://a.fi Kiitos!',
  'Svara här: https://a.fi Tack!',
  'Answer here: https://a.fi Thank you!',
  'Emme vastaa viesteihin.',
  'Bussi ei lopeta ajoa.',
])('%j asks nobody to write back', (text) => {
  expect(findReplyPhrase(text)).toBeUndefined()
})
