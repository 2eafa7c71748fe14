import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { invitationLinkTo, messageTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, press, unheard } from './site.ts'
import { speakUp } from './speaking.ts'
import { aVisit, makeApiKey, tell } from './visits.ts'

const browser = aBrowser()
const newNumber = newNumbers(6)
let finnishTexts: string[] = []

beforeAll(async () => {
  finnishTexts = await readFinnishTexts()
})

test('a Swedish-speaking resident is asked, answers and is thanked in Swedish, on a Finnish phone too', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone, language: 'sv' }))
  const text = await messageTo(aino, 'kaikuranta', phone, /\/v\//)
  expect(text).toMatch(/^Ekostrand: Hej, du besökte biblioteket\./)

  const resident = await browser.phone()
  const steps: Seen[] = []
  await resident.goto(await invitationLinkTo(aino, 'kaikuranta', phone))
  steps.push(await seen(resident))
  await press(resident.getByRole('button', { name: '8', exact: true }))
  steps.push(await seen(resident))
  await resident.locator('[name=words]').fill('å'.repeat(10_001))
  await press(resident.getByRole('button', { name: 'Skicka' }))
  steps.push(await seen(resident))
  const words = unheard('Det var lugnt och trevligt på biblioteket')
  await resident.locator('[name=words]').fill(words)
  await press(resident.getByRole('button', { name: 'Skicka' }))
  steps.push(await seen(resident))
  await press(resident.getByRole('button', { name: 'Ja, till ett annat nummer eller en annan e-post' }))
  steps.push(await seen(resident))
  await resident.locator('[name=address]').fill('040')
  await press(resident.getByRole('button', { name: 'Skicka' }))
  steps.push(await seen(resident))
  await resident.locator('[name=address]').fill(phone)
  await press(resident.getByRole('button', { name: 'Skicka' }))
  steps.push(await seen(resident))
  await press(resident.getByRole('link', { name: 'Öppna uppföljningssidan' }))
  steps.push(await seen(resident))

  expect(steps.map(({ lang }) => lang)).toEqual(steps.map(() => 'sv'))
  expect(finnishTexts.length).toBeGreaterThan(300)
  expect(steps.flatMap(({ finnish }) => finnish)).toEqual([])
  expect(steps.at(-1)?.text).toContain(words)
})

test('each answer page can be read in the other languages, and stays there', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone, language: 'sv' }))
  const resident = await browser.phone()
  await resident.goto(await invitationLinkTo(aino, 'kaikuranta', phone))
  await press(resident.getByRole('link', { name: 'Suomi' }))
  expect(await resident.locator('html').getAttribute('lang')).toBe('fi')
  await press(resident.getByRole('button', { name: '8', exact: true }))
  expect(await resident.locator('html').getAttribute('lang')).toBe('fi')
  await press(resident.getByRole('button', { name: 'Ohita' }))
  await press(resident.getByRole('button', { name: 'Ei kiitos' }))
  expect(await resident.locator('h1').innerText()).toBe('Kiitos vastauksesta')
})

test('who speaks a language we do not ask in is asked in the main language of the organisation', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone, language: 'uk' }))
  expect(await messageTo(aino, 'kaikuranta', phone, /\/v\//)).toMatch(/^Kaikuranta: Hei, kävit kirjastossa\./)
})

test('Arabic words run from right to left in the inbox, in the letter and on their speaker’s page', async () => {
  const resident = await browser.phone()
  const words = 'المكتبة جميلة جدا، شكرا لكم'
  await speakUp(resident, { words, service: 'kirjasto' })
  await press(resident.getByRole('link', { name: 'Avaa seurantasivu' }))
  expect(await directionOf(resident, words)).toBe('rtl')

  const aino = await browser.staff('kaikuranta', 'Aino')
  await aino.goto('/kaikuranta/staff/feedback')
  expect(await directionOf(aino, words)).toBe('rtl')
  expect(await directionOf(aino, 'Palautteet')).toBe('ltr')
  await press(aino.getByRole('link', { name: words }).first())
  expect(await directionOf(aino, words)).toBe('rtl')
})

type Seen = { lang: string | null; text: string; finnish: string[] }

/** What stands on the page, and which sentences of ours in Finnish are among it. */
async function seen(page: Page): Promise<Seen> {
  const lang = await page.locator('html').getAttribute('lang')
  const text = await contentOf(page)
  return { lang, text, finnish: finnishTexts.filter((sentence) => text.includes(sentence)) }
}

/** Of the innermost element that holds the words. */
async function directionOf(page: Page, words: string): Promise<string> {
  await page.locator('main').filter({ hasText: words }).waitFor()
  const holding = `(one) => one.textContent.includes('${words}')`
  return page.evaluate<string>(
    `getComputedStyle([...document.querySelectorAll('main *')].findLast(${holding})).direction`,
  )
}

type TextFile = Record<string, unknown>

/** Every Finnish text of the product that is said otherwise in Swedish. */
async function readFinnishTexts(): Promise<string[]> {
  const files = globSync('src/{features,ui,platform}/**/*.texts.ts')
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(file).href) as Promise<TextFile>),
  )
  return [...new Set(modules.flatMap((module) => Object.values(module).flatMap(finnishIn)))]
}

// Short words may stand inside Swedish ones.
const longEnough = 8

function finnishIn(texts: unknown): string[] {
  if (typeof texts !== 'object' || texts === null) return []
  if ('fi' in texts && 'sv' in texts) {
    const { fi, sv } = texts
    return typeof fi === 'string' && fi !== sv && fi.length >= longEnough ? [fi] : []
  }
  return Object.values(texts).flatMap(finnishIn)
}
