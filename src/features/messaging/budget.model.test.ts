import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decideSpending,
  decideTelling,
  levelsReached,
  mostTellings,
  type Purse,
  purseKey,
  scopesCounting,
  scopesStopping,
  withRefusal,
} from './budget.model.ts'
import { purposes } from './message.model.ts'

const sendAt = new Date('2026-11-23T12:00:00Z')
const month = '2026-11-01'

function aPurse(given: Partial<Purse> & { left?: number } = {}): Purse {
  const limits = [{ scope: 'ask' as const, hundredths: given.left ?? 10_000 }]
  return { partPrice: 450, limits, spent: new Map(), usedUp: new Set(), ...given }
}

/** As a batch does it: one after another, each with what the earlier ones left. */
function decideAll(purse: Purse, parts: readonly number[]) {
  let left = purse
  const through = parts.map((each) => {
    const decision = decideSpending(left, { sendAt, parts: each })
    left = decision.ok ? decision.value : withRefusal(left, { sendAt, parts: each })
    return decision.ok
  })
  return { through, left }
}

describe('a budget in a batch', () => {
  test('of 500 like texts exactly those pass that it can pay for, and they are the first', () => {
    const { through, left } = decideAll(aPurse({ left: 300 * 450 + 449 }), Array<number>(500).fill(1))
    expect(through.filter(Boolean)).toHaveLength(300)
    expect(through.lastIndexOf(true)).toBe(299)
    expect([...left.usedUp]).toEqual([purseKey('ask', month)])
  })

  test('no budget is ever overdrawn, and nothing is refused that would have fitted', () => {
    const aLimit = fc.integer({ min: 1, max: 60_000 })
    const someParts = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 120 })
    const aPrice = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(aLimit, aLimit, aPrice, someParts, (all, ask, partPrice, parts) => {
        const limits = [
          { scope: 'all' as const, hundredths: all },
          { scope: 'ask' as const, hundredths: ask },
        ]
        const { through } = decideAll(aPurse({ limits, partPrice }), parts)
        let spent = 0
        for (const [index, each] of parts.entries()) {
          const cost = each * partPrice
          expect(through[index]).toBe(spent + cost <= Math.min(all, ask))
          if (through[index]) spent += cost
        }
        expect(spent).toBeLessThanOrEqual(Math.min(all, ask))
      }),
    )
  })

  test('each month has its own: what leaves after midnight in Finland is paid by December', () => {
    const spent = new Map([[purseKey('ask', month), 10_000]])
    const purse = aPurse({ spent })
    expect(decideSpending(purse, { sendAt: new Date('2026-11-30T21:59:59Z'), parts: 1 }).ok).toBe(false)
    expect(decideSpending(purse, { sendAt: new Date('2026-11-30T22:00:00Z'), parts: 1 }).ok).toBe(true)
  })

  test('without a price or a budget nothing is refused', () => {
    expect(decideSpending(aPurse({ partPrice: undefined, left: 1 }), { sendAt, parts: 9 }).ok).toBe(true)
    expect(decideSpending(aPurse({ limits: [] }), { sendAt, parts: 9 }).ok).toBe(true)
  })
})

describe('which budget stops what', () => {
  test('no budget of asks stops what people wished to hear or have just done', () => {
    const others = purposes.filter((purpose) => purpose !== 'ask' && purpose !== 'reminder')
    for (const purpose of others)
      expect(scopesStopping(purpose).filter((scope) => scope !== 'tell')).toEqual([])
    for (const purpose of ['reply', 'confirmation', 'test'] as const)
      expect(scopesStopping(purpose)).toEqual([])
  })

  test('whatever stops a purpose counts it', () => {
    for (const purpose of purposes)
      for (const scope of scopesStopping(purpose)) expect(scopesCounting(purpose)).toContain(scope)
  })
})

test.each([
  [7999, []],
  [8000, [80]],
  [9999, [80]],
  [10_000, [80, 100]],
  [12_000, [80, 100]],
])('%i of 10 000 reaches %j per cent', (spent, levels) => {
  expect(levelsReached(spent, 10_000)).toEqual(levels)
})

test('a person is told eight times in a month and not a ninth', () => {
  expect(decideTelling(mostTellings.count - 1).ok).toBe(true)
  expect(decideTelling(mostTellings.count)).toMatchObject({ ok: false, reason: 'told_often' })
})
