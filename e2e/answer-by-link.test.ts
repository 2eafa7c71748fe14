import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { environmentOf } from './environment.ts'
import { invitationLinkTo, newNumbers } from './outbox.ts'
import { aBrowser, contentOf, eventually, press, unheard } from './site.ts'
import { inAddress, shownCode } from './speaking.ts'
import { aVisit, makeApiKey, tell } from './visits.ts'

const browser = aBrowser()
const newNumber = newNumbers(0)

test('a visitor is asked by text, answers by the link, and staff read the words in their inbox', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const before = await trail()

  const phone = newNumber()
  const visit = aVisit({ phone })
  const told = await tell('kaikuranta', key, [visit])
  expect(told).toMatchObject({ status: 202, body: { taken: 1, repeated: 0, refused: [] } })
  expect((await tell('kaikuranta', key, [visit])).body).toMatchObject({ taken: 0, repeated: 1 })

  const resident = await browser.phone()
  const requests: string[] = []
  resident.on('request', (request) => requests.push(request.resourceType()))
  await resident.goto(await invitationLinkTo(aino, 'kaikuranta', phone))
  expect(requests.length).toBeLessThanOrEqual(3)
  expect(requests).not.toContain('script')
  expect(await resident.locator('script').count()).toBe(0)
  expect(await resident.locator('html').getAttribute('lang')).toBe('fi')
  expect(await resident.locator('h1').innerText()).toContain('Kuinka todennäköisesti suosittelisit')
  await press(resident.getByRole('button', { name: '9', exact: true }))

  const words = unheard('Kirjastossa oli rauhallista, ja sain apua heti')
  await resident.getByLabel('Mikä on tärkein syy arvioosi?').fill(words)
  await press(resident.getByRole('button', { name: 'Lähetä' }))
  await press(resident.getByRole('button', { name: 'Kyllä, tähän numeroon' }))
  expect(await resident.locator('h1').innerText()).toBe('Kiitos vastauksesta')
  const code = await shownCode(resident)

  await press(resident.getByRole('link', { name: 'Avaa seurantasivu' }))
  expect(new URL(resident.url()).pathname).toBe(`/kaikuranta/fi/follow/${inAddress(code)}`)
  expect(await contentOf(resident)).toContain(words)
  expect(await contentOf(resident)).toMatch(/annoit \S+ 9/)
  expect(await resident.context().cookies()).toEqual([])

  await aino.goto('/kaikuranta/staff/feedback')
  const row = aino.getByRole('row').filter({ hasText: words })
  expect(await row.innerText()).toMatch(/Kirjasto\s.*vastaus kyselyyn\s+9/s)
  await press(row.getByRole('link'))
  const letter = await contentOf(aino)
  expect(letter).toContain(words)
  // What could lead back to one visit stays out of sight.
  expect(letter).not.toContain(visit.id)
  expect(letter).not.toContain(phone.slice(-4))

  await eventually(async () => {
    const after = await trail()
    expect(after).toMatchObject({ state: 'whole' })
    expect(after.events).toBeGreaterThan(before.events)
  })
})

test('the link opened again leads to where one was, and the number can still be changed that day', async () => {
  const { resident, link } = await anInvited()
  await press(resident.getByRole('button', { name: '3', exact: true }))

  await resident.goto(link)
  expect(await contentOf(resident)).toContain('Voit vielä tänään vaihtaa')
  await press(resident.getByRole('button', { name: '4', exact: true }))
  await press(resident.getByRole('button', { name: 'Ohita' }))
  await press(resident.getByRole('button', { name: 'Ei kiitos' }))
  const code = await shownCode(resident)

  // Whoever said no thanks may think again, and keeps the code they were given.
  await resident.goto(link)
  await press(resident.getByRole('link', { name: 'Jatka' }))
  expect(await contentOf(resident)).toContain('Et halunnut, että vastaamme sinulle')
  await press(resident.getByRole('link', { name: 'Haluan sittenkin, että minulle vastataan' }))
  await press(resident.getByRole('button', { name: 'Kyllä, tähän numeroon' }))
  expect(await shownCode(resident)).toBe(code)
  await press(resident.getByRole('link', { name: 'Avaa seurantasivu' }))
  expect(await contentOf(resident)).toMatch(/annoit \S+ 4/i)
})

test('another address to be told at is read, and a wrong one is explained with what was typed kept', async () => {
  const { resident } = await anInvited()
  await press(resident.getByRole('button', { name: /^10/ }))
  await press(resident.getByRole('button', { name: 'Ohita' }))
  await press(resident.getByRole('button', { name: 'Kyllä, muuhun numeroon tai sähköpostiin' }))

  const field = resident.getByLabel('Puhelinnumero tai sähköpostiosoite')
  await field.fill('040 12')
  await press(resident.getByRole('button', { name: 'Lähetä' }))
  expect(await resident.getByRole('alert').innerText()).toContain('umero')
  expect(await field.inputValue()).toBe('040 12')
  await field.fill('asukas@kaiku.example')
  await press(resident.getByRole('button', { name: 'Lähetä' }))
  expect(await resident.locator('h1').innerText()).toBe('Kiitos vastauksesta')
})

test('events that cannot be taken are refused one by one, with their place and why', async () => {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Virheellinen järjestelmä')
  const good = aVisit({ phone: newNumber() })
  const unknown = aVisit({ phone: newNumber(), service: 'olematon' })
  const zoneless = { ...aVisit({ phone: newNumber() }), happenedAt: '2026-11-22T14:05:00' }

  expect((await tell('kaikuranta', key, [good, unknown, zoneless])).body).toEqual({
    taken: 1,
    repeated: 0,
    refused: [
      { index: 1, field: 'service', reason: 'unknown_service' },
      { index: 2, field: 'happenedAt', reason: 'no_zone' },
    ],
  })
  const without = await tell('kaikuranta', undefined, [good])
  expect(without).toMatchObject({ status: 401, body: { status: 401 } })
  expect(without.type).toContain('application/problem+json')
})

/** Somebody who has got the question and opened its link. */
async function anInvited() {
  const aino = await browser.staff('kaikuranta', 'Aino')
  const key = await makeApiKey(aino, 'kaikuranta', 'Kirjaston ajanvaraus')
  const phone = newNumber()
  await tell('kaikuranta', key, aVisit({ phone }))
  const link = await invitationLinkTo(aino, 'kaikuranta', phone)
  const resident = await browser.phone()
  await resident.goto(link)
  return { resident, link }
}

/** As `npm run verify-trail` says beside the running program. */
async function trail() {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'src/commands/verify-trail.ts'],
    { env: environmentOf({ DATA_DIR: inject('dataDir') }) },
  )
  const [, state, events] = /^kaikuranta: (.*?); \d+ of (\d+) events sealed/m.exec(stdout) ?? []
  return { state, events: Number(events) }
}
