import { expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Role } from '../../platform/access.ts'
import { joinPanels } from '../../platform/panels.ts'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { feature } from './index.ts'
import { findServiceByKey, getService } from './service.queries.ts'

const postgres = testDatabase()

async function aTown(role: Role = 'developer') {
  const organisation = await found(postgres.database)
  const site = anApp(postgres.database, [feature], { staff: aStaffActor(role) })
  return { organisation, root: `/${organisation.slug}/staff/services`, ...site }
}

test('a service is entered, completed and published through the pages', async () => {
  const { organisation, root, services, ...site } = await aTown()
  const { unitId } = await aUnit(postgres.database, { organisation })
  const finnish = { name_fi: ' Uimahalli ', summary_fi: 'Ui täällä.', unit: unitId }

  const entered = await site.submit(`${root}/new`, root, { ...finnish, name_sv: 'Simhallen' })
  expect(entered.status).toBe(303)
  const page = entered.headers.get('location') ?? ''
  const html = await (await site.get(page)).text()
  expect(html).toContain('Kuvaus puuttuu: ruotsi')
  expect(html).not.toContain(`${page}/publication`)

  const description = `${page}/description`
  const swedish = { name_sv: 'Simhallen', summary_sv: 'Simma här.' }
  const changed = await site.submit(description, description, { ...finnish, ...swedish, sensitive: 'yes' })
  expect(changed.status).toBe(303)
  expect((await site.submit(page, `${page}/publication`)).status).toBe(303)
  const service = await services.database.read(organisation.id, (db) => findServiceByKey(db, 'uimahalli'))
  expect(service).toMatchObject({ names: { fi: 'Uimahalli', sv: 'Simhallen' }, sensitive: true })
  expect(service?.publishedAt).toBeInstanceOf(Date)
})

test('publishing from a page opened before a language was emptied is refused and says what is missing', async () => {
  const { organisation, root, ...site } = await aTown()
  const { serviceId, unitId } = await aService(postgres.database, { organisation }, { publishedAt: null })
  const page = `${root}/${serviceId}`
  const hidden = hiddenOf(await (await site.get(page)).text(), `${page}/publication`)
  await site.submit(`${page}/description`, `${page}/description`, {
    name_fi: 'Lainaus',
    summary_fi: 'Lainaa.',
    unit: unitId,
  })
  const refused = await site.post(`${page}/publication`, hidden)
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('Kaikkia vaadittuja kieliä ei ole kirjoitettu')
  expect(html).toContain('Nimi puuttuu: ruotsi')
})

test('what was typed comes back with what is wrong', async () => {
  const { organisation, root, ...site } = await aTown()
  await aUnit(postgres.database, { organisation })
  const { key, unitId } = await aService(postgres.database, { organisation })
  const typed = { name_fi: 'Uimahalli & sauna', unit: unitId, key }
  const taken = await site.submit(`${root}/new`, root, typed)
  const html = await taken.text()
  expect(taken.status).toBe(422)
  expect(html).toContain('Toisella palvelulla on jo tämä tunnus. Kirjoita toinen.')
  expect(html).toContain('value="Uimahalli &amp; sauna"')
  expect(html).toContain(`<option value="${unitId}" selected`)
  const long = await site.submit(`${root}/new`, root, { ...typed, key: '', summary_sv: 'å'.repeat(601) })
  expect(await long.text()).toContain('<a href="#summary_sv">Teksti on liian pitkä</a>')
})

test('withdrawing asks first, and keeps the service', async () => {
  const { organisation, root, ...site } = await aTown()
  const { serviceId } = await aService(postgres.database, { organisation })
  const page = `${root}/${serviceId}`
  expect(await (await site.get(`${page}/withdrawal`)).text()).toContain(
    'Poistetaanko palvelun ”Lainaus ja palautus” julkaisu?',
  )
  expect((await site.submit(`${page}/withdrawal`, `${page}/withdrawal`)).status).toBe(303)
  const service = await postgres.database.read(organisation.id, (db) => getService(db, serviceId))
  expect(service.publishedAt).toBeNull()
})

test('the list says what is published and which language is missing', async () => {
  const { organisation, root, get } = await aTown('viewer')
  await aService(postgres.database, { organisation }, { names: { fi: 'Satutunti' }, publishedAt: null })
  await aService(postgres.database, { organisation })
  const html = await (await get(root)).text()
  expect(html).toContain('puuttuu: ruotsi')
  expect(html).toContain('Kaikki kielet valmiina')
  expect(html).toContain('Ei julkaistu')
  expect(html).not.toContain(`${root}/new`)
})

test('an organisation without units is told to add one', async () => {
  const { root, get } = await aTown()
  const html = await (await get(root)).text()
  expect(html).toContain('Lisää ensin yksikkö')
  expect(html).not.toContain(`${root}/new`)
})

test('the service of another organisation is not found', async () => {
  const { root, get } = await aTown()
  const other = await found(postgres.database, anOrganisation())
  const { serviceId } = await aService(postgres.database, { organisation: other })
  for (const page of [
    `/${serviceId}`,
    `/${serviceId}/description`,
    `/${serviceId}/withdrawal`,
    '/not-an-id',
  ]) {
    expect((await get(`${root}${page}`)).status).toBe(404)
  }
})

test('the front page of staff tells of services that wait, and is silent to those who may not publish', async () => {
  const { organisation, services } = await aTown()
  await aService(postgres.database, { organisation }, { names: { fi: 'Satutunti' }, publishedAt: null })
  const panels = joinPanels(feature.panels ?? [], services)
  const shownTo = (role: Role) =>
    postgres.database.read(organisation.id, async (db) => {
      const ctx = aContext({ organisation, actor: aStaffActor(role) })
      return String((await panels.show(staffHomePlace, db, ctx, {}))[0])
    })
  expect(await shownTo('developer')).toContain('Yhdeltä palvelulta puuttuu käännös.')
  expect(await shownTo('viewer')).toBe('null')
})
