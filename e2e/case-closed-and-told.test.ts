import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { linkIn, messagesTo, messageTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, eventually, press, unheard } from './site.ts'
import { inAddress, speakUp } from './speaking.ts'

const browser = aBrowser()
const newNumber = newNumbers(3)

test('two feedbacks become a case; it closes when residents are told, and everyone who spoke is told', async () => {
  const resident = await browser.phone()
  const phone = newNumber()
  const complaint = unheard('Nuorisotila menee kiinni liian aikaisin')
  const first = await speakUp(resident, {
    words: `${complaint} Soittakaa 040 123 4567.`,
    service: 'nuorisotila',
    contact: phone,
  })
  const wish = unheard('Laituri voisi olla auki myös sunnuntaisin')
  const second = await speakUp(resident, { words: wish, service: 'nuorisotila' })

  // Gathering
  const bo = await browser.staff('kaikuranta', 'Bo')
  const title = unheard('Nuorisotilan aukioloajat')
  const address = await openCase(bo, complaint, title)
  const summary = await contentOf(bo)
  expect(summary).toMatch(/Vastuuhenkilö\s+Bo Ekström/)
  expect(summary).toMatch(/Palvelu\s+Nuorisotila Laituri/)
  await openLetter(bo, wish)
  await bo.getByLabel('Liitä avoimeen asiaan').selectOption({ label: title })
  await press(bo.getByRole('button', { name: 'Liitä asiaan' }))
  expect(await contentOf(bo)).toContain('Palaute on liitetty asiaan')
  expect(await contentOf(bo)).toMatch(/Sanojia\s+2 ihmistä/)

  await resident.goto(`/kaikuranta/fi/follow/${inAddress(first)}`)
  expect(await contentOf(resident)).toContain('Asiaa kehitetään')

  // Releasing
  const spoken = bo.getByRole('article').filter({ hasText: complaint })
  await press(spoken.getByRole('button', { name: 'Pyydä lupa julkaista' }))
  expect(await contentOf(bo)).toContain('Sanat odottavat nyt tarkistusta')
  const aino = await browser.staff('kaikuranta', 'Aino')
  await aino.goto('/kaikuranta/staff/reviews')
  await press(aino.getByRole('row').filter({ hasText: complaint }).getByRole('link'))
  const released = aino.getByLabel('Julkaistava teksti')
  const masked = await released.inputValue()
  expect(masked).toContain(complaint)
  expect(masked).not.toContain('4567')
  await released.fill(`${complaint} Soittakaa 040 123 4567.`)
  await press(aino.getByRole('button', { name: 'Hyväksy näytettäväksi' }))
  expect(await aino.getByRole('alert').innerText()).toContain('puhelinnumero')
  await released.fill(masked)
  await press(aino.getByRole('button', { name: 'Hyväksy näytettäväksi' }))
  await aino.waitForURL('**/staff/reviews')

  // Closing
  await bo.goto(`${address}/closure`)
  await press(bo.getByRole('button', { name: 'Tarkista ennen päättämistä' }))
  expect(await bo.getByRole('alert').innerText()).toContain('kerro, mitä kuulitte ja mitä teitte')
  const did = unheard('Laituri on nyt auki iltakymmeneen')
  await bo.locator('[name=heard_fi]').fill('Laiturin toivottiin olevan auki pidempään.')
  await bo.locator('[name=did_fi]').fill(did)
  await press(bo.getByRole('button', { name: 'Tarkista ennen päättämistä' }))
  expect(await bo.getByRole('alert').innerText()).toContain('tämä puuttuu')
  expect(await bo.locator('[name=did_fi]').inputValue()).toBe(did)
  await bo.locator('[name=heard_sv]').fill('Man önskade att Bryggan skulle vara öppen längre.')
  await bo.locator('[name=did_sv]').fill('Bryggan är nu öppen till klockan tio på kvällen.')
  await press(bo.getByRole('button', { name: 'Tarkista ennen päättämistä' }))
  expect(await bo.getByRole('alert').innerText()).toContain('Kirjoita päivä, jona vaikutus mitataan')
  const measuring = dayAhead(40)
  await bo.getByLabel('Milloin mitataan?').fill(measuring)
  await press(bo.getByRole('button', { name: 'Tarkista ennen päättämistä' }))
  const lookOver = await contentOf(bo)
  expect(lookOver).toContain('Päättämistä ei voi perua')
  expect(lookOver).toContain('2 ihmistä näkee tämän seurantasivullaan. Heistä 1 saa siitä myös viestin.')
  await press(bo.getByRole('button', { name: 'Päätä asia ja kerro nyt' }))
  expect(await contentOf(bo)).toContain('Asia on päätetty, ja siitä kerrotaan nyt')

  // Telling: by text where they wished for it, on their own page always.
  const text = await messageTo(bo, 'kaikuranta', phone, /Kerroit meille kokemuksestasi/)
  for (const follow of [linkIn(text), `/kaikuranta/fi/follow/${inAddress(second)}`]) {
    await resident.goto(follow)
    const page = await contentOf(resident)
    expect(page).toContain('Jotain on muuttunut')
    expect(page).toContain(did)
  }

  // Forward to the change, which anyone may read …
  await press(resident.getByRole('link', { name: 'Lue, mitä muuttui' }))
  const change = await contentOf(resident)
  expect(change).toContain('Laiturin toivottiin olevan auki pidempään.')
  expect(change).toContain(did)
  expect(change).toContain('alle 10')
  expect(change).toContain(complaint)
  expect(change).not.toContain('4567')
  expect(change).not.toContain(wish)
  expect(change).toContain(`Vaikutusta ei ole vielä mitattu. Se mitataan ${measuring}.`)
  await resident.goto('/kaikuranta/fi/changes')
  expect(await contentOf(resident)).toContain(did)

  // … and from the public page back to the words.
  await bo.goto(address)
  await press(bo.getByRole('link', { name: 'Kuulimme, teimme' }))
  const caseId = new URL(bo.url()).pathname.split('/').at(-1) ?? ''
  await bo.goto(`/kaikuranta/staff/cases/${caseId}`)
  await press(
    bo.getByRole('article').filter({ hasText: complaint }).getByRole('link', { name: 'Avaa palaute' }),
  )
  expect(await contentOf(bo)).toContain(complaint)
  expect(await contentOf(bo)).toContain(title)

  await eventually(async () => {
    await bo.goto(address)
    expect(await contentOf(bo)).toContain('Siitä kerrottiin 2 sanojalle')
  })
  const messages = await messagesTo(bo, 'kaikuranta', phone)
  expect(messages.filter((message) => message.includes('Kerroit meille'))).toHaveLength(1)
})

test('a case may close with what was measured before and after, and the public page shows both', async () => {
  const resident = await browser.phone()
  const words = unheard('Lupaneuvontaan pääsee nyt nopeasti')
  await speakUp(resident, { words, service: 'rakennuslupa' })
  const bo = await browser.staff('kaikuranta', 'Bo')
  const address = await openCase(bo, words, unheard('Lupaneuvonnan jonot'))

  await press(bo.getByRole('link', { name: 'Mittaa vaikutus' }))
  const [before, after] = [
    bo.getByRole('group', { name: 'Ennen' }),
    bo.getByRole('group', { name: 'Jälkeen' }),
  ]
  await before.getByLabel('Ensimmäinen päivä').fill(dayAhead(-60))
  await before.getByLabel('Viimeinen päivä').fill(dayAhead(-30))
  await after.getByLabel('Ensimmäinen päivä').fill(dayAhead(-40))
  await after.getByLabel('Viimeinen päivä').fill(dayAhead(-1))
  await press(bo.getByRole('button', { name: 'Laske ja tallenna' }))
  expect(await bo.getByRole('alert').innerText()).toContain('vasta, kun ennen-jakso on ohi')
  await after.getByLabel('Ensimmäinen päivä').fill(dayAhead(-20))
  await press(bo.getByRole('button', { name: 'Laske ja tallenna' }))
  expect(await contentOf(bo)).toContain('Mittaus on tallennettu')

  await bo.goto(`${address}/closure`)
  const did = unheard('Neuvontaan saa nyt ajan samalle viikolle')
  await fillTold(bo, did)
  await press(bo.getByRole('button', { name: 'Tarkista ennen päättämistä' }))
  await press(bo.getByRole('button', { name: 'Päätä asia ja kerro nyt' }))
  await press(bo.getByRole('link', { name: 'Kuulimme, teimme' }))
  const change = await contentOf(bo)
  expect(change).toContain(did)
  expect(change).toContain('Auttoiko se?')
  expect(change).toMatch(/Ennen.*Jälkeen/s)
  expect(change).toMatch(/\d+\s*%/)
})

test('of two who close one case at once, one does, and the other is told so with their text kept', async () => {
  const resident = await browser.phone()
  const words = unheard('Kouluruoka on kylmää')
  await speakUp(resident, { words, service: 'kouluruoka' })
  const bo = await browser.staff('kaikuranta', 'Bo')
  const aino = await browser.staff('kaikuranta', 'Aino')
  const address = await openCase(bo, words, unheard('Kouluruoan lämpötila'))

  const texts = [unheard('Ruoka tulee nyt lämpövaunussa'), unheard('Ostimme uudet lämpöastiat')] as const
  for (const [page, did] of [[bo, texts[0]] as const, [aino, texts[1]] as const]) {
    await page.goto(`${address}/closure`)
    await fillTold(page, did)
    await page.getByLabel('Milloin mitataan?').fill(dayAhead(30))
    await press(page.getByRole('button', { name: 'Tarkista ennen päättämistä' }))
  }
  await Promise.all(
    [bo, aino].map((page) => press(page.getByRole('button', { name: 'Päätä asia ja kerro nyt' }))),
  )

  const pages = await Promise.all([bo, aino].map(contentOf))
  const late = pages.findIndex((page) => /päätti asian [\d.]+\sklo\s[\d.]+\sTekstisi on tallella/.test(page))
  expect(late).toBeGreaterThanOrEqual(0)
  expect(pages[1 - late]).toContain('Asia on päätetty, ja siitä kerrotaan nyt')
  const latePage = late === 0 ? bo : aino
  expect(await latePage.locator('[name=did_fi]').inputValue()).toBe(texts[late as 0 | 1])

  await press(latePage.getByRole('link', { name: 'Katso asia' }))
  const closed = await contentOf(latePage)
  expect(closed).toContain(texts[(1 - late) as 0 | 1])
  expect(closed).not.toContain(texts[late as 0 | 1])
})

async function openLetter(page: Page, words: string) {
  await page.goto('/kaikuranta/staff/feedback?state=all')
  await press(page.getByRole('row').filter({ hasText: words }).getByRole('link'))
  await page.getByRole('heading', { name: 'Palaute', exact: true }).waitFor()
}

/** Opens a case from the page of a feedback, and gives back its address. */
async function openCase(page: Page, words: string, title: string): Promise<string> {
  await openLetter(page, words)
  await press(page.getByRole('link', { name: 'Avaa uusi asia tästä palautteesta' }))
  await page.getByLabel('Otsikko').fill(title)
  await page.getByLabel('Tavoite').fill('Asiakkaat ovat tyytyväisiä.')
  await press(page.getByRole('button', { name: 'Avaa asia' }))
  await page.getByText('Asia on avattu').waitFor()
  return new URL(page.url()).pathname
}

async function fillTold(page: Page, did: string) {
  await page.locator('[name=heard_fi]').fill('Asiasta sanottiin monta kertaa.')
  await page.locator('[name=did_fi]').fill(did)
  await page.locator('[name=heard_sv]').fill('Det här sades många gånger.')
  await page.locator('[name=did_sv]').fill('Vi åtgärdade det.')
}

/** So many days from today, as Finns write it. */
function dayAhead(days: number): string {
  return new Intl.DateTimeFormat('fi', { timeZone: 'Europe/Helsinki' }).format(
    new Date(Date.now() + days * 86_400_000),
  )
}
