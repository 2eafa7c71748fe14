import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, type Marks } from './realness.model.ts'

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
      'our_link',
    ],
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
      if (kindOf(pasted) !== 'our_link') return
      const real = new URL(pasted)
      expect([real.host, real.username]).toEqual(['palaute.kaikuranta.fi', ''])
      expect(real.pathname.startsWith('/kaikuranta')).toBe(true)
    }),
  )
})

test('whatever is pasted, an answer is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (pasted) => {
      expect(kindOf(pasted)).toMatch(/^(our|false|strange)_|^unreadable$/)
    }),
  )
})
