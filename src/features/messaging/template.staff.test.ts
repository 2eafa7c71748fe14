import { beforeAll, expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { feature } from './index.ts'
import { composeText } from './template.intake.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const root = `/${organisation.slug}/staff/messages/templates`
const link = 'https://palaute.example.fi/koekunta/fi/follow/ABC'

beforeAll(async () => {
  await found(db.database, organisation)
  await aGateway(db.database, ctx)
})

const thanks = (values: { link?: string } = { link }) =>
  db.database.write(organisation.id, (tx) => composeText(tx, ctx, { kind: 'thanks', language: 'fi', values }))

test('a text is written in own words, counted before it is saved, and given back to the built-in ones', async () => {
  const id = await aPerson(db.database, ctx, { role: 'developer' })
  const site = anApp(db.database, [feature], { staff: aStaffActor('developer', { id }) })
  const page = `${root}/thanks/fi`
  const send = (words: string, deed = 'save') => site.submit(page, page, { words, deed })
  expect(await (await site.get(root)).text()).toContain('Kiitos vastauksesta!')

  const unknown = await send('Kiitos {etunimi}! {link}')
  expect(unknown.status).toBe(422)
  expect(await unknown.text()).toContain('Tässä viestissä ei voi olla kohtaa {etunimi}')
  expect(await (await send('Kiitos!')).text()).toContain('Viestistä puuttuu {link}')

  const counted = await (await send('Giitu – Sámi šaddu. {link}', 'count')).text()
  expect(counted).toContain('Merkki – tekee viestistä kalliin. Kirjoita sen sijaan -')
  expect(counted).toContain('Kirjain š tekee viestistä kalliin, mutta se on osa sanaa tai nimeä. Pidä se')
  expect(await thanks()).toContain('Kiitos vastauksesta!')

  expect((await send('Giitu! {link}\r\n{organisation}')).status).toBe(303)
  expect(await thanks()).toBe(`Giitu! ${link}\nKoekunta`)
  expect((await send('x', 'restore')).status).toBe(303)
  expect(await thanks()).toContain('Kiitos vastauksesta!')
})

test('where a value is missing the built-in words go out, and staff see it until it is mended', async () => {
  const id = await aPerson(db.database, ctx, { role: 'developer' })
  const site = anApp(db.database, [feature], { staff: aStaffActor('developer', { id }) })
  const page = `${root}/stopped/fi`
  await site.submit(page, page, { words: 'Loppu. {organisation}', deed: 'save' })
  const nameless = { ...ctx, organisation: { ...organisation, names: { fi: '' } } }
  const compose = db.database.write(organisation.id, (tx) =>
    composeText(tx, nameless, { kind: 'stopped', language: 'fi' }),
  )
  await expect(compose).rejects.toThrow('was given no organisation')

  await site.submit(`${root}/thanks/fi`, `${root}/thanks/fi`, {
    words: '{link} T. {organisation}',
    deed: 'save',
  })
  const sent = await db.database.write(organisation.id, (tx) =>
    composeText(tx, nameless, { kind: 'thanks', language: 'fi', values: { link } }),
  )
  expect(sent).toBe(`Kiitos vastauksesta! Täältä näet, mitä siitä seuraa: ${link}`)
  expect(await (await site.get(root)).text()).toContain('Kohdalle {organisation} ei löytynyt tietoa')
  await site.submit(`${root}/thanks/fi`, `${root}/thanks/fi`, { words: 'Kiitos! {link}', deed: 'save' })
  expect(await (await site.get(root)).text()).not.toContain('Kohdalle {organisation}')
})
