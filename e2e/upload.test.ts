import iconv from 'iconv-lite'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { invitationLinkTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, eventually, press } from './site.ts'

const browser = aBrowser()
const newNumber = newNumbers(4)
const source = 'kirjastojärjestelmä'
const header = 'tapahtuma_id;palvelu;päivämäärä;kellonaika;puhelin;kieli;ikä'

test('a file from an old system is read row by row, and its one wrong row is shown with why', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const phone = newNumber()
  const rows = [
    rowOf({ phone: phone.replace('+358', '0') }),
    rowOf({ phone: newNumber(), age: 'vanha' }),
    rowOf({ phone: newNumber(), language: 'sv' }),
  ]
  await bring(aino, [header, ...rows].join('\r\n'))

  await readToEnd(aino)
  expect(await figuresOf(aino)).toEqual({ read: '3', taken: '2', repeated: '0', refused: '1' })
  const fault = aino.getByRole('row').filter({ hasText: 'Iän pitää olla kokonainen luku' })
  expect(await fault.innerText()).toMatch(/^3\s+ikä\s/)
  // The file's people are asked as any.
  await invitationLinkTo(aino, 'kaikuranta', phone)

  // Corrected and brought again, only what is new is taken.
  const corrected = rows.map((row) => row.replace('vanha', '45'))
  await bring(aino, [header, ...corrected].join('\r\n'))
  await readToEnd(aino)
  expect(await figuresOf(aino)).toEqual({ read: '3', taken: '1', repeated: '2', refused: '0' })

  await aino.goto('/kaikuranta/staff/uploads')
  expect(await aino.getByRole('row').filter({ hasText: source }).first().innerText()).toContain('Luettu')
})

test('a file with a wrong or a missing column is refused at once, and the column is named', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  await bring(aino, `${header.replace('puhelin', 'puhleinnumero')}\r\n${rowOf({ phone: newNumber() })}`)
  const said = await aino.getByRole('alert').innerText()
  expect(said).toContain('puhleinnumero')
  expect(said).toContain('puhelin')
  expect(await aino.getByLabel('Lähdejärjestelmä').inputValue()).toBe(source)

  await bring(aino, `palvelu;päivämäärä;kellonaika\r\nkirjasto;1.11.2026;12.00`)
  expect(await aino.getByRole('alert').innerText()).toContain('Sarake ”tapahtuma_id” puuttuu.')
})

/** Uploads the file as an old Windows program writes it. */
async function bring(page: Page, text: string) {
  await page.goto('/kaikuranta/staff/uploads/new')
  await page.getByLabel('Tiedosto', { exact: true }).setInputFiles({
    name: 'käynnit.csv',
    mimeType: 'text/csv',
    buffer: iconv.encode(text, 'windows-1252'),
  })
  await page.getByLabel('Lähdejärjestelmä').fill(source)
  await press(page.getByRole('button', { name: 'Tuo ja lue' }))
}

let brought = 0

function rowOf({ phone, language = 'fi', age = '' }: { phone: string; language?: string; age?: string }) {
  brought += 1
  const at = new Date(Date.now() - 7_200_000)
  const inFinland = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('fi', { timeZone: 'Europe/Helsinki', ...options }).format(at)
  const day = inFinland({ day: 'numeric', month: 'numeric', year: 'numeric' })
  const clock = inFinland({ hour: '2-digit', minute: '2-digit' })
  return `k-${Date.now()}-${brought};kirjasto;${day};${clock};${phone};${language};${age}`
}

/** Follows the link that shows the latest until the file has been read. */
async function readToEnd(page: Page) {
  await eventually(async () => {
    const state = await contentOf(page)
    if (/Luettu/.test(state)) return
    expect(state).toMatch(/Odottaa lukemista|Luetaan/)
    await press(page.getByRole('link', { name: 'Päivitä tilanne' }))
    throw new Error('The file is still being read')
  })
}

async function figuresOf(page: Page) {
  const text = await contentOf(page)
  const figure = (label: string) => new RegExp(`${label}\\s+(\\d+)`).exec(text)?.[1]
  return {
    read: figure('Rivejä luettu'),
    taken: figure('Uusia'),
    repeated: figure('Jo ennestään'),
    refused: figure('Virheellisiä'),
  }
}
