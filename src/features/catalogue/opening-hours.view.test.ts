import { expect, test } from 'vitest'
import { somePeriod } from '../../../tests/builders/catalogue.ts'
import { aContext, anOrganisation } from '../../../tests/builders/context.ts'
import { interfaceLanguages } from '../../platform/texts.ts'
import { Hours, OpenNow } from './opening-hours.view.tsx'

const weekdays = somePeriod({ openings: [{ day: 1, untilDay: 5, opens: '08:30', closes: '16:00' }] })

function saidAt(moment: string): string[] {
  return interfaceLanguages.map((language) => {
    const ctx = aContext({ organisation: anOrganisation(), now: new Date(moment), language })
    return String(OpenNow({ ctx, hours: [weekdays] })).replace(/<[^>]+>/g, '')
  })
}

test('it is told when the door opens next: today, tomorrow or on a weekday', () => {
  expect(saidAt('2026-11-27T08:00:00Z')).toEqual([
    'Avoinna nyt, sulkeutuu klo 16',
    'Öppet nu, stänger kl. 16',
    'Open now, closes at 16:00',
  ])
  expect(saidAt('2026-11-27T04:00:00Z')[0]).toBe('Suljettu nyt, avautuu tänään klo 8.30')
  expect(saidAt('2026-11-26T18:00:00Z')).toEqual([
    'Suljettu nyt, avautuu huomenna klo 8.30',
    'Stängt nu, öppnar i morgon kl. 8.30',
    'Closed now, opens tomorrow at 08:30',
  ])
  expect(saidAt('2026-11-27T18:00:00Z')).toEqual([
    'Suljettu nyt, avautuu maanantaina klo 8.30',
    'Stängt nu, öppnar på måndag kl. 8.30',
    'Closed now, opens on Monday at 08:30',
  ])
})

test('a day that differs is told with its weekday, and days in a row by the first and the last', () => {
  const closedOn = (fromOn: string, untilOn: string) =>
    somePeriod({ kind: 'exception', fromOn, untilOn, closed: true })
  const hours = [weekdays, closedOn('2026-12-06', '2026-12-06'), closedOn('2026-12-24', '2026-12-26')]
  const said = interfaceLanguages.map((language) => {
    const ctx = aContext({ organisation: anOrganisation(), language })
    return [...String(Hours({ ctx, hours })).matchAll(/<dt>([^<]*2026)<\/dt>/g)].map(([, days]) => days)
  })
  expect(said).toEqual([
    ['su 6.12.2026', '24.–26.12.2026'],
    ['sön 6.12.2026', '24–26.12.2026'],
    ['Sun 6 December 2026', '24–26 December 2026'],
  ])
})

test('why a day differs may be a long word, which a phone shows below the day and not beside it', () => {
  const day = '2026-12-06'
  const notes = { fi: 'Itsenäisyyspäivä' }
  const closed = somePeriod({ kind: 'exception', fromOn: day, untilOn: day, closed: true, notes })
  const shown = String(
    Hours({ ctx: aContext({ organisation: anOrganisation() }), hours: [weekdays, closed] }),
  )
  const lists = shown.split('<dl class="').filter((list) => list.includes('Itsenäisyyspäivä'))
  expect(lists.map((list) => list.slice(0, list.indexOf('"')))).toEqual([
    'vk-summary vk-summary--tight vk-summary--stacked',
  ])
})
