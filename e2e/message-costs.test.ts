import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messageTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, press, siteUrl } from './site.ts'
import { expectGoodPage } from './walking.ts'

const browser = aBrowser()
const newNumber = newNumbers(9)
const shortNumber = '13500'
// Of the joint authority: what is set here would disturb other journeys in the municipality.
const messages = '/kaikulahti/staff/messages'

test('an administrator says what a text costs and what a month may cost, and sees where the money goes', async () => {
  const elina = await browser.staff('kaikulahti', 'Elina')
  await elina.goto(messages)
  await press(elina.getByRole('link', { name: 'Viestikulut' }))
  await press(elina.getByRole('link', { name: 'Hinta ja budjetti' }))
  await setBudget(elina, { price: 'ilmainen', all: '900' })
  expect(await elina.getByRole('alert').innerText()).toContain('Kirjoita hinta sentteinä')
  await setBudget(elina, { price: '', all: '900' })
  expect(await elina.getByRole('alert').innerText()).toContain('ilman hintaa budjettia ei voi laskea')
  expect(await elina.getByLabel('Kaikki tekstiviestit').inputValue()).toBe('900')
  await setBudget(elina, { price: '100', all: '900' })
  expect(await contentOf(elina)).toMatch(/Kaikki tekstiviestit\s[^%]*900\s€\s+Riittää/)

  const before = await eurosOf(elina, 'Koeviesti')
  await sendTestText(elina, newNumber())
  expect(await eurosOf(elina, 'Koeviesti')).toBe(before + 1)
  // Less than a week tells too little of a month.
  const forecast = await elina.getByText('Jos kuukausi jatkuu samaan tahtiin').count()
  expect(forecast).toBe(dayOfMonth() > 7 ? 1 : 0)
  await expectGoodPage(elina, 'fi')

  // Without a budget again, for the journeys that come after.
  await press(elina.getByRole('link', { name: 'Hinta ja budjetti' }))
  await setBudget(elina, { price: '100', all: '' })
  await press(elina.getByRole('link', { name: 'Hinta ja budjetti' }))
  await setBudget(elina, { price: '', all: '' })
  expect(await contentOf(elina)).toContain('Tekstiviestin hintaa ei ole annettu')
})

test('a name that has only been applied for sends nothing: texts come from the number instead', async () => {
  const elina = await browser.staff('kaikulahti', 'Elina')
  await elina.goto(`${messages}/sender`)
  // First the number, so that no text waits for a sender.
  await nameSender(elina, { name: 'Kaikulahti', status: 'Nimeä on haettu', day: '', number: shortNumber })
  expect(await elina.getByRole('alert').innerText()).toContain('Kirjoita päivä muodossa')
  await expectGoodPage(elina, 'fi')
  await nameSender(elina, {
    name: 'Kaikulahti',
    status: 'Nimeä on haettu',
    day: '4.5.2026',
    number: shortNumber,
  })
  const number = await chooseSender(elina, 'Kaikulahti')
  await elina.goto(`${messages}/sender`)
  const now = await contentOf(elina)
  expect(now).toContain(
    `Nimeä Kaikulahti ei ole vahvistettu, joten tekstiviestit lähtevät numerosta ${shortNumber}.`,
  )
  expect(now).toContain('Odota vahvistusta.')
  await elina.goto('/kaikulahti/fi/messages')
  expect(await contentOf(elina)).toContain(shortNumber)

  await chooseSender(elina, number)
  await elina.goto(`${messages}/sender`)
  await nameSender(elina, { name: '', status: 'Nimeä ei ole haettu', day: '', number: '' })
  expect(await contentOf(elina)).toContain(`Tekstiviestit lähtevät numerosta ${number}.`)
})

test('a fixed text with a word in braces that nothing is known of is not kept, and the word is named', async () => {
  const elina = await browser.staff('kaikulahti', 'Elina')
  await elina.goto(messages)
  await press(elina.getByRole('link', { name: 'Valmiit tekstit' }))
  await press(elina.getByRole('link', { name: 'Muokkaa Kiitos ja seurantalinkki, Suomi' }))
  const words = elina.getByLabel('Viestin teksti')
  await words.fill('Kiitos, {etunimi}! Täältä näet, mitä vastauksestasi seuraa: {link}')
  await press(elina.getByRole('button', { name: 'Tallenna' }))
  expect(await elina.getByRole('alert').innerText()).toContain('Tässä viestissä ei voi olla kohtaa {etunimi}')
  expect(await words.inputValue()).toContain('{etunimi}')

  // While one types the length follows, and what makes the text dear is named; a letter of a language is never folded.
  await words.fill('Giitu vástádusas – čuovo dás: {link}')
  const counted = elina.locator('#counted')
  await counted.getByText('viestejä 2').waitFor()
  expect(await counted.innerText()).toContain('č')
  expect(await elina.locator('#as-sent').innerText()).toContain('Giitu vástádusas – čuovo dás: http')

  const own = 'Kiitos! Täältä näet, mitä vastauksestasi seuraa: {link}'
  await words.fill(own)
  await press(elina.getByRole('button', { name: 'Laske pituus ja hinta' }))
  expect(await contentOf(elina)).toMatch(/Näin viesti lähtee\s+Kiitos! .*\/kaikulahti\/fi\/follow\//)
  await press(elina.getByRole('button', { name: 'Tallenna' }))
  const row = elina.getByRole('row').filter({ hasText: own })
  expect(await row.innerText()).toContain('Oma teksti')

  await press(elina.getByRole('link', { name: 'Muokkaa Kiitos ja seurantalinkki, Suomi' }))
  await press(elina.getByRole('button', { name: 'Palauta valmis teksti' }))
  expect(await contentOf(elina)).not.toContain(own)
})

test('a resident pastes what came to them, and is told whether it is ours', async () => {
  const resident = await browser.phone()
  await resident.goto('/kaikulahti/fi')
  await press(resident.getByRole('link', { name: 'Näin tunnistat aidon viestin' }))
  await check(resident, `${siteUrl()}/kaikulahti/v/7K2M9QXT`)
  expect(await resident.getByRole('alert').innerText()).toContain('Linkki on meidän')
  // A true link may stand in a false message.
  await check(resident, `Soita heti 0600 123 456! ${siteUrl()}/kaikulahti/v/7K2M9QXT`)
  expect(await resident.getByRole('alert').innerText()).toContain('Tarkistimme vain linkin')
  await check(resident, 'Kaikulahti: sinulle on paketti, avaa https://kaikulahti.palaute.example/v/7K2M9QXT')
  const verdict = await resident.getByRole('alert').innerText()
  expect(verdict).toContain('Linkki ei ole meidän')
  expect(verdict).toContain('kaikulahti.palaute.example')
})

async function setBudget(page: Page, { price, all }: { price: string; all: string }) {
  await page.getByLabel('Yhden tekstiviestin hinta sentteinä').fill(price)
  await page.getByLabel('Kaikki tekstiviestit').fill(all)
  await press(page.getByRole('button', { name: 'Tallenna' }))
}

async function sendTestText(page: Page, phone: string) {
  await page.goto('/kaikulahti/staff/gateways')
  await page.getByLabel('Oma puhelinnumerosi').fill(phone)
  await press(page.getByRole('button', { name: 'Lähetä koeviesti' }).first())
  await page.getByRole('heading', { name: 'Koeviesti' }).waitFor()
  await messageTo(page, 'kaikulahti', phone, /Tämä on koeviesti/)
}

/** What the month has cost so far for this purpose, in whole euros. */
async function eurosOf(page: Page, purpose: string): Promise<number> {
  await page.goto(`${messages}/costs`)
  const row = page.getByRole('row', { name: purpose })
  if ((await row.count()) === 0) return 0
  const price = await row.getByRole('cell').nth(2).innerText()
  return Number(/^(\d+)\s€$/.exec(price)?.[1] ?? 0)
}

function dayOfMonth(): number {
  return Number(new Intl.DateTimeFormat('fi', { timeZone: 'Europe/Helsinki', day: 'numeric' }).format())
}

async function nameSender(page: Page, given: { name: string; status: string; day: string; number: string }) {
  await page.getByLabel('Nimi (lähettäjätunnus)').fill(given.name)
  await page.getByLabel(given.status).check()
  await page.getByLabel('Päivä').fill(given.day)
  await page.getByLabel('Varanumero').fill(given.number)
  await press(page.getByRole('button', { name: 'Tallenna' }))
}

/** In the settings of the gateway; gives back who sent before. */
async function chooseSender(page: Page, sender: string): Promise<string> {
  await page.goto('/kaikulahti/staff/gateways/sms')
  const field = page.getByLabel('Lähettäjä', { exact: true })
  const before = await field.inputValue()
  await field.fill(sender)
  await press(page.getByRole('button', { name: 'Tallenna yhteys' }))
  await page.waitForURL('**/staff/gateways')
  return before
}

async function check(page: Page, pasted: string) {
  await page.getByLabel('Linkki, lähettäjän numero tai koko viesti').fill(pasted)
  await press(page.getByRole('button', { name: 'Tarkista' }))
}
