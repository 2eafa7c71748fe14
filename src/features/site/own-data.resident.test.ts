import { beforeAll, expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { aConsent, aContact, aSpeaker } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { bodyPurpose } from '../messaging/sending.model.ts'
import { isOptedOut } from '../voices/contact.queries.ts'
import { addressHash } from '../voices/contact.intake.ts'
import { feature as voices } from '../voices/index.ts'
import { feature as site } from './index.ts'

const db = testDatabase()
let ctx: Context
let root: string
let minutes = 0

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database) })
  root = `/${ctx.organisation.slug}/fi/own-data`
  await aGateway(db.database, ctx, { channel: 'email' })
})

test('the owner of a mailbox is sent a link to it, a stranger’s is not, and the page says the same of both', async () => {
  const { speakerId, returnCode } = await aSpeaker(db.database, ctx)
  await aConsent(db.database, ctx, { speakerId, channel: 'email', address: 'aino@example.fi' })
  const ours = await ask('Aino@Example.fi')
  const nobody = await ask('tuntematon@example.fi')
  expect([ours, nobody]).toEqual([`${root}/sent`, `${root}/sent`])
  const [link, ...more] = await linksSent()
  expect(more).toEqual([])
  expect(link).toMatch(new RegExp(`^${root}/[0-9A-Z]{12}$`))

  const page = await html(link)
  expect(page).toContain('a***@example.fi')
  expect(page).toContain(`/follow/${returnCode}`)
  expect(page).not.toContain('<script')
})

test('asking again at once sends nothing, and a link is dead after an hour', async () => {
  await aContact(db.database, ctx, { channel: 'email', address: 'bo@example.fi', purpose: 'ask' })
  await ask('bo@example.fi')
  await ask('bo@example.fi')
  const [link, ...more] = (await linksSent()).slice(1)
  expect(more).toEqual([])
  minutes = 61
  expect((await theSite().get(link ?? '')).status).toBe(404)
  minutes = 0
  expect((await theSite().get(`${root}/7K2M9QXT4BCD`)).status).toBe(404)
})

test('where a matter ends the way goes on to feedback and home, and the sender of the link is told', async () => {
  const home = `/${ctx.organisation.slug}/fi`
  for (const [page, status] of [
    ['sent', 200],
    ['erased', 200],
    ['7K2M9QXT4BCD', 404],
  ] as const) {
    const response = await theSite().get(`${root}/${page}`)
    const shown = await response.text()
    expect(response.status).toBe(status)
    for (const href of [`${home}/feedback`, home])
      expect(shown).toMatch(new RegExp(`<li><a href="${href}">(?:Anna palautetta|Etusivulle)<`))
  }
  expect(await html(`${root}/sent`)).toContain('<strong>palaute@koekunta.example</strong>')
})

test('a wrong address is said at its field, with what was typed', async () => {
  const response = await theSite().submit(root, root, { contact: 'liisa@' })
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain('value="liisa@"')
  expect(page).toContain('href="#contact"')
})

test('what a person wants stopped holds for the address, and may be taken back', async () => {
  await aContact(db.database, ctx, { channel: 'email', address: 'cilla@example.fi', purpose: 'ask' })
  await ask('cilla@example.fi')
  const link = (await linksSent()).at(-1) ?? ''
  const stopped = () =>
    db.database.read(ctx.organisation.id, (read) =>
      isOptedOut(read, addressHash(ctx, 'email', 'cilla@example.fi'), 'ask'),
    )
  await theSite().submit(link, `${link}/stops`, { stopped: 'ask' })
  expect(await stopped()).toBe(true)
  expect(await html(link)).toContain('value="ask" checked')
  await theSite().submit(link, `${link}/stops`)
  expect(await stopped()).toBe(false)
})

test('erasing takes the contact, the code and the link with it, and leaves the stop', async () => {
  const { speakerId, returnCode } = await aSpeaker(db.database, ctx)
  await aConsent(db.database, ctx, { speakerId, channel: 'email', address: 'disa@example.fi' })
  await ask('disa@example.fi')
  // Another link a quarter of an hour later: the erasing must not leave the first one's door open.
  const first = (await linksSent()).at(-1) ?? ''
  minutes = 15
  await ask('disa@example.fi')
  const link = (await linksSent()).at(-1) ?? ''
  expect(link).not.toBe(first)
  // Whoever stops first and erases then must not be left with words that nothing leads to.
  await theSite().submit(link, `${link}/stops`, { stopped: 'tell' })
  const unsaid = await theSite().submit(link, `${link}/erasure`)
  expect(unsaid.status).toBe(422)
  const done = await theSite().submit(link, `${link}/erasure`, { words: 'erase', stop: 'yes' })
  expect(done.headers.get('location')).toBe(`${root}/erased`)
  for (const one of [first, link]) expect((await theSite().get(one)).status).toBe(404)
  expect((await theSite().get(`/${ctx.organisation.slug}/fi/follow/${returnCode}`)).status).toBe(404)
  const hash = addressHash(ctx, 'email', 'disa@example.fi')
  expect(await db.database.read(ctx.organisation.id, (read) => isOptedOut(read, hash, 'ask'))).toBe(true)
  const { rows } = await db.ownerPool.query('select from voices.contact where address_hash = $1', [hash])
  expect(rows).toHaveLength(0)
})

function theSite() {
  return anApp(db.database, [voices, site], { clock: () => new Date(aMonday.getTime() + minutes * 60_000) })
}

async function ask(contact: string) {
  const response = await theSite().submit(root, root, { contact })
  return response.headers.get('location')
}

async function html(address = '') {
  const response = await theSite().get(address)
  expect(response.status).toBe(200)
  return response.text()
}

/** The links in the messages, in the order in which they were planned. */
async function linksSent(): Promise<string[]> {
  const rows = await db.database.read(ctx.organisation.id, (read) =>
    read.selectFrom('messaging.message').select('bodyEncrypted').orderBy('messageId').execute(),
  )
  return rows.map(({ bodyEncrypted }) => {
    const body = decrypt(ctx.secrets, ctx.organisation.id, bodyEncrypted ?? '', bodyPurpose)
    return /https?:\/\/[^/]+(\S+)/.exec(body)?.[1] ?? ''
  })
}

test('what cannot be sent is said, of known and unknown alike, and a dozen links in a row are too many', async () => {
  const response = await theSite().submit(root, root, { contact: '049 000 0007' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Emme voi lähettää tähän mitään')
  const one = theSite()
  const statuses: number[] = []
  for (let count = 0; count < 12; count += 1)
    statuses.push((await one.submit(root, root, { contact: `nobody${count}@example.fi` })).status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(10)
  expect(statuses.at(-1)).toBe(429)
})

test('many who ask at once for one mailbox send it one link', async () => {
  await aContact(db.database, ctx, { channel: 'email', address: 'elli@example.fi', purpose: 'ask' })
  const before = (await linksSent()).length
  await Promise.all(Array.from({ length: 8 }, () => ask('elli@example.fi')))
  expect((await linksSent()).length - before).toBe(1)
})
