import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { invitationLinkTo, messageTo, newNumbers, textBack } from './outbox.ts'
import { aBrowser, contentOf, expectAccessible, press, unfold } from './site.ts'
import { aVisit, makeApiKey, tell } from './visits.ts'

const browser = aBrowser()
const newNumber = newNumbers(8)

test('staff make an ask of their own from the bank, and a resident answers it touch by touch and by text', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const ask = await askAtOnce(aino, 'Kutsubussi')

  await aino.goto(`${ask}/questions/first?bank=ease`)
  await save(aino)
  await aino.goto(`${ask}/questions/follow-ups`)
  await aino.locator('[name=follow_1_from]').fill('4')
  for (const language of ['fi', 'sv', 'en'])
    await aino.locator(`[name=follow_1_${language}]`).fill(`Mikä onnistui? (${language})`)
  await save(aino)
  await press(aino.getByRole('link', { name: 'Lisää kysymys' }))
  await press(aino.getByRole('link', { name: 'Mikä ei toiminut?' }))
  await save(aino)
  await aino.goto(`${ask}/questions/background`)
  await aino.getByLabel('Vaikeudet liikkua tai käyttää digipalveluja').check()
  await save(aino)
  await expectAccessible(aino)
  await aino.goto(`${ask}/preview?words=sv`)
  expect(await contentOf(aino)).toContain('Hur lätt var det att få ärendet skött?')
  await expectAccessible(aino)

  const key = await makeApiKey(aino, 'kaikuranta', 'Kutsubussin tilausjärjestelmä')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone, service: 'kutsubussi' }))
  const link = await invitationLinkTo(aino, 'kaikuranta', phone)
  const resident = await browser.phone()
  await resident.goto(link)
  expect(await resident.locator('h1').innerText()).toBe('Kuinka helppoa asian hoitaminen oli?')
  await press(resident.getByRole('button', { name: '4', exact: true }))
  await resident.getByLabel('Mikä onnistui? (fi)').fill('Kuljettaja auttoi laukun kanssa.')
  await press(resident.getByRole('button', { name: 'Lähetä' }))

  // One who goes back finds what they left, and loses nothing.
  await resident.getByLabel('Odotus oli pitkä').check()
  await resident.getByLabel('Jokin muu').check()
  await press(resident.getByRole('button', { name: 'Lähetä' }))
  await resident.goBack()
  await resident.reload()
  expect(await resident.getByLabel('Jokin muu').isChecked()).toBe(true)
  await press(resident.getByRole('button', { name: 'Lähetä' }))
  await press(resident.getByRole('button', { name: 'Ei kiitos' }))

  await resident.getByLabel('Minun on vaikea liikkua').check()
  await press(resident.getByRole('button', { name: 'Lähetä' }))
  expect(await resident.getByRole('alert').innerText()).toContain('Merkitse suostumus')
  await resident.getByLabel('Suostun siihen').check()
  await press(resident.getByRole('button', { name: 'Lähetä' }))
  expect(await resident.locator('h1').innerText()).toBe('Kiitos vastauksesta')
  expect(await resident.locator('script').count()).toBe(0)
  await press(resident.getByRole('link', { name: 'Avaa seurantasivu' }))
  const held = await contentOf(resident)
  expect(held).toContain('Odotus oli pitkä, Jokin muu')
  expect(held).toMatch(/annoit \S+ 4\/5/)
  await press(resident.getByRole('button', { name: 'Peru suostumus' }))
  expect(await contentOf(resident)).not.toContain('Minun on vaikea liikkua')

  const other = newNumber()
  await tell('kaikuranta', key, aVisit({ phone: other, service: 'kutsubussi' }))
  await invitationLinkTo(aino, 'kaikuranta', other)
  await textBack(aino, 'kaikuranta', other, '9')
  expect(await messageTo(aino, 'kaikuranta', other, /^Kiitos viestistä!/)).toContain('numerolla 1-5')
  await textBack(aino, 'kaikuranta', other, '5 kiitos')
  await messageTo(aino, 'kaikuranta', other, /^Kiitos vastauksesta!/)

  await aino.goto(`${ask}/results`)
  const results = await contentOf(aino)
  expect(results).toContain('Kuinka helppoa asian hoitaminen oli?')
  expect(results).toContain('Vastauksia on alle viisi')
  await expectAccessible(aino)
})

/** The address of an ask, whose questions now leave at once and on every day. */
async function askAtOnce(page: Page, service: string): Promise<string> {
  await page.goto('/kaikuranta/staff/asks')
  await press(page.getByRole('link', { name: service, exact: true }))
  await unfold(page, 'Milloin kysytään')
  await page.locator('[name=delayKind][value=hours]').check()
  for (const [name, value] of [
    ['delayHours', '0'],
    ['windowFromHour', '0'],
    ['windowToHour', '24'],
  ] as const)
    await page.locator(`[name=${name}]`).fill(value)
  for (const day of await page.locator('[name=weekdays]').all()) await day.check()
  await page.locator('[name=onHolidays]').check()
  await save(page)
  await page.getByText('Kysely on tallennettu').waitFor()
  const { origin, pathname } = new URL(page.url())
  return origin + pathname
}

async function save(page: Page) {
  await press(page.getByRole('button', { name: 'Tallenna', exact: true }))
  expect(await page.getByRole('alert').count()).toBe(0)
}
