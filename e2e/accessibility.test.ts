import { beforeAll, expect, test } from 'vitest'
import { invitationLinkTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, press, unheard } from './site.ts'
import { inAddress, speakUp } from './speaking.ts'
import { aVisit, makeApiKey, tell } from './visits.ts'
import { expectGoodPage, expectGoodPages, once, tabTo, walk } from './walking.ts'

const browser = aBrowser()
const newNumber = newNumbers(7)
const languages = ['fi', 'sv', 'en'] as const

let code = ''
beforeAll(async () => {
  const resident = await browser.phone()
  code = inAddress(await speakUp(resident, { words: unheard('Hyvä kirjasto'), service: 'kirjasto' }))
})

test.each(languages)('residents’ pages are accessible, and work with scripts off (%s)', async (language) => {
  const walked = await residentPages()
  expect(walked.length).toBeGreaterThan(10)
  const addresses = [...walked, ...unlinkedPages(code)].map((address) =>
    address.replace(/^\/kaikuranta\/fi/, `/kaikuranta/${language}`),
  )
  // The telephone is Finnish whatever the page: the address alone says the language.
  await expectGoodPages(await browser.scripted(), addresses, language)

  const plain = await browser.phone()
  for (const address of addresses) {
    await plain.goto(address)
    const heading = (await plain.locator('h1').innerText()).trim()
    const scripts = await plain.locator(unexpectedScripts).count()
    expect({ address, headed: heading !== '', scripts }).toEqual({ address, headed: true, scripts: 0 })
  }
})

test.each(languages)(
  'each step of answering is accessible, and so are its mistakes (%s)',
  async (language) => {
    const page = await browser.scripted({ locale: language })
    const link = await anInvitationLink(language)
    await page.goto(link)
    await expectGoodPage(page, language)
    await press(page.getByRole('button', { name: '7', exact: true }))
    await expectGoodPage(page, language)
    await page.locator('[name=words]').fill('a'.repeat(10_001))
    await press(page.locator('main button').first())
    await page.getByRole('alert').waitFor()
    await expectGoodPage(page, language)
    await page.locator('[name=words]').fill(unheard('Kaikki sujui'))
    await press(page.locator('main button').first())
    await page.locator('button[value=elsewhere]').waitFor()
    await expectGoodPage(page, language)
    await press(page.locator('button[value=elsewhere]'))
    await press(page.locator('main button').first())
    await page.getByRole('alert').waitFor()
    await expectGoodPage(page, language)
    await page.locator('[name=address]').fill('asukas@kaiku.example')
    await press(page.locator('main button').first())
    await page.waitForURL('**/thanks*')
    await expectGoodPage(page, language)

    await page.goto(`${link}/opt-out`)
    await expectGoodPage(page, language)
    await press(page.locator('main button').first())
    await expectGoodPage(page, language)

    const closed = await page.goto(`/kaikuranta/v/WRONGC0DE?language=${language}`)
    expect(closed?.status()).toBe(404)
    await expectGoodPage(page, language)
  },
)

test.each(languages)('the forms tell of their mistakes accessibly (%s)', async (language) => {
  const page = await browser.scripted({ locale: language })
  await page.goto(`/kaikuranta/${language}/feedback`)
  await page.locator('[name=contact]').fill('liisa@')
  await press(page.locator('main form button'))
  await page.getByRole('alert').waitFor()
  await expectGoodPage(page, language)
  await page.goto(`/kaikuranta/${language}/follow`)
  await press(page.locator('main form button'))
  await page.getByRole('alert').waitFor()
  await expectGoodPage(page, language)
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(1)
})

test('a question is answered with the keyboard alone', async () => {
  const resident = await browser.phone()
  await resident.goto(await anInvitationLink('fi'))
  expect(await tabTo(resident, 'button[value="6"]')).toBe(true)
  await resident.keyboard.press('Enter')
  expect(await tabTo(resident, '[name=words]')).toBe(true)
  const words = unheard('Hyllyt ovat liian korkealla')
  await resident.keyboard.type(words)
  expect(await tabTo(resident, 'main button')).toBe(true)
  await resident.keyboard.press('Enter')
  expect(await tabTo(resident, 'button[value=nowhere]')).toBe(true)
  await resident.keyboard.press('Enter')
  await resident.waitForURL('**/thanks*')
  expect(await tabTo(resident, 'main a')).toBe(true)
  await resident.keyboard.press('Enter')
  await resident.waitForURL('**/follow/**')
  expect(await contentOf(resident)).toContain(words)
})

test('feedback is given with the keyboard alone, and its mistakes are found from the summary', async () => {
  const resident = await browser.phone()
  await resident.goto('/kaikuranta/fi/feedback')
  await resident.keyboard.press('Tab')
  expect(await resident.locator(':focus').innerText()).toContain('sisältöön')
  await resident.keyboard.press('Enter')
  expect(await tabTo(resident, '[name=words]')).toBe(true)
  expect(await tabTo(resident, 'main form button')).toBe(true)
  await resident.keyboard.press('Enter')
  expect(await tabTo(resident, '[role=alert] a')).toBe(true)
  await resident.keyboard.press('Enter')
  await resident.keyboard.type(unheard('Kirjaston ovi ei aukea pyörätuolilla'))
  expect(await tabTo(resident, 'main form button')).toBe(true)
  await resident.keyboard.press('Enter')
  await resident.waitForURL('**/feedback/thanks/**')
})

// What tells machines of a service is never run; the one script offers names while one types, and nothing waits for it.
const unexpectedScripts = 'script:not([type="application/ld+json"]):not([src*="/suggestions-"])'

const residentPages = once(async () => walk(await browser.phone(), '/kaikuranta/fi'))

/** Pages that no link of the site leads to, and those that are not there. */
function unlinkedPages(returnCode: string): string[] {
  const root = '/kaikuranta/fi'
  const follow = `${root}/follow/${returnCode}`
  const own = [`${root}/feedback/thanks/${returnCode}`, follow, `${follow}/messages`, `${follow}/erasure`]
  return [...own, `${root}/follow/erased`, `${root}/nowhere`]
}

async function anInvitationLink(language: string): Promise<string> {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone, language }))
  return invitationLinkTo(aino, 'kaikuranta', phone)
}
