import { expect, test } from 'vitest'
import { aBrowser, contentOf, press, unheard } from './site.ts'
import { inAddress, shownCode, speakUp } from './speaking.ts'

const browser = aBrowser()

test('a resident speaks up, is told what is missing with everything kept, and gets a return code', async () => {
  const resident = await browser.phone()
  await resident.goto('/kaikuranta/fi')
  await press(resident.getByRole('link', { name: 'Anna palautetta' }).first())
  await press(resident.getByRole('button', { name: 'Lähetä palaute' }))
  await resident.getByRole('alert').waitFor()
  await resident.waitForLoadState()
  expect(await resident.title()).toMatch(/^Virhe/)
  expect(await resident.getByRole('alert').getByRole('link').count()).toBe(1)

  const words = unheard('Uimahallin pukuhuoneessa on liukasta')
  await resident.getByLabel('Mitä palvelua asia koskee?').selectOption({ label: 'Uimahalli' })
  await resident.getByLabel('Mitä haluat sanoa?').fill(words)
  await resident.getByLabel('Puhelinnumero tai sähköpostiosoite').fill('liisa@')
  await press(resident.getByRole('button', { name: 'Lähetä palaute' }))
  await resident.getByRole('alert').waitFor()
  expect(await resident.getByLabel('Mitä palvelua asia koskee?').inputValue()).toBe('uimahalli')
  expect(await resident.getByLabel('Mitä haluat sanoa?').inputValue()).toBe(words)
  const contact = resident.getByLabel('Puhelinnumero tai sähköpostiosoite')
  expect(await contact.inputValue()).toBe('liisa@')
  expect(await contact.getAttribute('aria-invalid')).toBe('true')

  await contact.fill('liisa@kaiku.example')
  await press(resident.getByRole('button', { name: 'Lähetä palaute' }))
  expect(await resident.locator('h1').innerText()).toBe('Kiitos palautteesta')
  const code = await shownCode(resident)
  expect(await resident.context().cookies()).toEqual([])

  await resident.goto(`/kaikuranta/fi/follow/${inAddress(code)}`)
  const page = await contentOf(resident)
  expect(page).toContain(words)
  expect(page).toContain('Uimahalli')
  // Recognisable to the one whose it is, and to no one else.
  expect(page).not.toContain('liisa@kaiku.example')
})

test('a form sent twice is one feedback, and the back button loses nothing', async () => {
  const resident = await browser.phone()
  const words = unheard('Kutsubussi tuli ajallaan')
  await resident.goto('/kaikuranta/fi/feedback?service=kutsubussi')
  await resident.getByLabel('Mitä haluat sanoa?').fill(words)
  await resident.getByRole('button', { name: 'Lähetä palaute' }).dblclick()
  await resident.waitForURL('**/feedback/thanks/**')
  const code = await shownCode(resident)

  await resident.goBack()
  expect(await resident.locator('h1').innerText()).toBe('Anna palautetta')
  await resident.goForward()
  expect(await shownCode(resident)).toBe(code)
  expect(await countOf(words)).toBe(1)
})

test('the very same form arriving twice leads both senders to the same code', async () => {
  const resident = await browser.phone()
  const words = unheard('Leikkipuiston keinu narisee')
  await resident.goto('/kaikuranta/fi/feedback?service=leikkipuistot')
  const token = await resident.locator('[name=form_token]').inputValue()
  const send = () =>
    resident.request.post('/kaikuranta/fi/feedback', {
      form: { form_token: token, service: 'leikkipuistot', words, contact: '', homepage: '' },
    })
  const [first, second] = await Promise.all([send(), send()])
  expect(first.status()).toBe(200)
  expect(first.url()).toContain('/feedback/thanks/')
  expect(second.url()).toBe(first.url())
  expect(await countOf(words)).toBe(1)
})

test('the code typed in small letters with spaces opens the page, and one can say more there', async () => {
  const resident = await browser.phone()
  const words = unheard('Päiväkodin piha on pimeä')
  const code = await speakUp(resident, { words, service: 'paivakodit' })

  const later = await browser.phone()
  await later.goto('/kaikuranta/fi')
  await press(later.getByRole('link', { name: 'Seuraa palautettasi' }).first())
  await later.getByLabel('Seurantakoodi').fill(` ${code.toLowerCase().replaceAll('-', ' ')} `)
  await press(later.getByRole('button', { name: 'Näytä' }))
  expect(await later.locator('h1').innerText()).toBe('Mitä sanoit ja mitä siitä seurasi')
  expect(await contentOf(later)).toContain(words)

  const more = unheard('Varsinkin portin kohdalla')
  await later.getByLabel('Mitä haluat lisätä tai kysyä?').fill(more)
  await press(later.getByRole('button', { name: 'Kerro lisää' }))
  expect(await later.locator('h1').innerText()).toBe('Mitä sanoit ja mitä siitä seurasi')
  expect(await contentOf(later)).toContain(more)
  expect(await countOf(more)).toBe(1)
})

test('a wrong code says so, keeps what was typed, and shows nobody', async () => {
  const resident = await browser.phone()
  await resident.goto('/kaikuranta/fi/follow')
  await resident.getByLabel('Seurantakoodi').fill('K7M2 9QXT 4BCD')
  await press(resident.getByRole('button', { name: 'Näytä' }))
  expect(await resident.getByRole('alert').innerText()).toContain('Tällä koodilla ei löydy mitään')
  expect(await resident.getByLabel('Seurantakoodi').inputValue()).toBe('K7M2 9QXT 4BCD')

  const opened = await resident.goto('/kaikuranta/fi/follow/K7M29QXT4BCD')
  expect(opened?.status()).toBe(404)
  expect(await resident.locator('h1').innerText()).toBe('Seuraa palautettasi')
})

test('emoji, right-to-left text and ten thousand characters are kept as they were written; more is said to be too much', async () => {
  const resident = await browser.phone()
  const words = `👩‍👩‍👧 Kiitos! ${unheard('شكرا جزيلا')}`
  const code = await speakUp(resident, { words, service: '' })
  await resident.goto(`/kaikuranta/fi/follow/${inAddress(code)}`)
  expect(await contentOf(resident)).toContain(words)

  await resident.goto('/kaikuranta/fi/feedback')
  const long = 'Ä'.repeat(10_001)
  await resident.getByLabel('Mitä haluat sanoa?').fill(long)
  await press(resident.getByRole('button', { name: 'Lähetä palaute' }))
  expect(await resident.getByRole('alert').innerText()).toContain('enintään 10 000 merkkiä')
  expect(await resident.getByLabel('Mitä haluat sanoa?').inputValue()).toBe(long)
  await resident.getByLabel('Mitä haluat sanoa?').fill(long.slice(1))
  await press(resident.getByRole('button', { name: 'Lähetä palaute' }))
  expect(await resident.locator('h1').innerText()).toBe('Kiitos palautteesta')
})

/** How many times staff find the words in their inbox. */
async function countOf(words: string): Promise<number> {
  const aino = await browser.staff('kaikuranta', 'Aino')
  await aino.goto('/kaikuranta/staff/feedback?state=all')
  return aino.getByRole('row').filter({ hasText: words }).count()
}
