import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { invitationLinkTo, linkIn, messagesTo, messageTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, press, pressInPlace, unheard } from './site.ts'
import { aVisit, makeApiKey, tell } from './visits.ts'
import { expectGoodPage } from './walking.ts'

const browser = aBrowser()
const newNumber = newNumbers(11)

test('who was asked by text sees what is kept of their number, stops the questions and erases all, without a code', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone }))
  await invitationLinkTo(aino, 'kaikuranta', phone)

  // Scripts are allowed only for the program that judges accessibility.
  const resident = await browser.scripted()
  await resident.goto('/kaikuranta/fi/follow')
  await press(resident.getByRole('link', { name: /^Koodi hukassa/ }))
  await askForLink(resident, '040 12')
  expect(await resident.getByRole('alert').innerText()).toContain('umero')
  await expectGoodPage(resident, 'fi')
  await askForLink(resident, phone)
  expect(await contentOf(resident)).toContain('Jos meillä on tietoja tästä yhteystiedosta')

  const own = linkIn(await messageTo(aino, 'kaikuranta', phone, /näet tietosi tästä tunnin ajan/))
  await resident.goto(own)
  const kept = await contentOf(resident)
  expect(kept).toContain(phone.slice(-2))
  expect(kept).not.toContain(phone.slice(-6))
  expect(kept).toMatch(/Milloin olemme kysyneet\s.*Kirjasto\s.*Ei vastausta/s)
  expect(kept).toMatch(/Viestit sinulle\s.*Kysymys palvelusta/s)
  await expectGoodPage(resident, 'fi')

  await resident.getByLabel('Älkää kysykö palveluista').check()
  await press(resident.getByRole('button', { name: 'Tallenna' }))
  expect(await contentOf(resident)).toContain('Toiveesi on tallennettu')
  expect(await resident.getByLabel('Älkää kysykö palveluista').isChecked()).toBe(true)

  await press(resident.getByRole('button', { name: 'Poista tiedot' }))
  expect(await resident.getByRole('alert').innerText()).toContain('Valitse')
  await resident.getByLabel('Poistetaan nekin').check()
  await press(resident.getByRole('button', { name: 'Poista tiedot' }))
  expect(await resident.locator('h1').innerText()).toBe('Tietosi on poistettu')
  await expectGoodPage(resident, 'fi')

  expect((await resident.goto(own))?.status()).toBe(404)
  expect(await resident.locator('h1').innerText()).toBe('Linkki ei ole enää voimassa')
  await expectGoodPage(resident, 'fi')

  // The stop outlives the erasing, by a mark from which no number can be read: of two who visit, the other is asked.
  const other = newNumber()
  await tell('kaikuranta', key, [aVisit({ phone }), aVisit({ phone: other })])
  await invitationLinkTo(aino, 'kaikuranta', other)
  const asked = await messagesTo(aino, 'kaikuranta', phone)
  expect(asked.filter((message) => message.includes('/v/'))).toHaveLength(1)
})

test('who was asked by e-mail stops such letters with one press by the link at their foot, in their own language', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const address = `${unheard('asukas').replace('.', '').replace(' ', '-')}@kaiku.example`
  await tell('kaikuranta', key, aVisit({ email: address, language: 'sv' }))
  const letter = await messageTo(aino, 'kaikuranta', address, /Jag vill inte längre ha sådan här e-post/)
  const wayOut = linkIn(letter.slice(letter.indexOf('\n--')))

  const resident = await browser.scripted()
  await resident.goto(wayOut)
  expect(await resident.locator('h1').innerText()).toBe('Vill du sluta få sådan här e-post?')
  expect(await contentOf(resident)).toContain(
    'frågar vi dig inte längre per e-post hur våra tjänster fungerar',
  )
  await expectGoodPage(resident, 'sv')
  // Opening it has stopped nothing: programs that guard a mailbox open links, too.
  const kept = await keptOf(aino, address)
  const stopped = kept.getByLabel('Älkää kysykö palveluista')
  expect(await stopped.isChecked()).toBe(false)

  await press(resident.getByRole('button', { name: 'Sluta skicka e-post' }))
  expect(await resident.locator('h1').innerText()).toBe('Vi skickar inte längre sådan här e-post')
  await expectGoodPage(resident, 'sv')
  await kept.reload()
  expect(await stopped.isChecked()).toBe(true)
})

test('the record of processing tells the administrator what is kept, why, how long, and in which tables', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  await press(aino.getByRole('link', { name: 'Tietosuoja', exact: true }))
  expect(await aino.locator('h1').innerText()).toBe('Seloste käsittelytoimista')
  const asked = aino.getByRole('heading', { name: /joihin kysely lähetetään/ }).locator('..')
  const row = await asked.innerText()
  expect(row).toMatch(/Peruste\s+Yleistä etua koskeva tehtävä/)
  expect(row).toMatch(/Säilytysaika\s+30 päivää lähettämisestä/)
  expect(row).toMatch(/Nyt tallessa\s+\d+, vanhin \d+\.\d+\.\d{4}/)
  await pressInPlace(asked.getByText('Taulut ja sarakkeet'))
  expect(await asked.innerText()).toContain('voices.contact')

  await press(aino.getByRole('link', { name: 'Yhteystietojen lukuloki' }))
  expect(await contentOf(aino)).toContain('Yhteystietojen lukuloki')
})

/** The page that shows what is kept of this address, by the link sent there. */
async function keptOf(staff: Page, address: string): Promise<Page> {
  const resident = await browser.phone()
  await resident.goto('/kaikuranta/fi/follow')
  await press(resident.getByRole('link', { name: /^Koodi hukassa/ }))
  await askForLink(resident, address)
  await resident.goto(linkIn(await messageTo(staff, 'kaikuranta', address, /näet tietosi tästä tunnin ajan/)))
  return resident
}

async function askForLink(resident: Page, contact: string) {
  await resident.getByLabel('Puhelinnumero tai sähköpostiosoite').fill(contact.replace('+358', '0'))
  await press(resident.getByRole('button', { name: 'Lähetä linkki' }))
}
