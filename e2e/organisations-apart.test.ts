import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { invitationLinkTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, hrefsOn, press, siteUrl, unheard } from './site.ts'
import { inAddress, speakUp } from './speaking.ts'
import { aVisit, makeApiKey, tell } from './visits.ts'

const browser = aBrowser()
const newNumber = newNumbers(5)
let theirs: string[] = []

// Everything with an id that an administrator of the municipality can reach, two clicks from their front page.
beforeAll(async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const found = new Set<string>()
  for (const list of [
    'feedback?state=all',
    'cases',
    'cases?list=closed',
    'reviews',
    'asks',
    'services',
    'staff',
    'units',
    'uploads',
    'messages',
  ]) {
    await aino.goto(`/kaikuranta/staff/${list}`)
    for (const address of await staffAddresses(aino)) found.add(address)
  }
  theirs = onePerKind([...found].filter((address) => withId.test(address)))
})

test('pages of one organisation are not found by the administrator of another, under either address', async () => {
  const kinds = theirs.map((address) => address.split('/')[3])
  expect(kinds).toEqual(expect.arrayContaining(['feedback', 'cases', 'asks', 'services']))

  const elina = await browser.staff('kaikulahti', 'Elina')
  for (const address of theirs) {
    const here = await elina.goto(address.replace('/kaikuranta/', '/kaikulahti/'))
    expect({ address, status: here?.status() }).toEqual({ address, status: 404 })
    await elina.goto(address)
    expect(new URL(elina.url()).pathname).toBe('/kaikuranta/staff/sign-in')
  }
})

test('a session of one organisation opens no page of another, even where its cookie is carried over by hand', async () => {
  const elina = await browser.staff('kaikulahti', 'Elina')
  const carried = (await elina.context().cookies())
    .filter(({ path }) => path.includes('/kaikulahti/'))
    .map((cookie) => ({ ...cookie, path: cookie.path.replace('kaikulahti', 'kaikuranta') }))
  expect(carried).not.toEqual([])
  await elina.context().addCookies(carried)
  for (const page of ['', '/feedback', '/cases', '/api-keys', '/messages']) {
    await elina.goto(`/kaikuranta/staff${page}`)
    expect(new URL(elina.url()).pathname).toBe('/kaikuranta/staff/sign-in')
  }
})

test('a key of one organisation tells nothing to another, and does not know its services', async () => {
  const elina = await browser.staff('kaikulahti', 'Elina')
  const key = await makeApiKey(elina, 'kaikulahti', 'Opintohallinto')
  expect(await tell('kaikuranta', key, aVisit({ phone: newNumber() }))).toMatchObject({ status: 401 })
  const unknown = await tell('kaikulahti', key, aVisit({ phone: newNumber(), service: 'kirjasto' }))
  expect(unknown).toMatchObject({ status: 400 })
  expect(JSON.stringify(unknown.body)).toContain('unknown_service')
})

test('a return code is unknown in the other organisation, typed or in an address', async () => {
  const resident = await browser.phone()
  const words = unheard('Kadun valo on rikki')
  const code = await speakUp(resident, { words, service: 'talvikunnossapito' })
  for (const rest of ['', '/messages', '/erasure']) {
    const opened = await resident.goto(`/kaikulahti/fi/follow/${inAddress(code)}${rest}`)
    expect({ rest, status: opened?.status() }).toEqual({ rest, status: 404 })
    expect(await contentOf(resident)).not.toContain(words)
  }
  await resident.goto('/kaikulahti/fi/follow')
  await resident.getByLabel('Seurantakoodi').fill(code)
  await press(resident.getByRole('button', { name: 'Näytä' }))
  expect(await resident.getByRole('alert').innerText()).toContain('Tällä koodilla ei löydy mitään')
})

test('the link of a question opens only where it was asked', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone }))
  const link = await invitationLinkTo(aino, 'kaikuranta', phone)
  const resident = await browser.phone()
  expect((await resident.goto(link))?.status()).toBe(200)
  const opened = await resident.goto(link.replace('/kaikuranta/', '/kaikulahti/'))
  expect(opened?.status()).toBe(404)
  expect(await resident.locator('h1').innerText()).toBe('Linkki ei toimi')
})

test('what one tells in public is not found under the address of the other', async () => {
  const resident = await browser.phone()
  await resident.goto('/kaikuranta/fi/changes')
  const addresses = (await hrefsOn(resident)).filter((href) => href.includes('/changes/'))
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of [...addresses, '/kaikuranta/fi/services/kirjasto']) {
    expect((await resident.goto(address))?.status()).toBe(200)
    const other = await resident.goto(address.replace('/kaikuranta/', '/kaikulahti/'))
    expect(other?.status()).toBe(404)
  }
  expect((await resident.goto('/kaikusaari/fi'))?.status()).toBe(404)
})

const withId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

async function staffAddresses(page: Page): Promise<string[]> {
  const hrefs = await hrefsOn(page)
  return hrefs
    .map((href) => new URL(href, siteUrl()))
    .filter(({ origin, pathname }) => origin === siteUrl() && pathname.startsWith('/kaikuranta/staff/'))
    .map(({ pathname }) => pathname)
}

/** Of pages that differ by the id only, the first two. */
function onePerKind(addresses: readonly string[]): string[] {
  const kinds = Map.groupBy(addresses, (address) => address.replace(withId, ':id'))
  return [...kinds.values()].flatMap((same) => same.slice(0, 2))
}
