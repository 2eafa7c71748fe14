import { describe, expect, test } from 'vitest'
import { findIdentityCodes } from '../../src/engine/text/identity-code.ts'
import { nearDuplicates } from '../../src/engine/text/duplicates/near-duplicates.ts'
import { aMonday } from '../../tests/builders/context.ts'
import { newCalendar } from '../calendar.ts'
import { newChance } from '../chance.ts'
import { voices, voicesOfJointAuthority } from '../voices.ts'
import type { HalfYear } from './finding.ts'
import { planTown } from './plan.ts'
import { plantedTests } from './planted.sample.ts'
import { towns } from './towns.ts'

const plans = towns.map((town) => planTown(town, newCalendar(aMonday), newChance(town.seed)))
const texts = [...voices, ...voicesOfJointAuthority, ...towns.flatMap((town) => town.voices)]

describe('the half year behind', () => {
  test('has at least 6,000 visits, no more answers than services really get, and the same each time', () => {
    const visits = plans.flat().flatMap((day) => day.visits)
    const again = towns.map((town) => planTown(town, newCalendar(aMonday), newChance(town.seed)))
    expect(visits.length).toBeGreaterThan(6_000)
    expect(JSON.stringify(again)).toBe(JSON.stringify(plans))
    const rates = [...Map.groupBy(visits, (visit) => visit.service)].map(
      ([service, ours]) => [service, ours.filter(({ answer }) => answer).length / ours.length] as const,
    )
    expect(rates.filter(([, rate]) => rate > 0.42)).toEqual([])
  })

  test('gives everyone a number of their own where two towns or the stories meet', () => {
    const [municipality, jointAuthority] = plans.map(
      (plan) =>
        new Set(plan.flatMap((day) => day.visits.map(({ person }) => person.phone ?? '')).filter(isDemo)),
    )
    expect([...(municipality ?? [])].filter((phone) => jointAuthority?.has(phone))).toEqual([])
    // The first thousand are those of the stories, from 6,000 on those of the tests.
    const numbers = [...(municipality ?? []), ...(jointAuthority ?? [])].map((phone) =>
      Number(phone.slice(-4)),
    )
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1_000)
    expect(Math.max(...numbers)).toBeLessThan(6_000)
  })
})

describe('the texts', () => {
  test('are at least 400, a fifth of them in Swedish, some in English', () => {
    const share = (language: string) =>
      texts.filter((text) => text.language === language).length / texts.length
    expect(texts.length).toBeGreaterThanOrEqual(400)
    expect(share('sv')).toBeGreaterThan(0.19)
    expect(share('en')).toBeGreaterThan(0.03)
  })

  test('are each a person’s own: none is said twice, or nearly', () => {
    const seen = nearDuplicates({ seed: 1, alike: 0.3, most: 1_000 })
    const alike = texts
      .map((text, index) => ({ words: text.words, index, first: seen(text.words).first }))
      .filter(({ index, first }) => index !== first)
      .map(({ words, first }) => [texts[first]?.words, words])
    expect(alike).toEqual([])
    expect(new Set(texts.map(({ words }) => words.toLowerCase())).size).toBe(texts.length)
  })

  test('hold no personal identity code', () => {
    expect(texts.filter(({ words }) => findIdentityCodes(words).length > 0)).toEqual([])
  })
})

describe('what is planted', () => {
  test.each(plantedTests)('%s', (_, holds) => {
    expect.hasAssertions()
    holds(asPlanned())
  })
})

/** As it would be read if everybody were asked; soak/demo.soak.ts finds the same in what is stored. */
function asPlanned(): HalfYear {
  const days = plans[0] ?? []
  const visits = days.flatMap(({ daysAgo, visits: ours }) => ours.map((visit) => ({ ...visit, daysAgo })))
  const answers = visits.flatMap(({ service, daysAgo, answer }) =>
    answer ? [{ service, daysAgo, ...answer }] : [],
  )
  const written = answers.flatMap(({ service, daysAgo, words }) =>
    words === undefined ? [] : [{ service, daysAgo, words }],
  )
  const unasked = days.flatMap(({ daysAgo, unasked: said }) =>
    said.map(({ voice: { service, words } }) => ({ service, daysAgo, words })),
  )
  return { visits, answers: answers.filter(({ stops }) => !stops), texts: [...written, ...unasked] }
}

function isDemo(phone: string) {
  return phone.startsWith('+35849')
}
