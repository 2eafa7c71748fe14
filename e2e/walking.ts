import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { bringAxe } from '../tests/axe.ts'
import { expectAccessible, hrefsOn, siteUrl } from './site.ts'

/** The addresses reached by links from the first page, one for each kind of page. */
export async function walk(page: Page, first: string): Promise<string[]> {
  const found = new Map<string, string>()
  const waiting = [first]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address)
    if (found.has(kind)) continue
    found.set(kind, address)
    await page.goto(address)
    for (const href of await hrefsOn(page, 'body')) {
      const url = new URL(href, page.url())
      const { origin, pathname, search } = url
      const within = pathname === first || pathname.startsWith(`${first}/`)
      if (origin === siteUrl() && within && !leadsAway(url)) waiting.push(pathname + search)
    }
  }
  return [...found.values()]
}

// A different id, service or number of a page is the same kind of page.
function kindOf(address: string): string {
  const { searchParams } = new URL(address, siteUrl())
  return `${pathOf(address)}?${[...searchParams.keys()].toSorted().join('&')}`
}

function pathOf(address: string): string {
  return new URL(address, siteUrl()).pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/(services|units|life-events|target-groups|service-classes)\/(?!new|:id)[^/]+$/, '/$1/:key')
    .replace(/\/templates\/[^/]+\/[^/]+$/, '/templates/:key')
    .replace(/\/\d{4}-\d\d$/, '/:month')
}

// Other languages are walked by themselves, and a file to download is no page.
function leadsAway({ pathname, searchParams }: URL): boolean {
  return searchParams.has('language') || pathname.includes('/sign-in/') || /\.\w+$/.test(pathname)
}

/** One of each page: what differs by a filter or a place in a list only is drawn by the same view. */
export function onePerPath(addresses: readonly string[]): string[] {
  return [...Map.groupBy(addresses, pathOf).values()].flatMap(([first]) => first ?? [])
}

/** Each by itself; and no two of them have one title, unless they are one page with another filter. */
export async function expectGoodPages(page: Page, addresses: readonly string[], language: string) {
  const paths = new Map<string, string>()
  await bringAxe(page)
  for (const address of addresses) {
    await page.goto(address)
    await expectGoodPage(page, language)
    const title = await page.title()
    const path = pathOf(address)
    expect({ title, path: paths.get(title) ?? path }).toEqual({ title, path })
    paths.set(title, path)
  }
}

/** It has a title, says its language, is accessible, and fits a narrow telephone. */
export async function expectGoodPage(page: Page, language: string) {
  await page.waitForLoadState()
  const address = page.url()
  const [title, lang] = await page.evaluate<[string, string]>(
    '[document.title, document.documentElement.lang]',
  )
  expect({ address, titled: title.trim() !== '', lang }).toEqual({ address, titled: true, lang: language })
  await expectAccessible(page)
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  expect({ address, tooWide: width > 320 ? width : 0 }).toEqual({ address, tooWide: 0 })
  if (size) await page.setViewportSize(size)
}

/** Presses Tab until the first such element has the focus, and says whether it came to that. */
export async function tabTo(page: Page, selector: string): Promise<boolean> {
  await page.waitForLoadState()
  await page.locator(selector).first().waitFor()
  const reached = () =>
    page.evaluate<boolean>(`document.activeElement === document.querySelector('${selector}')`)
  for (let presses = 0; presses < 60; presses += 1) {
    if (await reached()) return true
    await page.keyboard.press('Tab')
  }
  return reached()
}

/** The same answer to all who ask, whoever asks first. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | undefined
  return () => (begun ??= work())
}
