import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPtvFile, aV11Hours, aV11Location, aV11Service, texts } from '../tests/builders/ptv.ts'
import { aBrowser, contentOf, eventually, press, unheard } from './site.ts'

const browser = aBrowser()

test('services come from PTV, what was left out is told, and a name for residents survives the next import', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const name = unheard('Avantouinti')
  const place = aV11Location({
    serviceHours: [aV11Hours({ openingHour: [{ dayFrom: 'Monday', from: '8.00', to: '16:00' }] })],
  })
  const service = aV11Service({
    serviceNames: texts({ fi: name, sv: `${name} på svenska` }, 'Name'),
    serviceChannels: [{ serviceChannel: { id: place['id'] } }],
  })
  await bring(aino, { serviceChannels: [place], services: [service, { id: 'rikki' }] })
  await readToEnd(aino)
  const told = aino.getByRole('row').filter({ hasText: 'openingHour.0.from' })
  expect(await told.innerText()).toContain('Ei ole kellonaika')
  expect(await contentOf(aino)).toContain('Koko tietue jäi lukematta')

  // Found by its name, and given one that people use.
  await findService(aino, name)
  await press(aino.getByRole('link', { name: 'Muuta tietoja' }))
  const own = unheard('Talviuinti')
  await aino.getByLabel('Nimi').first().fill(own)
  await press(aino.getByRole('button', { name: 'Tallenna' }))
  expect(await aino.getByRole('heading', { level: 1 }).innerText()).toBe(own)

  // For whom it is, and who answers for it: by the keyboard alone.
  await aino.getByRole('link', { name: 'Muuta', exact: true }).focus()
  await aino.keyboard.press('Enter')
  await aino.getByLabel('Vastuuhenkilö').selectOption({ label: 'Aino Rantala' })
  await aino.getByLabel('Ikääntyneet').focus()
  await aino.keyboard.press('Space')
  await press(aino.getByRole('button', { name: 'Tallenna' }))
  expect(await contentOf(aino)).toContain('Ikääntyneet')

  await bring(aino, {
    serviceChannels: [place],
    services: [{ ...service, serviceChargeType: 'FreeOfCharge' }],
  })
  await readToEnd(aino)
  expect(await contentOf(aino)).toMatch(/Muuttuneita\s*1/)
  await findService(aino, own)
  expect(await contentOf(aino)).toContain('Ikääntyneet')
})

/** From the list of services, as whoever looks for one does. */
async function findService(page: Page, name: string) {
  await page.goto('/kaikuranta/staff/services')
  await page.getByLabel('Nimi tai tunnus').fill(name)
  await page.getByLabel('Asiointikanava').selectOption({ label: 'Palvelupaikka' })
  await press(page.getByRole('button', { name: 'Näytä' }))
  expect(await page.getByRole('row').count()).toBe(2)
  await press(page.getByRole('link', { name, exact: true }))
}

async function bring(page: Page, file: Parameters<typeof aPtvFile>[0]) {
  await page.goto('/kaikuranta/staff/services')
  await press(page.getByRole('link', { name: 'Tuo palvelut PTV:stä' }))
  await press(page.getByRole('link', { name: 'Tuo palvelut tiedostosta' }))
  await page.getByLabel('Tiedosto', { exact: true }).setInputFiles({
    name: 'ptv.json',
    mimeType: 'application/json',
    buffer: aPtvFile(file),
  })
  await press(page.getByRole('button', { name: 'Tuo ja lue' }))
}

/** Follows the link that shows how far it is until the file has been read. */
async function readToEnd(page: Page) {
  await eventually(async () => {
    const link = page.getByRole('link', { name: 'Näytä tilanne nyt' })
    if ((await link.count()) === 0) return
    await press(link)
    throw new Error('The file is still being read')
  })
}
