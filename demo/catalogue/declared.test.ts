import { expect, test } from 'vitest'
import { declaredOf, unseen } from './declared.ts'
import { kaikuranta } from './kaikuranta.ts'

const { services } = kaikuranta
const declared = services.map((service) => ({ ...service, said: declaredOf(service) }))
const count = (has: (one: (typeof declared)[number]) => boolean) => declared.filter(has).length

test('most services have somebody who answers for them, for whom they are and an assurance, and some of each have not', () => {
  for (const share of [
    count(({ said }) => said.responsible !== undefined),
    count(({ said }) => said.segments.length > 0),
    count(({ said }) => said.assured),
  ]) {
    expect(share / services.length).toBeGreaterThan(0.7)
    expect(share).toBeLessThanOrEqual(services.length - 5)
  }
  expect(count(({ key }) => unseen.has(key))).toBe(unseen.size)
})

test('a price is told of services that cost, and is the one in their words', () => {
  const priced = declared.filter(({ said }) => said.costs.length > 0)
  expect(priced.length / count(({ cost }) => cost !== undefined)).toBeGreaterThan(0.5)
  for (const { cost, said } of priced)
    for (const { amountCents } of said.costs)
      expect(cost?.fi).toContain(((amountCents ?? 0) / 100).toFixed(2).replace('.00', '').replace('.', ','))
})

test('how long it takes is told where the words tell it', () => {
  const timed = declared.filter(({ said }) => said.processing !== null)
  expect(timed.length).toBeGreaterThanOrEqual(6)
  for (const { processing } of timed) expect(processing?.fi).toBeTruthy()
})
