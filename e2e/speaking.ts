import type { Page } from 'playwright-core'
import { press } from './site.ts'

const buttons = { fi: 'Lähetä palaute', sv: 'Skicka responsen' } as const

/** Speaks up unasked on the web form, and gives back the return code shown on the thanks page. */
export async function speakUp(
  phone: Page,
  given: { words: string; service: string; contact?: string; language?: 'fi' | 'sv'; slug?: string },
): Promise<string> {
  const { words, service, contact = '', language = 'fi', slug = 'kaikuranta' } = given
  await phone.goto(`/${slug}/${language}/feedback?service=${service}`)
  await phone.locator('[name=words]').fill(words)
  await phone.locator('[name=contact]').fill(contact)
  await press(phone.getByRole('button', { name: buttons[language] }))
  await phone.waitForURL('**/feedback/thanks/**')
  return shownCode(phone)
}

/** The return code on a thanks page, as it is shown: K7M2-9QXT-4BCD. */
export async function shownCode(page: Page): Promise<string> {
  const text = await page.locator('.vk-code').innerText()
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0]
  if (code === undefined) throw new Error(`No return code on the page:\n${text}`)
  return code
}

/** A code as it stands in addresses. */
export function inAddress(code: string): string {
  return code.replaceAll('-', '')
}
