import { expect, test } from 'vitest'
import { aBrowser, contentOf, press } from './site.ts'
import { expectGoodPage } from './walking.ts'

const browser = aBrowser()

test('a parent finds day care by the word of everyday, and how to apply for it, with scripts off', async () => {
  const resident = await browser.phone()
  await resident.goto('/kaikuranta/fi/services')
  await resident.getByLabel('Etsi palvelua').fill('päivähoito')
  await press(resident.getByRole('button', { name: 'Etsi' }))
  const first = resident.locator('main ul a').first()
  expect(await first.innerText()).toBe('Varhaiskasvatus päiväkodissa')
  expect(await contentOf(resident)).not.toContain('Palvelun tiedoissa')
  await resident.getByLabel('Etsi palvelua').fill('dagis')
  await press(resident.getByRole('button', { name: 'Etsi' }))
  expect(await contentOf(resident)).toContain('Palvelun tiedoissa on sana ”daghem”.')
  expect(await first.innerText()).toBe('Varhaiskasvatus päiväkodissa')
  await press(first)
  const page = await contentOf(resident)
  for (const told of ['Varhaiskasvatushakemus verkossa', 'Lokkitie 4', '049 000 0110', 'Maksu määräytyy'])
    expect(page).toContain(told)
})

test.each([
  ['fi', 'hamaslaakari', 'Terveys- ja sosiaalipalvelut: näin pääset oikeaan paikkaan'],
  ['fi', 'uimahallin aukiolot', 'Uimahalli'],
  ['sv', 'dagis', 'Småbarnspedagogik på daghem'],
  ['en', 'parking fine', 'Parking and the resident permit'],
])('in %s "%s" finds %s', async (language, typed, found) => {
  const resident = await browser.phone()
  await resident.goto(`/kaikuranta/${language}/services?q=${encodeURIComponent(typed)}`)
  expect(await resident.locator('main ul a').first().innerText()).toBe(found)
})

test('names are offered while one types, and the search is the same without them', async () => {
  const resident = await browser.scripted()
  await resident.goto('/kaikuranta/sv/services')
  await resident.getByLabel('Sök en tjänst').pressSequentially('bibl')
  await resident.locator('datalist option').first().waitFor({ state: 'attached' })
  const offered = await resident.evaluate<string[]>(
    `[...document.querySelectorAll('datalist option')].map(({ value }) => value)`,
  )
  expect(offered).toContain('Biblioteket')
  await resident.keyboard.press('Enter')
  await resident.waitForURL('**/services?q=bibl')
})

test('one who does not know the name goes by what has happened, and by who they are', async () => {
  const resident = await browser.phone()
  await resident.goto('/kaikuranta/fi/services')
  await press(resident.getByRole('link', { name: 'Työttömäksi jääminen' }))
  expect(await contentOf(resident)).toContain('Työnhakijan palvelut')
  await press(resident.getByRole('link', { name: 'Palvelut', exact: true }).first())
  await press(resident.getByRole('link', { name: 'U', exact: true }))
  await press(resident.getByRole('link', { name: 'Uimahalli', exact: true }))
  await press(resident.getByRole('link', { name: 'Liikuntapalvelut' }))
  expect(await contentOf(resident)).toContain('Jäähalli')
})

test.each(['fi', 'sv', 'en'] as const)(
  'a search, what it finds and a service with all its ways are good pages (%s)',
  async (language) => {
    const page = await browser.scripted({ locale: language })
    const root = `/kaikuranta/${language}`
    // The walk of accessibility.test.ts goes by links: it comes to no search, and to one service only.
    for (const path of [
      '/services?q=uimahali',
      '/services?q=xyzzyxx',
      '/services/uimahalli',
      '/services/perhepaivahoito',
    ]) {
      expect((await page.goto(`${root}${path}`))?.status()).toBe(200)
      await expectGoodPage(page, language)
    }
  },
)
