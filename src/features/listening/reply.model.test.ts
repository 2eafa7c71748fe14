import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { off, score, type WrittenReply } from '../../../tests/builders/replies.ts'
import { readReply } from './reply.model.ts'

const toTen = { min: 0, max: 10 }
const toFive = { min: 1, max: 5 }

describe('another scale', () => {
  test.each<WrittenReply>([
    ['5', score(5)],
    ['4/5', score(4)],
    ['yhdeksän', off(9)],
    ['0', off(0)],
    ['9/10', off(9)],
  ])('%j, on a scale from one to five', (text, reading) => {
    expect(readReply(text, toFive)).toEqual(reading)
  })
})

describe('whatever people write', () => {
  const pieces = [
    '9',
    '10',
    ' ',
    '.',
    ', ',
    'stop',
    'lopeta',
    'kiitos',
    'klo',
    '-',
    '/',
    'yksi',
    '\n',
    '½',
    'och',
    '> ',
    '0-10?',
  ]
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join('')),
  )

  test('a score is always on the scale, words are never empty, and the same text is read the same', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reply = readReply(text, toTen)
        const mark = 'score' in reply ? (reply.score ?? 0) : 0
        const said = 'words' in reply ? (reply.words ?? 'none') : 'none'
        expect(Number.isInteger(mark) && mark >= 0 && mark <= 10).toBe(true)
        expect(said.trim()).not.toBe('')
        expect(readReply(text, toTen)).toEqual(reply)
      }),
      { numRuns: 500 },
    )
  })

  test('a stop is found before and after a mark and other words, and they are kept', () => {
    const stops = fc.constantFrom(...stopsWritten)
    const mark = fc.integer({ min: 0, max: 10 })
    const clause = fc
      .array(fc.constantFrom(...'huono palvelu jonoa oli kö bra personal they were kind'.split(' ')), {
        minLength: 1,
        maxLength: 12,
      })
      .map((some) => some.join(' '))
    const joint = fc.constantFrom('. ', ', ', '! ', '\n', ' - ', '; ')
    fc.assert(
      fc.property(stops, mark, clause, joint, (stop, given, words, joined) => {
        expect(readReply(stop, toTen)).toEqual({ kind: 'stop' })
        const after = readReply([`${given} ${words}`, stop].join(joined), toTen)
        expect(after).toMatchObject({ kind: 'stop', score: given })
        expect('words' in after && after.words).toContain(words)
        const before = readReply([stop, words].join(joined), toTen)
        expect(before).toEqual({ kind: 'stop', words })
        expect(readReply([words, stop, words].join(joined), toTen).kind).toBe('stop')
      }),
      { numRuns: 300 },
    )
  })

  test('ten thousand characters are read at once', () => {
    const began = process.cpuUsage()
    for (const piece of [
      '9 ',
      'a',
      '. ',
      'stop ',
      'STOP ',
      '-',
      '9',
      ' \n',
      'en halua ',
      '!9',
      '> ',
      '0-10 ',
      'STOP a ',
      ' - ',
    ]) {
      readReply(piece.repeat(10_000 / piece.length), toTen)
    }
    // Of a processor: a busy machine is no fault of the pattern.
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000)
  })
})

const stopsWritten = [
  'LOPETA',
  'lopeta',
  'lopeta viestit',
  'Lopettakaa nämä kyselyt',
  'ei enää viestejä',
  'STOP',
  'stop kiitos',
  'SLUTA',
  'sluta skicka sms',
  'inga fler enkäter tack',
  'Stop texting me',
  'unsubscribe',
]
