import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { axeObjections } from '../tests/axe.ts'
import { launchBrowser } from '../tests/browser.ts'

export const siteUrl = () => inject('siteUrl')

/** The real browser of one journey. A phone by default, with Finnish as its language. */
export function aBrowser() {
  let browser: Browser
  const opened: BrowserContext[] = []
  const signedIn = new Map<string, Page>()
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()))
    await browser?.close()
  })

  async function open(given: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: siteUrl(),
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      viewport: { width: 360, height: 740 },
      ...given,
    })
    opened.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return page
  }

  const desk = (given: BrowserContextOptions = {}) =>
    open({ viewport: { width: 1280, height: 900 }, ...given })
  return {
    /** A resident's phone: scripts are off, because no page of theirs may need one. */
    phone: (given: BrowserContextOptions = {}) => open({ javaScriptEnabled: false, ...given }),
    /** A phone with scripts, for what looks into a page from inside it. */
    scripted: open,
    /** A desk with a wide screen. */
    desk,
    /** A desk of their own where somebody of the staff has signed in. */
    async staff(slug: string, name: string) {
      const known = signedIn.get(`${slug} ${name}`)
      const page = await desk(known ? { storageState: await known.context().storageState() } : {})
      if (known) await page.goto(`/${slug}/staff`)
      else await signIn(page, slug, name)
      signedIn.set(`${slug} ${name}`, known ?? page)
      return page
    },
  }
}

/** Signs in through the identity provider, as the person of the demo chooses themselves there. */
export async function signIn(page: Page, slug: string, name: string) {
  await page.goto(`/${slug}/staff`)
  await press(page.getByRole('link', { name: 'Kirjaudu organisaation tunnuksella' }))
  await press(page.getByRole('button', { name: new RegExp(name) }))
  await page.waitForURL(`**/${slug}/staff`)
}

/**
 * Presses a link or a button that leads to a page, and waits until all of that page has come. A bare click ends
 * when the page begins to come or, on a busy machine, before: what is then read at once may be half a page, or
 * the one that is being left.
 */
export async function press(where: Locator) {
  await Promise.all([where.page().waitForEvent('load'), where.click()])
}

/** Presses what unfolds, or leads to another place of the same page. */
export async function pressInPlace(where: Locator) {
  await where.click()
}

/** Unfolds the part of that heading by the keyboard, as somebody without a mouse does it. */
export async function unfold(page: Page, heading: string) {
  await page
    .locator('summary')
    .filter({ has: page.getByRole('heading', { name: heading }) })
    .press('Enter')
}

/** Scripts must be allowed in the page's browser: axe is one. */
export async function expectAccessible(page: Page) {
  const found = await axeObjections(page)
  expect(found, `${page.url()}\n${found.join('\n')}`).toEqual([])
}

/** What the page says, once all of it has come. */
export async function contentOf(page: Page): Promise<string> {
  await page.waitForLoadState()
  return page.locator('main').innerText()
}

/** Tries again until it holds: for what a job does a moment later. */
export async function eventually<Result>(look: () => Promise<Result>, within = 20_000): Promise<Result> {
  const until = Date.now() + within
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
}

/** A sentence that nobody has said before, so that it can be found again among those of the demo and of other journeys. */
export function unheard(sentence: string): string {
  const syllables = ['ka', 'lo', 'mi', 'nu', 'pe', 'ri', 'so', 'ta', 'vu', 'hy']
  const pick = () => syllables[Math.floor(Math.random() * syllables.length)]
  return `${sentence} ${Array.from({ length: 6 }, pick).join('')}.`
}

/** Where the links of the page lead. */
export function hrefsOn(page: Page, within: 'main' | 'body' = 'main'): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('${within} a[href]')].map((link) => link.getAttribute('href'))`,
  )
}
