import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe objects to: WCAG 2.2 AA as far as a program can tell. Scripts must be allowed in the page's browser: axe is one. */
export async function axeObjections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
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
