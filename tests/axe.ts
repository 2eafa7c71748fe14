import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The same program without its comments. Left to itself the builder sends the long one, twice, to each page: a fifth of the time.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright')
const program = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8')
const nothingMore = 'undefined'

/** What axe objects to: WCAG 2.2 AA as far as a program can tell. Scripts must be allowed in the page's browser: axe is one. */
export async function axeObjections(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(program)
  const { violations } = await new AxeBuilder({ page, axeSource: nothingMore })
    // No page of ours has a frame in it, so axe need not look for any: a third of the time is saved.
    .setLegacyMode()
    // Nor has one sound or film to be fetched for the rule about them, and nobody reads what passed: a seventh.
    .options({ resultTypes: ['violations'], preload: false, reporter: 'no-passes' })
    .withTags(levels)
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(', ')}`,
  )
}

/** For one who will be judged on each page they come to: axe is kept by the browser and need not be sent again. */
export async function bringAxe(page: Page) {
  await page.addInitScript(program)
}
