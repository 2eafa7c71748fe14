import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aPtvFile, aV11Location, aV11Organisation, aV11Service, texts } from '../../../tests/builders/ptv.ts'
import { testDatabase } from '../../../tests/database.ts'
import { openPtvFile } from '../../adapters/ptv/ptv.file.ts'
import type { Role } from '../../platform/access.ts'
import type { Id } from '../../platform/id.ts'
import { beginImport } from './import.actions.ts'
import { carryThrough } from './import.jobs.ts'
import { feature } from './index.ts'
import { changeService } from './service.actions.ts'
import { listServices } from './service.queries.ts'
import { linkUnits, undoUnitLinking } from './unit-link.actions.ts'
import { listUnitLinks } from './unit-link.queries.ts'

const postgres = testDatabase()

/** A town whose sport services are PTV's "Liikuntapalvelut", and whose units are to be told which is which. */
async function aTown(role: Role = 'administrator') {
  const { database } = postgres
  const organisation = await found(database)
  const ctx = aContext({ organisation, actor: { kind: 'system', job: 'tests: import' } })
  const staff = aStaffActor(role, { id: await aPerson(database, ctx) })
  const site = anApp(database, [feature], { staff })
  const desk = await aUnit(database, ctx, { names: { fi: 'Asiakaspalvelu', sv: 'Kundservice' } })
  const sport = await aUnit(database, ctx, { names: { fi: 'Liikunta', sv: 'Motion' } })
  const pool = await aUnit(database, ctx, { names: { fi: 'Uimahalli', sv: 'Simhallen' } })
  const town = aV11Organisation()
  const sportOffice = aV11Organisation({
    organizationType: 'Municipality',
    organizationNames: texts({ fi: 'Liikuntapalvelut', sv: 'Idrottstjänster' }, 'Name'),
    parentOrganizationId: town['id'],
  })
  const hall = aV11Location({ organizationId: town['id'] })
  const sportService = (name: string, given: Record<string, unknown> = {}) =>
    aV11Service({
      serviceNames: texts({ fi: name, sv: name }, 'Name'),
      organizations: [{ organization: { id: sportOffice['id'] }, roleType: 'Responsible' }],
      ...given,
    })
  const inHall = { serviceChannels: [{ serviceChannel: { id: hall['id'] } }] }

  type File = Parameters<typeof aPtvFile>[0]
  /** Answers the page of the import. What comes later comes in the same reading, but not in the same hundred. */
  async function take(services: unknown[], given: File = {}, ...later: File[]) {
    const begun = await database.write(organisation.id, (tx) =>
      beginImport(tx, ctx, { source: 'file', whole: false, unitId: desk.unitId }),
    )
    if (!begun.ok) throw new Error(begun.reason)
    const organizations = [town, sportOffice]
    const files = [{ organizations, serviceChannels: [hall], services, ...given }, ...later]
    const batches = files.flatMap((one) => {
      const file = openPtvFile(aPtvFile(one))
      return file.ok ? [...file.batches] : []
    })
    await carryThrough(site.services, ctx, begun.value, { ok: true, batches })
    return read(`/${organisation.slug}/staff/imports/${begun.value}`)
  }
  const places = async () => {
    const services = await database.read(organisation.id, listServices)
    return Object.fromEntries(services.map(({ names, unitId }) => [names['fi'], unitId]))
  }
  const root = `/${organisation.slug}/staff/imports/units`
  const read = async (address = root) => (await site.get(address)).text()
  /** Follows the link of the line that bears this name, and chooses there. */
  async function choose(name: string, unitId: Id<'unit'> | '', kind = 'organisation') {
    const list = await read(`${root}?kind=${kind}`)
    const line = new RegExp(`href="(${root}/[^"]+)"[^>]*>${name}<`).exec(list)?.[1] ?? ''
    const answer = await site.submit(line, line, { unit: unitId })
    const location = answer.headers.get('location')
    return location === null ? answer.text() : read(location)
  }
  const of = { town, sportOffice, hall, sportService, inHall }
  return { ctx, staff, site, root, desk, sport, pool, take, places, read, choose, ...of }
}

test('services move to the unit chosen for their organisation or place at once, and new ones follow at the next import', async () => {
  const { take, places, read, choose, sportService, inHall, desk, sport, pool, root } = await aTown()
  expect(await read()).toContain('Luettelossa ei ole vielä mitään')
  await take([sportService('Jumppa'), sportService('Uinti', inHall)])
  expect(await places()).toEqual({ Jumppa: desk.unitId, Uinti: desk.unitId })

  const list = await read()
  expect(list).toContain('2 organisaatiolta puuttuu yksikkö')
  expect(list).toContain('Uudet palvelut menevät nyt tuonnissa valittuun yksikköön Asiakaspalvelu.')
  expect(await choose('Liikuntapalvelut', sport.unitId)).toContain('2 palvelua siirtyi yksikköön Liikunta.')
  expect(await places()).toEqual({ Jumppa: sport.unitId, Uinti: sport.unitId })

  expect(await read(`${root}?kind=location`)).toContain('Ehdotus: Uimahalli')
  expect(await choose('Uimahalli', pool.unitId, 'location')).toContain(
    'Yksi palvelu siirtyi yksikköön Uimahalli.',
  )
  await take([sportService('Jumppa'), sportService('Vesijumppa', inHall), sportService('Kuntosali')])
  expect(await places()).toMatchObject({
    Uinti: pool.unitId,
    Vesijumppa: pool.unitId,
    Kuntosali: sport.unitId,
  })

  // Choosing as it was takes it back.
  expect(await choose('Uimahalli', '', 'location')).toContain(
    'Yksikön valinta poistettiin. 2 palvelua siirtyi.',
  )
  expect((await places())['Vesijumppa']).toBe(sport.unitId)
  expect(await choose('Uimahalli', '', 'location')).toContain('Aiemmin omaa yksikköä ei ollut.')
  expect(await choose('Liikuntapalvelut', '')).toContain('palvelua siirtyi.')
  expect(new Set(Object.values(await places()))).toEqual(new Set([desk.unitId]))
})

test('a service whose unit staff changed stays there, until they bring it back', async () => {
  const { ctx, staff, take, places, read, choose, sportService, desk, sport, pool, root } = await aTown()
  await take([sportService('Jumppa'), sportService('Kuntosali')])
  const { database } = postgres
  const { id: organisationId } = ctx.organisation
  const moveByHand = async (unitId: Id<'unit'>) => {
    const services = await database.read(organisationId, listServices)
    const service = services.find(({ names }) => names['fi'] === 'Jumppa')
    if (!service) throw new Error('Jumppa is missing')
    const moved = await database.write(organisationId, (tx) =>
      changeService(tx, { ...ctx, actor: staff }, { ...service, unitId }),
    )
    expect(moved.ok).toBe(true)
  }
  await moveByHand(pool.unitId)
  expect(await choose('Liikuntapalvelut', sport.unitId)).toContain('Yksi palvelu siirtyi yksikköön Liikunta.')
  expect(await places()).toEqual({ Jumppa: pool.unitId, Kuntosali: sport.unitId })
  const line = /href="([^"]+)"[^>]*>Liikuntapalvelut</.exec(await read())?.[1] ?? ''
  expect(await read(line)).toContain('Yhdelle niistä olette itse vaihtaneet yksikön')

  await moveByHand(sport.unitId)
  expect(await choose('Liikuntapalvelut', desk.unitId)).toContain(
    '2 palvelua siirtyi yksikköön Asiakaspalvelu.',
  )
  const again = await choose('Liikuntapalvelut', desk.unitId)
  expect(again).toContain('Yksikään palvelu ei siirtynyt')
  expect(again).toContain('Voit perua sen valitsemalla entisen yksikön Asiakaspalvelu.')
  expect(line.startsWith(root)).toBe(true)
})

test('every suggestion is accepted at once after a look at them, and taken back at once', async () => {
  const { site, take, places, read, choose, sportService, inHall, desk, sport, pool, root } = await aTown()
  await take([sportService('Jumppa'), sportService('Uinti', inHall)])
  await choose('Liikuntapalvelut', sport.unitId)
  const suggestions = `${root}/suggestions`
  expect(await read()).toContain('Katso yksi ehdotus')
  const seen = await read(suggestions)
  expect(seen).toContain('Uimahalli → Uimahalli')
  expect(seen).toContain('Jos hyväksyt kaikki, yksi palvelu siirtyy.')
  const value = /name="suggestion"[^>]* value="([^"]+)"/.exec(seen)?.[1] ?? ''

  const none = await site.submit(suggestions, suggestions, {})
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Valitse vähintään yksi')])
  const other = { suggestion: value.replace(pool.unitId, desk.unitId) }
  const changed = await site.submit(suggestions, suggestions, other)
  expect([changed.status, await changed.text()]).toEqual([
    422,
    expect.stringContaining('Ehdotukset ovat muuttuneet'),
  ])
  expect(await places()).toEqual({ Jumppa: sport.unitId, Uinti: sport.unitId })

  const accepted = await site.submit(suggestions, suggestions, { suggestion: value })
  const linking = accepted.headers.get('location') ?? ''
  expect(await read(linking)).toContain('Yksi palvelu siirtyi.')
  expect(await places()).toEqual({ Jumppa: sport.unitId, Uinti: pool.unitId })
  expect(await read(suggestions)).toContain('Ehdotuksia ei ole')

  const undone = await site.submit(linking, `${linking}/undoing`, {})
  expect(await read(undone.headers.get('location') ?? '')).toContain('Valinnat peruttiin')
  expect(await places()).toEqual({ Jumppa: sport.unitId, Uinti: sport.unitId })
  expect(await read(linking)).not.toContain('Peru kaikki valinnat')
  const elsewhere = await aTown()
  expect((await elsewhere.site.get(linking.replace(root, elsewhere.root))).status).toBe(404)
})

test('what a notice tells of a choice is what came of it, whatever the address says', async () => {
  const { take, read, choose, sportService, sport, root } = await aTown()
  await take([sportService('Jumppa')])
  await choose('Liikuntapalvelut', sport.unitId)
  const line = /href="([^"]+)"[^>]*>Liikuntapalvelut</.exec(await read())?.[1] ?? ''
  const id = line.slice(root.length + 1)
  expect(id).not.toBe('')
  const forged = await read(`${root}?kind=organisation&linked=${id}&moved=1234&from=`)
  expect(forged).not.toContain('1234')
  expect(forged).not.toContain('siirtyi yksikköön')
})

test('taking back many choices leaves the one that somebody has changed since', async () => {
  const { ctx, staff, take, places, sportService, inHall, desk, sport, pool } = await aTown()
  await take([sportService('Jumppa'), sportService('Uinti', inHall)])
  const { database } = postgres
  const actor = { ...ctx, actor: staff }
  const write = <Result>(work: Parameters<typeof database.write<Result>>[1]) =>
    database.write(ctx.organisation.id, work)
  const { organisations, locations } = await database.read(ctx.organisation.id, listUnitLinks)
  const office = organisations.find(({ names }) => names['fi'] === 'Liikuntapalvelut')?.id ?? ''
  const hall = locations[0]?.id ?? ''
  const both = await write((tx) =>
    linkUnits(tx, actor, [
      { kind: 'organisation', id: office, unitId: sport.unitId },
      { kind: 'location', id: hall, unitId: pool.unitId },
    ]),
  )
  if (!both.ok) throw new Error(both.reason)
  expect(await places()).toEqual({ Jumppa: sport.unitId, Uinti: pool.unitId })
  await write((tx) => linkUnits(tx, actor, [{ kind: 'location', id: hall, unitId: desk.unitId }]))
  const undo = () => write((tx) => undoUnitLinking(tx, actor, { unitLinkingId: both.value }))
  expect((await undo()).ok).toBe(true)
  expect(await places()).toEqual({ Jumppa: desk.unitId, Uinti: desk.unitId })
  const after = await database.read(ctx.organisation.id, listUnitLinks)
  expect(after.locations[0]?.unitId).toBe(desk.unitId)
  expect(await undo()).toMatchObject({ reason: 'already_undone' })
})

test('a service that PTV gives to another organisation follows at the next import, one that staff moved does not', async () => {
  const { ctx, staff, take, places, choose, town, sportService, desk, sport, pool } = await aTown()
  const { database } = postgres
  const [gym, dance, walk] = [sportService('Jumppa'), sportService('Tanssi'), sportService('Kävely')]
  await take([gym, dance, walk])
  await choose('Liikuntapalvelut', sport.unitId)
  const services = await database.read(ctx.organisation.id, listServices)
  const danced = services.find(({ names }) => names['fi'] === 'Tanssi')
  if (!danced) throw new Error('Tanssi is missing')
  await database.write(ctx.organisation.id, (tx) =>
    changeService(tx, { ...ctx, actor: staff }, { ...danced, unitId: pool.unitId }),
  )
  const ofTown = { organizations: [{ organization: { id: town['id'] }, roleType: 'Responsible' }] }
  const report = await take([{ ...gym, ...ofTown }, { ...dance, ...ofTown }, walk])
  expect(await places()).toEqual({ Jumppa: desk.unitId, Tanssi: pool.unitId, Kävely: sport.unitId })
  expect(report).toContain('Palveluja siirtyi toiseen yksikköön')
  const moved = report.slice(report.indexOf('Toiseen yksikköön siirtyneet palvelut'))
  expect(moved.replace(/<[^>]+>/g, ' ')).toMatch(/Jumppa +Oli ennen +Liikunta +On nyt +Asiakaspalvelu/)
  expect(moved).not.toMatch(/Tanssi|Kävely/)
  const again = await take([{ ...gym, ...ofTown }, { ...dance, ...ofTown }, walk])
  expect(again).not.toContain('siirty')
  expect((await places())['Jumppa']).toBe(desk.unitId)

  await take([gym, dance, walk])
  expect(await places()).toEqual({ Jumppa: sport.unitId, Tanssi: pool.unitId, Kävely: sport.unitId })
})

test('services follow their organisation when PTV puts it below another, or takes them out of a place', async () => {
  const { take, places, choose, town, sportOffice, hall, ...made } = await aTown()
  const { sportService, inHall, desk, sport, pool } = made
  const [gym, swim] = [sportService('Jumppa'), sportService('Uinti', inHall)]
  await take([gym, swim])
  await choose('Kaikurannan kaupunki', sport.unitId)
  await choose('Uimahalli', pool.unitId, 'location')
  expect(await places()).toEqual({ Jumppa: sport.unitId, Uinti: pool.unitId })
  // The hall is gone from PTV: its services follow their organisation.
  const gone = { ...hall, publishingStatus: 'Deleted' }
  await take([gym, swim], { serviceChannels: [gone] })
  expect(await places()).toEqual({ Jumppa: sport.unitId, Uinti: sport.unitId })
  const alone = { ...sportOffice, parentOrganizationId: null }
  const report = await take([gym, swim], { organizations: [town, alone], serviceChannels: [gone] })
  expect(report).toContain('Palveluja siirtyi toiseen yksikköön')
  expect(await places()).toEqual({ Jumppa: desk.unitId, Uinti: desk.unitId })
})

test('a service that moves there and back within one reading has not moved, and the report counts those it lists', async () => {
  const { take, places, choose, town, sportOffice, sportService, desk, sport } = await aTown()
  const [gym, walk] = [sportService('Jumppa'), sportService('Kävely')]
  await take([gym, walk])
  await choose('Kaikurannan kaupunki', sport.unitId)
  const alone = { ...sportOffice, parentOrganizationId: null }
  const ofTown = { organizations: [{ organization: { id: town['id'] }, roleType: 'Responsible' }] }
  const report = await take([], { organizations: [town, alone] }, { services: [{ ...gym, ...ofTown }, walk] })
  expect(await places()).toEqual({ Jumppa: sport.unitId, Kävely: desk.unitId })
  const words = report.slice(report.indexOf('Palveluja siirtyi')).replace(/<[^>]+>/g, ' ')
  expect(words).toMatch(/Palveluja siirtyi toiseen yksikköön\s+1\s/)
  expect(words).toMatch(/Kävely +Oli ennen +Liikunta +On nyt +Asiakaspalvelu/)
  expect(words).not.toContain('Jumppa')
})

test('a unit that has closed is refused by name, one that is none is not taken, and only administrators choose', async () => {
  const { ctx, site, take, choose, sportService, pool, root, places, desk } = await aTown()
  await take([sportService('Jumppa')])
  await postgres.database.write(ctx.organisation.id, (tx) =>
    tx
      .updateTable('identity.unit')
      .set({ closedOn: '2026-01-01' })
      .where('unitId', '=', pool.unitId)
      .execute(),
  )
  expect(await choose('Liikuntapalvelut', pool.unitId)).toContain('Yksikkö on suljettu. Valitse yksikkö')
  expect(await choose('Liikuntapalvelut', 'pool' as Id<'unit'>)).toContain('Valitse yksikkö luettelosta')
  expect(await places()).toEqual({ Jumppa: desk.unitId })
  expect((await site.get(`${root}/${pool.unitId}`)).status).toBe(404)
  const developer = await aTown('developer')
  expect((await developer.site.get(developer.root)).status).toBe(403)
})
