import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { linkIn, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, eventually, press, pressInPlace, unfold, unheard } from './site.ts'
import { aVisit, makeApiKey, tell } from './visits.ts'
import { expectGoodPage } from './walking.ts'

const browser = aBrowser()
const newNumber = newNumbers(10)
// So many that the lot leaves somebody in and shows how many it left out, but for one time in a million.
const adults = 40
const sharePercent = 30

test('a developer opens an ask for a share of adults, and sees of each visit what came of it and why', async () => {
  const oskar = await browser.staff('kaikulahti', 'Oskar')
  const name = unheard('Avoimet kurssit').replace('.', '')
  const service = await enterService(oskar, name)

  // One language is missing: it is refused, and everything else that was written stays.
  await oskar.goto('/kaikulahti/staff/asks')
  await press(oskar.getByRole('link', { name: 'Avaa kysely' }))
  await oskar.getByLabel('Mistä palvelusta kysytään?').selectOption({ label: name })
  await press(oskar.getByRole('button', { name: 'Jatka' }))
  const swedish = oskar.getByRole('group', { name: 'Ruotsi (pakollinen)' })
  const invitation = await swedish.getByLabel('Kutsuviesti').inputValue()
  await swedish.getByLabel('Kutsuviesti').fill('')
  await askAtOnce(oskar)
  await unfold(oskar, 'Keneltä kysytään')
  await oskar.getByLabel('Kuinka monelta sadasta kysytään?').fill(String(sharePercent))
  await oskar.getByLabel('Alaikäiset').check()
  await press(oskar.getByRole('button', { name: 'Tallenna' }))
  expect(await oskar.getByRole('alert').innerText()).toContain('kaikilla pakollisilla kielillä')
  expect(await oskar.getByLabel('Kuinka monelta sadasta kysytään?').inputValue()).toBe(String(sharePercent))
  expect(await oskar.getByLabel('Alaikäiset').isChecked()).toBe(true)
  // What is folded tells what was chosen in it, and a link of the page unfolds it.
  const whom = oskar.getByRole('heading', { name: 'Keneltä kysytään' })
  expect(await contentOf(oskar)).toContain(`${sharePercent} sadasta, arvotuilta`)
  expect(await oskar.getByLabel('Alaikäiset').isVisible()).toBe(false)
  await pressInPlace(oskar.getByRole('link', { name: 'Keneltä kysytään' }))
  await oskar.getByLabel('Alaikäiset').waitFor()
  expect(await whom.isVisible()).toBe(true)
  // The summary leads to the field that is empty, not to the first one of the form.
  expect(await oskar.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#invitation_sv')
  await expectGoodPage(oskar, 'fi')
  await swedish.getByLabel('Kutsuviesti').fill(invitation)
  await press(oskar.getByRole('button', { name: 'Tallenna' }))
  expect(await oskar.locator('h1').innerText()).toBe(name)
  const outcomes = `${new URL(oskar.url()).pathname}/outcomes`

  const elina = await browser.staff('kaikulahti', 'Elina')
  const key = await makeApiKey(elina, 'kaikulahti', 'Kurssien ilmoittautuminen')
  const visit = (more: object = {}) => ({ ...aVisit({ phone: newNumber(), service }), ...more })
  const visits = [
    visit({ age: 15 }),
    visit({ protectedAddress: true }),
    ...Array.from({ length: adults }, () => visit({ age: 40 })),
  ]
  expect((await tell('kaikulahti', key, visits)).body).toMatchObject({ taken: adults + 2, refused: [] })

  const resident = await browser.phone()
  await resident.goto(await invitationNaming(elina, name))
  await press(resident.getByRole('button', { name: '8', exact: true }))
  await press(resident.getByRole('button', { name: 'Ohita' }))

  await press(oskar.getByRole('link', { name: 'Miksi kysyttiin tai ei kysytty, viikoittain' }))
  expect(new URL(oskar.url()).pathname).toBe(outcomes)
  for (const reason of ['Alaikäinen, eikä kyselyä lähetetä alaikäisille', 'Turvakielto'])
    expect(await rowOf(oskar, reason).innerText()).toContain('alle 5')
  const left = await rowOf(oskar, 'Ei osunut otokseen').getByRole('cell').first().innerText()
  const said = await contentOf(oskar)
  expect(figure(said, 'Kutsuja') + Number(left)).toBe(adults)
  expect(figure(said, 'Avattu')).toBe(1)
  expect(figure(said, 'Vastattu')).toBe(1)
  expect(figure(said, 'Lähetetty')).toBeGreaterThanOrEqual(1)
})

/** A service of this journey alone; gives back the key by which other systems know it. */
async function enterService(page: Page, name: string): Promise<string> {
  const key = name.toLowerCase().replaceAll(' ', '-')
  await page.goto('/kaikulahti/staff/services')
  await press(page.getByRole('link', { name: 'Lisää palvelu' }))
  await page.locator('[name=name_fi]').fill(name)
  await page.locator('[name=summary_fi]').fill('Opiskele iltaisin ilman tutkintoa.')
  await page.locator('[name=name_sv]').fill(`Öppna kurser ${key}`)
  await page.locator('[name=summary_sv]').fill('Studera på kvällar utan examen.')
  await page.getByLabel('Yksikkö').selectOption({ label: 'Kaikulahden toimipaikka' })
  await page.getByLabel('Tunnus').fill(key)
  await press(page.getByRole('button', { name: 'Tallenna' }))
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return key
}

/** At any hour of any day: an invented organisation wakes nobody. */
async function askAtOnce(page: Page) {
  await unfold(page, 'Milloin kysytään')
  await page.getByLabel('Tuntien kuluttua').check()
  await page.getByLabel('Lähetetään aikaisintaan klo').fill('0')
  await page.getByLabel('Lähetetään viimeistään ennen klo').fill('24')
  await page.getByLabel('sunnuntai').check()
  await page.getByRole('group', { name: 'Lähetetään myös pyhinä' }).getByLabel('Kyllä').check()
}

/** The link of one of the invitations that speak of this service. */
async function invitationNaming(page: Page, name: string): Promise<string> {
  return eventually(async () => {
    await page.goto('/dev/outbox/kaikulahti')
    const [text = ''] = await page.locator('p').filter({ hasText: name }).allInnerTexts()
    return linkIn(text)
  })
}

function rowOf(page: Page, reason: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: reason, exact: true }) })
}

function figure(text: string, label: string): number {
  return Number(new RegExp(`${label}\\s+(\\d+)`).exec(text)?.[1])
}
