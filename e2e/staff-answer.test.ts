import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { linkIn, messageTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, press, unheard } from './site.ts'
import { inAddress, speakUp } from './speaking.ts'

const browser = aBrowser()
const newNumber = newNumbers(2)

test('a worker of the library answers a Swedish speaker in Swedish, who is told by text and reads it on their page', async () => {
  const resident = await browser.phone({ locale: 'sv-FI' })
  const phone = newNumber()
  const words = unheard('Biblioteket borde ha fler böcker på svenska')
  const code = await speakUp(resident, { words, service: 'kirjasto', contact: phone, language: 'sv' })

  const kerttu = await browser.staff('kaikuranta', 'Kerttu')
  await openLetter(kerttu, words)
  await press(kerttu.getByRole('button', { name: 'Otan tämän' }))
  expect(await contentOf(kerttu)).toContain('Sinä hoidat tätä.')

  const field = kerttu.getByLabel('Vastauksesi')
  const greeting = await field.inputValue()
  expect(greeting).toMatch(/^Hej!\n\nTack för din respons\..*Med vänlig hälsning\nKerttu Niemi\nEkostrand/s)
  expect(await kerttu.getByLabel('Vastauksen kieli').inputValue()).toBe('sv')
  await press(kerttu.getByRole('button', { name: 'Lähetä vastaus' }))
  expect(await kerttu.getByRole('alert').innerText()).toContain('tervehdys yksin ei riitä')

  const reply = unheard('Vi beställer femtio nya böcker i januari')
  await field.fill(greeting.replace('respons. \n', `respons. ${reply}\n`))
  await press(kerttu.getByRole('button', { name: 'Lähetä vastaus' }))
  expect(await contentOf(kerttu)).toContain('Vastaus on lähetetty')

  const text = await messageTo(kerttu, 'kaikuranta', phone, /^Vi har svarat på din respons/)
  // The words wait on their own page: a telephone may be read by others.
  expect(text).not.toContain(reply)
  await resident.goto(linkIn(text))
  expect(new URL(resident.url()).pathname).toBe(`/kaikuranta/sv/follow/${inAddress(code)}`)
  const shown = await contentOf(resident)
  expect(shown).toContain('Vårt svar')
  expect(shown).toContain(reply)

  await kerttu.goto('/kaikuranta/staff/feedback?state=answered')
  expect(await rowOf(kerttu, words).innerText()).toContain('Vastattu')
})

test('who gave an e-mail address gets the reply itself by e-mail', async () => {
  const resident = await browser.phone()
  const address = `${unheard('asukas').replaceAll(' ', '-')}kaiku@kaiku.example`.replace('.kaiku', '')
  const words = unheard('Kirjaston tulostin on rikki')
  await speakUp(resident, { words, service: 'kirjasto', contact: address })

  const kerttu = await browser.staff('kaikuranta', 'Kerttu')
  await openLetter(kerttu, words)
  const reply = unheard('Tulostin on nyt korjattu')
  await kerttu.getByLabel('Vastauksesi').fill(reply)
  await press(kerttu.getByRole('button', { name: 'Lähetä vastaus' }))

  const mail = await messageTo(kerttu, 'kaikuranta', address, new RegExp(reply))
  expect(mail).toContain('Vastaus palautteeseesi')
})

test('a worker of the library sees the library only: in the inbox, by address, and among what can be done', async () => {
  const resident = await browser.phone()
  const ours = unheard('Kirjaston lehtilukusali on kaunis')
  const theirs = unheard('Uimahallin vesi on kylmää')
  await speakUp(resident, { words: ours, service: 'kirjasto' })
  await speakUp(resident, { words: theirs, service: 'uimahalli' })

  const aino = await browser.staff('kaikuranta', 'Aino')
  await openLetter(aino, theirs)
  const address = new URL(aino.url()).pathname

  const kerttu = await browser.staff('kaikuranta', 'Kerttu')
  await kerttu.goto('/kaikuranta/staff/feedback?state=all')
  expect(await rowOf(kerttu, ours).count()).toBe(1)
  expect(await rowOf(kerttu, theirs).count()).toBe(0)
  const services = await kerttu.getByLabel('Palvelu').getByRole('option').allInnerTexts()
  expect(services).toEqual([
    'Kaikki palvelut',
    'Digituki',
    'Kirjasto',
    'Kirjastoauto Pärske',
    'Kotikirjasto',
    'Satutunnit, lukupiirit ja läksyapu',
  ])

  expect((await kerttu.goto(address))?.status()).toBe(403)
  const settings = ['organisation', 'api-keys', 'uploads', 'gateways', 'contact-readings']
  const statuses = new Map<string, number | undefined>()
  for (const page of settings) statuses.set(page, (await kerttu.goto(`/kaikuranta/staff/${page}`))?.status())
  expect([...statuses]).toEqual(settings.map((page) => [page, 403]))
})

test('of two who answer at once, the second sees the first one’s reply and keeps their own text', async () => {
  const resident = await browser.phone()
  const words = unheard('Kirjaston naulakot ovat täynnä')
  await speakUp(resident, { words, service: 'kirjasto' })
  const kerttu = await browser.staff('kaikuranta', 'Kerttu')
  const aino = await browser.staff('kaikuranta', 'Aino')
  await openLetter(kerttu, words)
  await openLetter(aino, words)

  const first = unheard('Tuomme lisää naulakoita')
  await kerttu.getByLabel('Vastauksesi').fill(first)
  await press(kerttu.getByRole('button', { name: 'Lähetä vastaus' }))
  const second = unheard('Naulakoita tulee lisää ensi viikolla')
  await aino.getByLabel('Vastauksesi').fill(second)
  await press(aino.getByRole('button', { name: 'Lähetä vastaus' }))
  expect(await aino.getByRole('alert').innerText()).toContain('Joku ehti vastata sillä välin')
  expect(await contentOf(aino)).toContain(first)
  expect(await aino.getByLabel('Vastauksesi').inputValue()).toBe(second)
})

test('who may only read finds no way to answer', async () => {
  const resident = await browser.phone()
  const words = unheard('Nuorisotilan sohva on mukava')
  await speakUp(resident, { words, service: 'nuorisotila' })
  const ville = await browser.staff('kaikuranta', 'Ville')
  await openLetter(ville, words)
  expect(await contentOf(ville)).toContain('Roolillasi voi lukea mutta ei vastata.')
  expect(await ville.getByRole('button', { name: 'Lähetä vastaus' }).count()).toBe(0)
})

function rowOf(page: Page, words: string) {
  return page.getByRole('row').filter({ hasText: words })
}

async function openLetter(page: Page, words: string) {
  await page.goto('/kaikuranta/staff/feedback?state=all')
  await press(rowOf(page, words).getByRole('link'))
  await page.getByRole('heading', { name: 'Palaute', exact: true }).waitFor()
}
