import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { invitationLinkTo, linkIn, messagesTo, messageTo, newNumbers, textBack } from './outbox.ts'
import { aBrowser, contentOf, eventually, press, unheard } from './site.ts'
import { aVisit, makeApiKey, tell } from './visits.ts'

const browser = aBrowser()
const newNumber = newNumbers(1)

test('"9 kiitos" is a score and a word: staff see both, and the resident is thanked once', async () => {
  const { aino, phone } = await anInvited()
  const before = await countInInbox(aino, 'kiitos')
  await textBack(aino, 'kaikuranta', phone, '9 kiitos')

  const thanks = await messageTo(aino, 'kaikuranta', phone, /^Kiitos vastauksesta!/)
  await eventually(async () => expect(await countInInbox(aino, 'kiitos')).toBe(before + 1))
  const row = rowsSaying(aino, 'kiitos').first()
  expect(await row.innerText()).toMatch(/Kirjasto\s.*tekstiviesti\s+9$/s)

  const resident = await browser.phone()
  await resident.goto(linkIn(thanks))
  expect(await contentOf(resident)).toMatch(/annoit \S+ 9/)

  const more = unheard('Erityisesti satuhetki oli hyvä')
  await textBack(aino, 'kaikuranta', phone, more)
  await eventually(async () => {
    await aino.goto('/kaikuranta/staff/feedback')
    expect(await contentOf(aino)).toContain(more)
  })
  const messages = await messagesTo(aino, 'kaikuranta', phone)
  expect(messages.filter((message) => message.startsWith('Kiitos vastauksesta!'))).toHaveLength(1)
})

test('a number off the scale gets one kind correction, and then the right one counts', async () => {
  const { aino, phone } = await anInvited()
  await textBack(aino, 'kaikuranta', phone, '11')
  const correction = await messageTo(aino, 'kaikuranta', phone, /^Kiitos viestistä!/)
  expect(correction).toContain('Vastaa vielä yhdellä numerolla 0-10')

  await textBack(aino, 'kaikuranta', phone, '12')
  await textBack(aino, 'kaikuranta', phone, '10')
  const thanks = await messageTo(aino, 'kaikuranta', phone, /^Kiitos vastauksesta!/)
  const messages = await messagesTo(aino, 'kaikuranta', phone)
  expect(messages.filter((message) => message.startsWith('Kiitos viestistä!'))).toHaveLength(1)
  // The scores were given without a word of explanation, so there is nothing to read, and still a page of their own.
  const resident = await browser.phone()
  expect((await resident.goto(linkIn(thanks)))?.status()).toBe(200)
})

test('LOPETA stops all questions: the next visit is refused, and staff see how many were not asked', async () => {
  const { aino, phone, key } = await anInvited()
  await textBack(aino, 'kaikuranta', phone, 'LOPETA')
  await messageTo(aino, 'kaikuranta', phone, /^Emme enää lähetä sinulle kyselyjä/)

  await expectNotAsked(aino, key, phone)
  const messages = await messagesTo(aino, 'kaikuranta', phone)
  expect(messages.filter((message) => message.includes('/v/'))).toHaveLength(1)
})

// Beside the stop word, because both are counted on the same page of the same ask.
test('who presses "do not ask me again" on the page of the question is not asked again either', async () => {
  const { aino, phone, key, link } = await anInvited()
  const resident = await browser.phone()
  await resident.goto(link)
  await press(resident.getByRole('button', { name: 'Älkää kysykö minulta enää' }))
  expect(await contentOf(resident)).toContain('Emme kysy sinulta enää')

  await expectNotAsked(aino, key, phone)
  const messages = await messagesTo(aino, 'kaikuranta', phone)
  expect(messages.filter((message) => message.includes('/v/'))).toHaveLength(1)
})

async function anInvited() {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone }))
  const link = await invitationLinkTo(aino, 'kaikuranta', phone)
  return { aino, phone, key, link }
}

function rowsSaying(page: Page, words: string) {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: words, exact: true }) })
}

async function countInInbox(page: Page, words: string): Promise<number> {
  await page.goto('/kaikuranta/staff/feedback')
  return rowsSaying(page, words).count()
}

/** Visits again until so many were not asked that their number may be shown, and once more. */
async function expectNotAsked(page: Page, key: string, phone: string) {
  const visits = Array.from({ length: smallestShownCount }, () => aVisit({ phone }))
  await tell('kaikuranta', key, visits)
  const before = await eventually(async () => {
    const count = await countOptedOut(page)
    expect(count).toBeGreaterThanOrEqual(smallestShownCount)
    return count ?? 0
  })
  await tell('kaikuranta', key, aVisit({ phone }))
  await eventually(async () => expect(await countOptedOut(page)).toBeGreaterThan(before))
}

// A smaller one could point to a person.
const smallestShownCount = 5

/** Of the library's ask, on the page that shows why people were not asked; none while the number is not shown. */
async function countOptedOut(page: Page): Promise<number | undefined> {
  await page.goto('/kaikuranta/staff/asks')
  await press(page.getByRole('link', { name: 'Kirjasto', exact: true }))
  await page.getByRole('heading', { name: 'Miksi kaikilta ei kysytty' }).waitFor()
  await page.waitForLoadState()
  const row = page.getByRole('row').filter({ hasText: 'Henkilö on kieltänyt kyselyt' })
  const shown = (await row.count()) === 0 ? '' : await row.getByRole('cell').last().innerText()
  return /^\d+$/.test(shown) ? Number(shown) : undefined
}
