import { expect, test } from 'vitest'
import { isDemoNumber } from '../../src/features/voices/phone.model.ts'
import { units } from '../catalogue.ts'
import type { Described } from './content.ts'
import { kaikuranta } from './kaikuranta.ts'
import { ptvFileOf } from './ptv.ts'

const present = new Date('2026-11-23T12:00:00Z')
const file = ptvFileOf(units, present)
const text = JSON.stringify(file)

test('the municipality has at least sixty services in all five kinds of channels, and twenty places', () => {
  const kinds = file.serviceChannels.map((channel) => (channel as Typed).serviceChannelType)
  expect(file.services.length).toBeGreaterThanOrEqual(60)
  expect(new Set(kinds)).toEqual(
    new Set(['EChannel', 'WebPage', 'PrintableForm', 'Phone', 'ServiceLocation']),
  )
  expect(kinds.filter((kind) => kind === 'ServiceLocation').length).toBeGreaterThanOrEqual(20)
})

test('everything is written in Finnish and Swedish, and half of the services in English', () => {
  const wanting = [...kaikuranta.services, ...kaikuranta.channels].flatMap(({ key, texts }) =>
    Object.values(texts).every(isWritten) ? [] : [key],
  )
  expect(wanting).toEqual([])
  const inEnglish = kaikuranta.services.filter(({ texts }) => texts.en)
  expect(inEnglish.length * 2).toBeGreaterThanOrEqual(kaikuranta.services.length)
})

test('a service names only units and channels that there are, and each channel serves one', () => {
  const unitKeys = new Set(units.map(({ key }) => key))
  const channelKeys = new Set(kaikuranta.channels.map(({ key }) => key))
  const served = new Set(kaikuranta.services.flatMap(({ channels }) => channels))
  const unknown = kaikuranta.services.flatMap(({ key, unit, channels }) =>
    unitKeys.has(unit) && channels.every((channel) => channelKeys.has(channel)) ? [] : [key],
  )
  expect(unknown).toEqual([])
  expect([...channelKeys].filter((key) => !served.has(key))).toEqual([])
})

test('no key and no identifier is given to two', () => {
  const all = [...file.organizations, ...file.services, ...file.serviceChannels] as { id: string }[]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(new Set(kaikuranta.services.map(({ key }) => key)).size).toBe(kaikuranta.services.length)
})

test('no number reaches anyone, and no place is on land', () => {
  const numbers = [
    ...text.matchAll(/"prefixNumber":"\+358","isFinnishServiceNumber":false,"number":"(\d+)"/g),
  ]
  expect(numbers.length).toBeGreaterThan(40)
  for (const [, number] of numbers) expect(isDemoNumber(`+358${number}`)).toBe(true)
  const norths = [...text.matchAll(/"latitude":"(\d+)"/g)].map(([, north]) => Number(north))
  // South of the outermost islands of the Gulf of Finland.
  expect(norths.length).toBeGreaterThan(20)
  expect(Math.max(...norths)).toBeLessThan(6_632_000)
})

test('the same day gives the same file, and the next holidays are told', () => {
  expect(JSON.stringify(ptvFileOf(units, present))).toBe(text)
  expect(text).toContain('"validFrom":"2026-12-06T00:00:00"')
  expect(text).not.toContain('2026-06-')
})

/** At the lengths that PTV takes. */
function isWritten([name, summary, description]: Described) {
  return (
    [name, summary, description].every((one) => one !== '') && name.length <= 100 && summary.length <= 150
  )
}

type Typed = { serviceChannelType: string }
