import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networkOf, newRateLimiter, usualRules, visitorAddress } from './rate-limit.ts'
import type { Kind, RateLimiter, Rules, Visitor } from './rate-limit.ts'

const start = Date.parse('2026-03-02T10:00:00Z')
const library = { address: '192.0.2.10', organisationId: 'kaikuranta' }

function limiterWithClock(rules: Rules = usualRules, mostAddresses?: number) {
  const clock = { ms: start }
  const options = { rules, now: () => new Date(clock.ms) }
  return {
    clock,
    limiter: newRateLimiter(mostAddresses === undefined ? options : { ...options, mostAddresses }),
  }
}

function howManyPass(limiter: RateLimiter, kind: Kind, visitor: Visitor, tries: number) {
  return Array.from({ length: tries }, () => limiter.take(kind, visitor).ok).filter(Boolean).length
}

function addressNumber(n: number) {
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
}

describe('people behind one address', () => {
  test('a school of 100 answers at the same second', () => {
    const { limiter } = limiterWithClock()
    expect(howManyPass(limiter, 'post', library, 100)).toBe(100)
  })

  test('a library posts once a second for an hour and is never stopped', () => {
    const { limiter, clock } = limiterWithClock()
    const passed = Array.from({ length: 3600 }, () => {
      clock.ms += 1000
      return limiter.take('post', library).ok
    })
    expect(passed.every(Boolean)).toBe(true)
  })

  test('reading and posting go on after the guesses are used up', () => {
    const { limiter } = limiterWithClock()
    expect(howManyPass(limiter, 'guess', library, 1000)).toBe(20)
    expect(limiter.take('read', library).ok).toBe(true)
    expect(limiter.take('post', library).ok).toBe(true)
  })

  test('right codes cost nothing, however many', () => {
    const { limiter } = limiterWithClock()
    for (let person = 0; person < 1000; person += 1) {
      const taken = limiter.take('guess', library)
      expect(taken.ok).toBe(true)
      if (taken.ok) taken.giveBack()
    }
  })
})

describe('guessing', () => {
  test('a thousand guesses sent at once pass twenty, and the wait told is enough', () => {
    const { limiter, clock } = limiterWithClock()
    expect(howManyPass(limiter, 'guess', library, 1000)).toBe(20)
    const refused = limiter.take('guess', library)
    if (refused.ok) throw new Error('should be refused')
    expect(refused.retryAfterSeconds).toBe(30)
    clock.ms += refused.retryAfterSeconds * 1000
    expect(howManyPass(limiter, 'guess', library, 10)).toBe(1)
  })

  test('giving back twice gives one', () => {
    const { limiter } = limiterWithClock()
    howManyPass(limiter, 'guess', library, 19)
    const last = limiter.take('guess', library)
    if (!last.ok) throw new Error('should pass')
    last.giveBack()
    last.giveBack()
    expect(howManyPass(limiter, 'guess', library, 10)).toBe(1)
  })

  test('from two thousand addresses the organisation brakes, yet a newcomer may still try three times', () => {
    const { limiter } = limiterWithClock()
    let passed = 0
    for (let n = 0; n < 2000; n += 1) {
      passed += howManyPass(limiter, 'guess', { ...library, address: addressNumber(n) }, 20)
    }
    expect(passed).toBe(500 + 3 * (2000 - 25))
    expect(howManyPass(limiter, 'guess', { ...library, address: '192.0.2.99' }, 20)).toBe(3)
    expect(howManyPass(limiter, 'guess', { address: '192.0.2.98', organisationId: 'naapuri' }, 20)).toBe(20)
  })
})

describe('laws', () => {
  const budget = fc.record({
    burst: fc.integer({ min: 1, max: 50 }),
    count: fc.integer({ min: 1, max: 100 }),
    perMs: fc.integer({ min: 1, max: 100_000 }),
  })
  const pauses = fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 200 })

  test('no more pass than the burst and what was refilled, even when the clock jumps back', () => {
    fc.assert(
      fc.property(budget, pauses, (address, waits) => {
        const { limiter, clock } = limiterWithClock({ ...usualRules, post: { address } })
        let latest = start
        let passed = Number(limiter.take('post', library).ok)
        for (const wait of waits) {
          clock.ms += wait
          latest = Math.max(latest, clock.ms)
          passed += Number(limiter.take('post', library).ok)
        }
        const refilled = ((latest - start) * address.count) / address.perMs
        expect(passed).toBeLessThanOrEqual(address.burst + refilled + 1e-6)
      }),
    )
  })

  test('whoever waits as long as told gets through', () => {
    fc.assert(
      fc.property(budget, fc.integer({ min: 1, max: 100 }), (address, tries) => {
        const { limiter, clock } = limiterWithClock({ ...usualRules, post: { address } })
        howManyPass(limiter, 'post', library, tries)
        const next = limiter.take('post', library)
        if (next.ok) return
        clock.ms += next.retryAfterSeconds * 1000
        expect(limiter.take('post', library).ok).toBe(true)
      }),
    )
  })

  test('what one address does changes nothing for another', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (theirs, ours) => {
        const { limiter } = limiterWithClock()
        howManyPass(limiter, 'post', { address: '192.0.2.1' }, theirs)
        expect(howManyPass(limiter, 'post', { address: '192.0.2.2' }, ours)).toBe(Math.min(ours, 120))
      }),
    )
  })

  test('memory stays bounded and the newest are kept', () => {
    const { limiter } = limiterWithClock(usualRules, 100)
    howManyPass(limiter, 'guess', library, 20)
    const forgotten = Array.from({ length: 5000 }, (_, n) => {
      limiter.take('guess', { address: addressNumber(n) })
      return n % 25 === 0 && limiter.take('guess', library).ok
    })
    expect(forgotten).not.toContain(true)
    expect(limiter.size()).toBeLessThanOrEqual(100)
  })
})

test('at midnight the addresses are forgotten', () => {
  const { limiter, clock } = limiterWithClock()
  for (let n = 0; n < 10; n += 1) limiter.take('read', { address: addressNumber(n) })
  expect(limiter.size()).toBe(10)
  clock.ms = Date.parse('2026-03-03T00:00:00Z')
  limiter.take('read', library)
  expect(limiter.size()).toBe(1)
})

describe('whose address', () => {
  const forwarded = '203.0.113.7, 198.51.100.2, 192.0.2.1'

  test.each([
    ['no proxy is trusted: the header is not believed', '10.0.0.1', forwarded, 0, '10.0.0.1'],
    ['one proxy: the last it wrote', '10.0.0.1', forwarded, 1, '192.0.2.1'],
    ['two proxies: the second from the end', '10.0.0.1', forwarded, 2, '198.51.100.2'],
    ['more proxies than addresses: the first', '10.0.0.1', forwarded, 5, '203.0.113.7'],
    ['no header: the connection', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['rubbish in the header: the connection', '10.0.0.1', 'kissa', 1, '10.0.0.1'],
    ['a port after IPv4', '10.0.0.1', '192.0.2.1:4711', 1, '192.0.2.1'],
    ['a port after IPv6', '10.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8::1'],
    ['a zone', 'fe80::1%eth0', undefined, 0, 'fe80::1'],
    ['a connection already gone', undefined, undefined, 0, 'unknown'],
  ])('%s', (_, remote, header, proxies, wanted) => {
    expect(visitorAddress(remote, header, proxies)).toBe(wanted)
  })

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test('addresses of one IPv6 network share a budget and those of two do not', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
        const { limiter } = limiterWithClock()
        howManyPass(limiter, 'guess', { address: one }, 20)
        expect(limiter.take('guess', { address: other }).ok).toBe(networkOf(one) !== networkOf(other))
      }),
    )
  })
})
