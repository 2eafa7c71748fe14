import { describe, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, aStaffActor, found } from '../../../tests/builders/context.ts'
import {
  aPtvFile,
  aV11Hours,
  aV11Location,
  aV11Organisation,
  aV11Service,
  texts,
} from '../../../tests/builders/ptv.ts'
import { testDatabase } from '../../../tests/database.ts'
import { openPtvFile } from '../../adapters/ptv/ptv.file.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { listChannelsOfService } from './channel.queries.ts'
import { beginImport } from './import.actions.ts'
import { carryThrough } from './import.jobs.ts'
import { getImport, listImportFaults } from './import.queries.ts'
import { withdrawService } from './service.actions.ts'
import { findServiceByKey, listServices } from './service.queries.ts'
import { getServiceProfile } from './service-profile.queries.ts'

const postgres = testDatabase()

/** A town with one unit, and a way to import a file into it. */
async function aTown() {
  const organisation = await found(postgres.database)
  const ctx = aContext({ organisation, actor: { kind: 'system', job: 'tests: import' } })
  const { unitId } = await aUnit(postgres.database, ctx)
  const services = someServices(postgres.database)
  const read = <Result>(work: Parameters<typeof postgres.database.read<Result>>[1]) =>
    postgres.database.read(organisation.id, work)

  async function take(file: Parameters<typeof aPtvFile>[0], given: { whole?: boolean; now?: Date } = {}) {
    const at: Context = { ...ctx, now: given.now ?? aMonday }
    const importId = await begin(at, unitId, given.whole ?? false)
    await carryThrough(services, at, importId, openPtvFile(aPtvFile(file)))
    return read(async (db) => ({
      ...(await getImport(db, importId)),
      faults: await listImportFaults(db, importId),
    }))
  }
  return { ctx, unitId, read, take, services }
}

async function begin(ctx: Context, unitId: Id<'unit'>, whole: boolean): Promise<Id<'import'>> {
  const begun = await postgres.database.write(ctx.organisation.id, (tx) =>
    beginImport(tx, ctx, { source: 'file', whole, unitId }),
  )
  if (!begun.ok) throw new Error(begun.reason)
  return begun.value
}

describe('taking in', () => {
  test('a service comes with its channels, codes, organisations and producers, and is public when it is whole', async () => {
    const { read, take, unitId } = await aTown()
    const town = aV11Organisation()
    const pool = aV11Location({ organizationId: town['id'] })
    const service = aV11Service({
      lifeEvents: [{ uri: 'http://urn.fi/URN:NBN:fi:au:ptvl:v3002' }],
      organizations: [
        { organization: { id: town['id'] }, roleType: 'Responsible' },
        {
          organization: { id: town['id'] },
          roleType: 'Producer',
          provisionType: 'SelfProducedServices',
        },
        {
          organization: null,
          roleType: 'Producer',
          provisionType: 'ProcuredServices',
          additionalInformation: texts({ fi: 'Uimaopetus Oy' }),
        },
      ],
      serviceChannels: [
        {
          serviceChannel: { id: pool['id'] },
          description: [{ language: 'fi', value: 'Kysy kassalta.', type: 'Description' }],
        },
      ],
    })
    const taken = await take({ organizations: [town], serviceChannels: [pool], services: [service] })
    expect(taken).toMatchObject({
      recordsTotal: 3,
      recordsRead: 3,
      recordsAdded: 3,
      recordsFailed: 0,
      refusal: null,
      faults: [],
    })
    expect(taken.finishedAt).toEqual(aMonday)
    await read(async (db) => {
      const entered = await findServiceByKey(db, 'uiminen')
      expect(entered).toMatchObject({ unitId, publishedAt: aMonday, sensitive: false })
      const serviceId = entered?.serviceId as Id<'service'>
      const [channel] = await listChannelsOfService(db, serviceId)
      expect(channel).toMatchObject({
        names: { fi: 'Uimahalli', sv: 'Simhallen' },
        openingHours: [{ openings: [{ day: 1, untilDay: 5, opens: '06:00', closes: '21:00' }] }],
        connection: { descriptions: { fi: 'Kysy kassalta.' } },
      })
      expect(channel?.addresses[0]?.point?.latitude).toBeCloseTo(61.69, 2)
      const profile = await getServiceProfile(db, serviceId)
      expect(profile.codes).toEqual([
        { list: 'life_event', code: 'KE1.1' },
        { list: 'service_class', code: 'P27.1' },
        { list: 'target_group', code: 'KR1' },
      ])
      expect(profile.producers).toMatchObject([
        { kind: 'self_produced', names: { fi: 'Kaikurannan kaupunki' } },
        { kind: 'procured', names: { fi: 'Uimaopetus Oy' }, organisationId: null },
      ])
      expect(profile.responsible).toMatchObject([{ main: true }])
      expect(profile.description).toMatchObject({
        charge: 'chargeable',
        descriptions: { fi: 'Altaita on neljä.' },
      })
      expect(profile.source?.id).toBe(service['id'])
    })
  })

  test('the same file again changes nothing, and a changed record changes itself only', async () => {
    const { read, take } = await aTown()
    const [pool, library] = [aV11Service(), aV11Service({ serviceNames: texts({ fi: 'Kirjasto' }, 'Name') })]
    await take({ services: [pool, library] })
    expect(await take({ services: [pool, library] })).toMatchObject({
      recordsAdded: 0,
      recordsChanged: 0,
      recordsUnchanged: 2,
    })
    const renamed = { ...pool, serviceNames: texts({ fi: 'Uimahallit', sv: 'Simhallar' }, 'Name') }
    expect(await take({ services: [renamed, library] })).toMatchObject({
      recordsChanged: 1,
      recordsUnchanged: 1,
    })
    // The key stands on posters: it does not follow the name.
    const service = await read((db) => findServiceByKey(db, 'uiminen'))
    expect(service?.names['fi']).toBe('Uimahallit')
  })

  test('a service whose channel comes later gets it when both are read again', async () => {
    const { read, take } = await aTown()
    const pool = aV11Location()
    const service = aV11Service({ serviceChannels: [{ serviceChannel: { id: pool['id'] } }] })
    const first = await take({ services: [service] })
    expect(first.faults).toMatchObject([
      { sourceId: service['id'], name: 'Uiminen', field: 'serviceChannels', reason: 'unknown_channel' },
    ])
    expect(await take({ serviceChannels: [pool], services: [service] })).toMatchObject({
      recordsAdded: 1,
      recordsChanged: 1,
      faults: [],
    })
    const [entered] = await read(listServices)
    expect(await read((db) => listChannelsOfService(db, entered?.serviceId as Id<'service'>))).toHaveLength(1)
  })

  test('a service goes to the unit whose name its organisation or the one above it has', async () => {
    const { ctx, read, take, unitId } = await aTown()
    const sports = await aUnit(postgres.database, ctx, { names: { fi: 'Liikuntapalvelut' } })
    const sector = aV11Organisation({ organizationNames: texts({ fi: 'LIIKUNTAPALVELUT' }, 'Name') })
    const hall = aV11Organisation({
      parentOrganizationId: sector['id'],
      organizationNames: texts({ fi: 'Halli' }, 'Name'),
    })
    const of = (organisation: Record<string, unknown>, name: string) =>
      aV11Service({
        serviceNames: texts({ fi: name }, 'Name'),
        organizations: [{ organization: { id: organisation['id'] }, roleType: 'Responsible' }],
      })
    const elsewhere = aV11Organisation()
    await take({
      organizations: [hall, sector, elsewhere],
      services: [of(hall, 'Uinti'), of(elsewhere, 'Neuvonta')],
    })
    expect(await read(async (db) => (await findServiceByKey(db, 'uinti'))?.unitId)).toBe(sports.unitId)
    expect(await read(async (db) => (await findServiceByKey(db, 'neuvonta'))?.unitId)).toBe(unitId)
  })

  test('a service entered by hand becomes the record that calls it by its key, and keeps its own words', async () => {
    const { ctx, read, take } = await aTown()
    const byHand = await aService(postgres.database, ctx, {
      key: 'uimahalli',
      names: { fi: 'Halli', sv: 'Hallen' },
    })
    await take({ services: [aV11Service({ sourceId: 'uimahalli' })] })
    const [only, ...others] = await read(listServices)
    expect(others).toEqual([])
    expect(only).toMatchObject({ serviceId: byHand.serviceId, names: byHand.names })
    // Another of that name gets a key of its own.
    await take({ services: [aV11Service({ sourceId: 'uimahalli' })] })
    expect(await read((db) => findServiceByKey(db, 'uimahalli-2'))).toBeDefined()
  })

  test('a service that lacks a required language waits, and is public once the language is written', async () => {
    const { read, take } = await aTown()
    const half = aV11Service({ serviceNames: texts({ fi: 'Uiminen' }, 'Name') })
    await take({ services: [half] })
    expect(await read(async (db) => (await findServiceByKey(db, 'uiminen'))?.publishedAt)).toBeNull()
    await take({ services: [{ ...half, serviceNames: texts({ fi: 'Uiminen', sv: 'Simning' }, 'Name') }] })
    expect(await read(async (db) => (await findServiceByKey(db, 'uiminen'))?.publishedAt)).toEqual(aMonday)
  })
})

describe('what is gone', () => {
  test('from a whole file is archived, stays, and comes back with the next that has it', async () => {
    const { read, take } = await aTown()
    const [pool, library] = [aV11Service(), aV11Service({ serviceNames: texts({ fi: 'Kirjasto' }, 'Name') })]
    await take({ services: [pool, library] })
    // An incremental file says nothing of what it does not hold.
    expect(await take({ services: [library] })).toMatchObject({ recordsArchived: 0 })
    expect(await take({ services: [library] }, { whole: true })).toMatchObject({ recordsArchived: 1 })
    await read(async (db) => {
      expect((await listServices(db)).map(({ key }) => key)).toEqual(['kirjasto'])
      const archived = await findServiceByKey(db, 'uiminen')
      expect(archived?.publishedAt).toBeNull()
      expect((await getServiceProfile(db, archived?.serviceId as Id<'service'>)).archivedAt).toEqual(aMonday)
    })
    expect(await take({ services: [pool, library] }, { whole: true })).toMatchObject({ recordsChanged: 1 })
    expect(await read(async (db) => (await findServiceByKey(db, 'uiminen'))?.publishedAt)).toEqual(aMonday)
  })

  test('a record archived at its source is archived here', async () => {
    const { read, take } = await aTown()
    const pool = aV11Service()
    await take({ services: [pool] })
    expect(await take({ services: [{ ...pool, publishingStatus: 'Deleted' }] })).toMatchObject({
      recordsArchived: 1,
      recordsFailed: 0,
    })
    expect(await read(listServices)).toEqual([])
  })

  test('a file cut short archives nothing, nor does one in which a record has lost its id', async () => {
    const { read, take } = await aTown()
    const all = Array.from({ length: 12 }, (_, index) =>
      aV11Service({ serviceNames: texts({ fi: `Palvelu ${index}` }, 'Name') }),
    )
    await take({ services: all })
    const short = await take({ services: all.slice(0, 2) }, { whole: true })
    expect(short).toMatchObject({ recordsArchived: 0, faults: [{ reason: 'too_much_missing' }] })
    const { id: _lost, ...nameless } = all[0] ?? {}
    const lost = await take({ services: [nameless, ...all.slice(1)] }, { whole: true })
    expect(lost).toMatchObject({ recordsArchived: 0, recordsFailed: 1 })
    expect(await read(listServices)).toHaveLength(12)
  })

  test('what staff have withdrawn stays withdrawn', async () => {
    const { ctx, read, take } = await aTown()
    const pool = aV11Service()
    await take({ services: [pool] })
    const service = await read((db) => findServiceByKey(db, 'uiminen'))
    const staff = aContext({ ...ctx, actor: aStaffActor() })
    await postgres.database.write(ctx.organisation.id, (tx) =>
      withdrawService(tx, staff, { serviceId: service?.serviceId as Id<'service'> }),
    )
    await take({ services: [{ ...pool, serviceChargeType: 'FreeOfCharge' }] })
    expect(await read(async (db) => (await findServiceByKey(db, 'uiminen'))?.publishedAt)).toBeNull()
  })
})

test('an import that a worker left is taken up where it was, and none is counted twice', async () => {
  const { ctx, read, services, unitId } = await aTown()
  const all = Array.from({ length: 250 }, (_, index) =>
    aV11Service({
      serviceNames: texts({ fi: `Palvelu ${index}` }, 'Name'),
      serviceHours: [aV11Hours()],
    }),
  )
  const importId = await begin(ctx, unitId, true)
  const file = () => openPtvFile(aPtvFile({ services: all }))
  const dying = carryThrough(services, ctx, importId, file(), (done) => {
    if (done === 200) throw new Error('killed')
  })
  await expect(dying).rejects.toThrow('killed')
  expect(await read((db) => getImport(db, importId))).toMatchObject({ recordsRead: 200, finishedAt: null })
  await carryThrough(services, ctx, importId, file())
  expect(await read((db) => getImport(db, importId))).toMatchObject({
    recordsRead: 250,
    recordsAdded: 250,
    recordsArchived: 0,
  })
  // Carried through once more, nothing happens.
  await carryThrough(services, ctx, importId, file())
  expect(await read((db) => getImport(db, importId))).toMatchObject({ recordsRead: 250 })
})
