import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, longestPasted, type Marks } from './realness.model.ts'

const marks: Marks = {
  address: 'https://palaute.kaikuranta.fi/kaikuranta',
  senders: ['13500', '+358401234567', 'Kaikuranta'],
  emails: ['palaute@kaikuranta.fi'],
}
const kindOf = (pasted: string) => judge(pasted, marks, { acceptDemoNumbers: false }).kind

describe('what is ours', () => {
  test.each([
    ['https://palaute.kaikuranta.fi/kaikuranta/v/7K2M9QXTB4', 'our_link'],
    ['palaute.kaikuranta.fi/kaikuranta/v/7K2M9QXTB4', 'our_link'],
    ['HTTPS://PALAUTE.KAIKURANTA.FI/kaikuranta/fi', 'our_link'],
    ['https://palaute.kaikuranta.fi:443/kaikuranta', 'our_link'],
    [
      'Kaikuranta: miten sujui? Vastaa 0-10 tai https://palaute.kaikuranta.fi/kaikuranta/v/7K2M9QXTB4. Kiitos!',
      'our_link_within',
    ],
    ['https://palaute.kaikuranta.fi/kaikuranta/v/7K2M9QXTB4.', 'our_link'],
    ['Kysy: matti.virtanen@kaikuranta.fi. palaute.kaikuranta.fi/kaikuranta/v/7K2M', 'our_link_within'],
    ['040.123.45.67', 'our_number'],
    ['13500', 'our_number'],
    ['040 123 4567', 'our_number'],
    ['+358 40 1234567', 'our_number'],
    ['KAIKURANTA', 'our_name'],
    ['Palaute@Kaikuranta.fi', 'our_email'],
  ])('%s', (pasted, kind) => {
    expect(kindOf(pasted)).toBe(kind)
  })
})

describe('what only looks like ours', () => {
  test.each([
    'https://palaute.kaikuranta.fi.evil.example/kaikuranta/v/7K2M9QXTB4',
    'https://palaute.kaikuranta.fi@evil.example/kaikuranta',
    'https://palaute-kaikuranta.fi/kaikuranta/v/7K2M9QXTB4',
    'https://kaikuranta.fi/kaikuranta/v/7K2M9QXTB4',
    'https://palaute.kaikuranta.fi/kaikuranta2/v/7K2M9QXTB4',
    'https://palaute.kaikuranta.fi/naapuri/v/7K2M9QXTB4',
    'https://palaute.kaikuranta.fi/kaikuranta/../naapuri',
    'https://palaute.kаikuranta.fi/kaikuranta',
    'http://palaute.kaikuranta.fi/kaikuranta/v/7K2M9QXTB4',
    'https://palaute.kaikuranta.fi:8443/kaikuranta',
    'javascript://palaute.kaikuranta.fi/kaikuranta',
    'bit.ly/3xYzAbC',
    '192.0.2.7/k https://palaute.kaikuranta.fi/kaikuranta/v/1',
    '0xC0.0.2.7 https://palaute.kaikuranta.fi/kaikuranta/v/1',
    '3221225991/k https://palaute.kaikuranta.fi/kaikuranta/v/1',
    'foo@evil.example/path https://palaute.kaikuranta.fi/kaikuranta/v/1',
    'Kiitos/evil.example https://palaute.kaikuranta.fi/kaikuranta/v/1',
    'Avaa...evil.example https://palaute.kaikuranta.fi/kaikuranta/v/1',
    'https:/evil.example/x',
    'https:evil.example/x',
    'https:\\\\evil.example',
    'https://palaute.kaikuranta.fi/kaikuranta\\@evil.example',
    'https://palaute.kaikuranta.fi/kaikuranta/v/1,https://evil.example',
    'palaute.kaikuranta.fi/kaikuranta/../naapuri',
    'Avaa https://palaute.kaikuranta.fi/kaikuranta/fi ja vahvista: https://pankki.example/kirjaudu',
  ])('%s', (pasted) => {
    expect(kindOf(pasted)).toBe('false_link')
  })

  test.each([
    ['13501', 'strange_number'],
    ['+46 70 123 45 67', 'strange_number'],
    ['Posti', 'strange_name'],
    ['palaute@kaikuranta.example', 'strange_email'],
    ['', 'unreadable'],
    ['  \u200b ', 'unreadable'],
    ['Sain viestin, jossa pyydettiin pankkitunnuksia', 'unreadable'],
  ])('%s is %s', (pasted, kind) => {
    expect(kindOf(pasted)).toBe(kind)
  })
})

test('no other host is ever called ours, whatever stands before or after our own', () => {
  const word = fc.stringMatching(/^[a-z0-9.@/-]{1,12}$/)
  fc.assert(
    fc.property(word, word, (before, after) => {
      const pasted = `https://${before}palaute.kaikuranta.fi${after}/kaikuranta/v/7K2M9QXTB4`
      if (!kindOf(pasted).startsWith('our_link')) return
      const real = new URL(pasted)
      expect([real.host, real.username]).toEqual(['palaute.kaikuranta.fi', ''])
      expect(real.pathname.startsWith('/kaikuranta')).toBe(true)
    }),
  )
})

test('no paste takes long to judge', () => {
  const full = (piece: string) =>
    piece.repeat(Math.ceil(longestPasted / piece.length)).slice(0, longestPasted)
  const pieces = [
    'a',
    '1',
    '.',
    '@',
    '-',
    'a.',
    '1.',
    'a@',
    '@.',
    'a-',
    '.a@',
    'https:',
    'a:/',
    '0x',
    '1 ',
    ')',
  ]
  for (const paste of pieces.flatMap((piece) => [
    full(piece),
    `${full(piece).slice(1)} `,
    `a@${full(piece)}`,
  ])) {
    // The quickest of three: a busy machine is no fault of the paste.
    const times = [1, 2, 3].map(() => {
      const began = performance.now()
      judge(paste, marks, { acceptDemoNumbers: false })
      return performance.now() - began
    })
    expect(Math.min(...times)).toBeLessThan(50)
  }
})

test('whatever is pasted, an answer is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (pasted) => {
      expect(kindOf(pasted)).toMatch(/^(our|false|strange)_|^unreadable$/)
    }),
  )
})
