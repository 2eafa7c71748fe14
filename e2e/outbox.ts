import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoNumber } from '../src/features/voices/phone.model.ts'
import { eventually, press } from './site.ts'

const firstNumber = 6_000
const numbersOfJourney = 300

/** Numbers of people who have not been here before. Each journey takes from a range of its own. */
export function newNumbers(journey: number): () => string {
  let next = firstNumber + journey * numbersOfJourney + Math.floor(Math.random() * (numbersOfJourney - 30))
  return () => demoNumber(next++)
}

/** What has come to a telephone or a mailbox, newest first. */
export async function messagesTo(page: Page, slug: string, address: string): Promise<string[]> {
  await page.goto(`/dev/outbox/${slug}`)
  const thread = page.getByRole('region', { name: address, exact: true })
  return thread.locator('.vk-phone__message--theirs p').allInnerTexts()
}

/** Waits for a message that says so. */
export async function messageTo(page: Page, slug: string, address: string, words: RegExp): Promise<string> {
  return eventually(async () => {
    const messages = await messagesTo(page, slug, address)
    const found = messages.find((message) => words.test(message))
    expect(found, `${address} has got:\n${messages.join('\n')}`).toBeDefined()
    return found ?? ''
  })
}

/** Waits for the question and takes the link out of it. */
export async function invitationLinkTo(page: Page, slug: string, address: string): Promise<string> {
  const message = await messageTo(page, slug, address, new RegExp(`/${slug}/v/`))
  return linkIn(message)
}

export function linkIn(message: string): string {
  const link = /https?:\/\/[^\s]+[^\s.,]/.exec(message)?.[0]
  if (link === undefined) throw new Error(`No link in: ${message}`)
  return link
}

/** Writes back as the resident. */
export async function textBack(page: Page, slug: string, address: string, words: string) {
  await page.goto(`/dev/outbox/${slug}`)
  const thread = page.getByRole('region', { name: address, exact: true })
  await thread.getByRole('textbox').fill(words)
  await press(thread.getByRole('button', { name: 'Lähetä vastaus' }))
}
