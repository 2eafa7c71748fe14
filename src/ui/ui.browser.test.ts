import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeObjections } from '../../tests/axe.ts'
import { launchBrowser } from '../../tests/browser.ts'
import { interfaceLanguages, isInterfaceLanguage } from '../platform/texts.ts'
import { assetPath, findAsset } from './assets.ts'
import { brandStyleSheet } from './brand.ts'
import { previewPages } from './preview.tsx'

const brand = { colour: '#0b3f63', onColour: '#ffffff', accent: '#f2a33a' }
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'"
const names = [...previewPages('fi').keys()]

let server: Server
let browser: Browser
let origin: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const { type, body } = answer(request.url ?? '/')
    response.setHeader('content-type', type)
    response.setHeader('content-security-policy', policy)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

describe.each(interfaceLanguages)('in %s', (language) => {
  test.each(names)('%s has nothing that axe objects to', async (name) => {
    await onPage(`/${language}/${name}`, 360, expectNoObjections)
    // The wide layout does not change with the language of its words.
    if (language === 'fi') await onPage(`/${language}/${name}`, 1280, expectNoObjections)
  })
})

test.each(names)('%s fits a screen 320 pixels wide without scrolling sideways', async (name) => {
  await onPage(`/fi/${name}`, 320, async (page) => {
    const widest = await page.evaluate('document.documentElement.scrollWidth')
    expect(widest).toBeLessThanOrEqual(320)
  })
})

test('every score is at least 44 pixels each way on a narrow phone', async () => {
  await onPage('/fi/answer-score', 320, async (page) => {
    const boxes = await Promise.all(
      (await page.locator('main button').all()).map((each) => each.boundingBox()),
    )
    expect(boxes).toHaveLength(11)
    for (const box of boxes) {
      expect(box?.width).toBeGreaterThanOrEqual(44)
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
  })
})

test('a keyboard reaches the content first, and sees where it is', async () => {
  await onPage('/fi/staff', 1280, async (page) => {
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').getAttribute('id')).toBe('main')
  })
})

test('a line of the error summary leads to its field', async () => {
  await onPage('/fi/form', 360, async (page) => {
    await page.locator('.govuk-error-summary a').last().click()
    expect(await page.locator(':target').getAttribute('name')).toBe('channel')
  })
})

test('a resident waits for no font, and staff read in ours', async () => {
  const fetched = async (name: string) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const fonts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url())
    })
    await page.goto(`${origin}/fi/${name}`, { waitUntil: 'networkidle' })
    await context.close()
    return fonts.length
  }
  expect(await fetched('front')).toBe(0)
  expect(await fetched('staff')).toBeGreaterThan(0)
})

test('a page a resident answers on weighs under 6 kB with its style sheets, and has no script', () => {
  for (const name of names.filter((each) => each.startsWith('answer-'))) {
    const page = answer(`/fi/${name}`).body
    const parts = [page, answer(assetPath('answer.css')).body, brandStyleSheet(brand)]
    const weight = parts.reduce((sum, part) => sum + gzipSync(part).byteLength, 0)
    expect(weight).toBeLessThan(6_000)
    expect(page.toString()).not.toContain('<script')
  }
})

function answer(url: string): { type: string; body: string | Uint8Array } {
  if (url.endsWith('/brand.css')) return { type: 'text/css', body: brandStyleSheet(brand) }
  const asset = findAsset(url)
  if (asset !== undefined) return asset
  const [, language, name] = url.split('/')
  const page = isInterfaceLanguage(language) ? previewPages(language).get(name ?? '') : undefined
  return { type: 'text/html; charset=utf-8', body: String(page ?? '') }
}

async function expectNoObjections(page: Page, complaints: string[]) {
  const objections = await axeObjections(page)
  expect([...objections, ...complaints]).toEqual([])
}

async function onPage(
  path: string,
  width: number,
  work: (page: Page, complaints: string[]) => Promise<void>,
) {
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      // The browser asks for an icon by itself.
      if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text())
    })
    await page.goto(origin + path)
    await work(page, complaints)
  } finally {
    await context.close()
  }
}
