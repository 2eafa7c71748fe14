import { beforeAll, expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aContact, aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { feature } from './index.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const root = `/${organisation.slug}/staff/messages/costs`

beforeAll(async () => {
  await found(db.database, organisation)
  await aGateway(db.database, ctx)
})

async function asAdministrator() {
  const id = await aPerson(db.database, ctx, { role: 'administrator' })
  return anApp(db.database, [feature], { staff: aStaffActor('administrator', { id }) })
}

test('an administrator gives the price and budgets, and the month tells what is spent and where it went', async () => {
  const site = await asAdministrator()
  expect(await (await site.get(root)).text()).toContain('Tekstiviestin hintaa ei ole annettu')
  const budget = `${root}/budget`
  const wrong = await site.submit(budget, budget, { partPrice: 'viisi', all: '-1', ask: '', tell: '' })
  expect(wrong.status).toBe(422)
  const said = await wrong.text()
  expect(said).toContain('Kirjoita hinta sentteinä')
  expect(said).toContain('Kirjoita budjetti euroina')
  const without = await site.submit(budget, budget, { partPrice: '', all: '10', ask: '', tell: '' })
  expect(await without.text()).toContain('Kirjoita ensin, mitä yksi tekstiviesti maksaa')
  const saved = await site.submit(budget, budget, { partPrice: '4,5', all: '0,20', ask: '', tell: '' })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, root])

  const { serviceId } = await aService(db.database, ctx, { names: { fi: '=Uimahalli; "uusi"' } })
  const contactId = await aContact(db.database, ctx)
  await aMessage(db.database, ctx, { contactId, serviceId, body: 'a'.repeat(200) })
  await aMessage(db.database, ctx, { contactId, purpose: 'tell' })
  await aMessage(db.database, ctx, { contactId, purpose: 'reply' })
  const html = (await (await site.get(root)).text()).replaceAll('\u00a0', ' ')
  expect(html).toContain('Viestejä 3, yhteensä 0,18 €.')
  expect(html).toContain('Lähes käytetty, 90 %')
  expect(html).toContain('9,0 snt')
  expect(await (await site.get(budget)).text()).toContain('value="0,20"')

  const namesake = await aService(db.database, ctx, { names: { fi: '=Uimahalli; "uusi"' } })
  await aMessage(db.database, ctx, { contactId, purpose: 'reply', serviceId: namesake.serviceId })
  const both = await (await site.get(root)).text()
  expect(both.match(/Uimahalli/g)).toHaveLength(2)

  const file = await site.get(`${root}/2026-11.csv`)
  expect(file.headers.get('content-disposition')).toContain(`${organisation.slug}-message-costs-2026-11.csv`)
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toContain(`2026-11;Kysymys palvelusta;"'=Uimahalli; ""uusi""";1;2;0;0,0900`)
  expect(lines).toContain('2026-11;Tieto muutoksesta;Ei palvelua;1;1;0;0,0450')

  expect(both).not.toContain('Tuntemattomiin numeroihin ei vastattu')
  await db.database.write(ctx.organisation.id, (tx) =>
    tx
      .insertInto('messaging.greetingDay')
      .values({ organisationId: ctx.organisation.id, dayOn: '2026-11-30', tooMany: 12, overBudget: 3 })
      .execute(),
  )
  const unanswered = (await (await site.get(root)).text()).replaceAll('\u00a0', ' ')
  expect(unanswered).toContain(
    'Viestejä 12: tuntemattomille numeroille lähtee enintään 200 vastausta päivässä.',
  )
  expect(unanswered).toContain('Viestejä 3: tekstiviestien budjetti oli käytetty.')
  expect(await (await site.get(`${root}/2026-10`)).text()).not.toContain('Tuntemattomiin')
})

test('the forecast counts a text planned for later once, and says which texts have a price', async () => {
  const town = aContext({ organisation: await found(db.database) })
  await aGateway(db.database, town)
  const id = await aPerson(db.database, town, { role: 'administrator' })
  const site = anApp(db.database, [feature], { staff: aStaffActor('administrator', { id }) })
  const costs = `/${town.organisation.slug}/staff/messages/costs`
  const contactId = await aContact(db.database, town)
  await aMessage(db.database, town, { contactId, purpose: 'reply' })
  await site.submit(`${costs}/budget`, `${costs}/budget`, { partPrice: '100', all: '', ask: '', tell: '' })
  const body = 'a'.repeat(600)
  const inThreeDays = new Date(town.now.getTime() + 3 * 86_400_000)
  await aMessage(db.database, town, { contactId, body, purpose: 'tell' })
  await aMessage(db.database, town, { contactId, body, purpose: 'ask', sendAt: inThreeDays })
  const html = (await (await site.get(costs)).text()).replaceAll('\u00a0', ' ')
  // Four euros in 22 of 30 days make five; with the four planned there are eight, and not eleven.
  expect(html).toContain('kuun loppuun mennessä noin 8 €')
  expect(html).toContain('joilla on hinta: 8 / 9.')
})

test('a month without texts says so, and what is no month leads nowhere', async () => {
  const site = await asAdministrator()
  expect(await (await site.get(`${root}/2026-03`)).text()).toContain('Tässä kuussa ei ole tekstiviestejä')
  expect((await site.get(`${root}/2026-13`)).status).toBe(404)
})

test('a director sees the costs and may not change the budget; a front-line worker sees neither', async () => {
  const director = anApp(db.database, [feature], { staff: aStaffActor('director') })
  expect(await (await director.get(root)).text()).not.toContain(`${root}/budget`)
  expect((await director.get(`${root}/budget`)).status).toBe(403)
  const worker = anApp(db.database, [feature], { staff: aStaffActor('frontline') })
  expect((await worker.get(root)).status).toBe(403)
})
