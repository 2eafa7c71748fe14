import { expect, test } from 'vitest'
import { aChannel, aDescription, aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { noContact } from './contact.model.ts'
import { findChannel, listChannelsOfService } from './channel.queries.ts'
import { findServicePage, listWaysToUnit } from './service-page.queries.ts'
import { getServiceProfile } from './service-profile.queries.ts'

const postgres = testDatabase()

async function aTown() {
  return aContext({ organisation: await found(postgres.database) })
}

test('a service entered by hand has an empty profile', async () => {
  const ctx = await aTown()
  const { serviceId } = await aService(postgres.database, ctx)
  const profile = await postgres.database.read(ctx.organisation.id, (db) => getServiceProfile(db, serviceId))
  expect(profile).toEqual({
    description: null,
    codes: [],
    segments: [],
    responsible: [],
    producers: [],
    costs: [],
    details: [],
    processingTime: null,
    assurance: null,
    source: null,
    enteredAt: aMonday,
    archivedAt: null,
  })
})

test('what a source tells and what the organisation says are read together', async () => {
  const ctx = await aTown()
  const service = await aService(postgres.database, ctx)
  const { serviceId } = service
  const codes = [
    { list: 'life_event' as const, code: 'KE1' },
    { list: 'life_event' as const, code: 'KE4' },
  ]
  await aDescription(postgres.database, ctx, service, { charge: 'free', languages: ['fi', 'se'], codes })
  const organisationId = ctx.organisation.id
  const own = { organisationId, serviceId, list: 'life_event' as const }
  await postgres.database.write(organisationId, async (tx) => {
    await tx
      .insertInto('catalogue.serviceOwnCode')
      .values({ ...own, code: 'KE4', added: false })
      .execute()
    await tx
      .insertInto('catalogue.serviceOwnCode')
      .values({ ...own, code: 'KE7', added: true })
      .execute()
    await tx
      .insertInto('catalogue.cost')
      .values({
        organisationId,
        serviceId,
        position: 0,
        amountCents: 550,
        words: JSON.stringify({ fi: 'Kertalippu' }),
      })
      .execute()
    await tx
      .insertInto('catalogue.assurance')
      .values({ organisationId, assuranceId: newId(ctx.now), serviceId, assuredBy: null, assuredAt: ctx.now })
      .execute()
  })
  const profile = await postgres.database.read(organisationId, (db) => getServiceProfile(db, serviceId))
  expect(profile.codes).toEqual([
    { list: 'life_event', code: 'KE1' },
    { list: 'life_event', code: 'KE7' },
  ])
  expect(profile.description).toMatchObject({ charge: 'free', languages: ['fi', 'se'], descriptions: {} })
  expect(profile.costs).toEqual([
    {
      amountCents: 550,
      mostCents: null,
      unit: 'time',
      words: { fi: 'Kertalippu' },
      fromOn: null,
      untilOn: null,
    },
  ])
  expect(profile.assurance).toEqual({ by: null, at: ctx.now })

  const page = await postgres.database.read(organisationId, (db) => findServicePage(db, service.key))
  if (!page) throw new Error('The page is not found')
  const { checkedAt, ...shown } = page.profile
  expect(profile).toMatchObject(shown)
  expect(shown.codes).toHaveLength(2)
  expect(checkedAt).toEqual(ctx.now)
})

test('the channels of a service come with their addresses, those that are gone are left out', async () => {
  const ctx = await aTown()
  const { serviceId, unitId } = await aService(postgres.database, ctx)
  const address = {
    purpose: 'visit' as const,
    shape: 'street' as const,
    streets: { fi: 'Rantakatu' },
    streetNumber: '4',
    postOfficeBoxes: {},
    postalCode: '99999',
    postOffices: { fi: 'KAIKURANTA' },
    municipalityCode: null,
    country: 'FI',
    notes: {},
    point: { latitude: 60.17, longitude: 24.94 },
    entrances: [],
  }
  const place = await aChannel(postgres.database, ctx, { serviceIds: [serviceId], addresses: [address] })
  await aChannel(postgres.database, ctx, { serviceIds: [serviceId], archivedAt: ctx.now })
  await postgres.database.read(ctx.organisation.id, async (db) => {
    const connected = await listChannelsOfService(db, serviceId)
    expect(connected).toEqual([
      {
        ...place,
        connection: {
          charge: null,
          chargeNotes: {},
          descriptions: {},
          openingHours: [],
          contact: noContact,
        },
      },
    ])
    expect([place]).toMatchObject(await listWaysToUnit(db, unitId))
    expect(await findChannel(db, place.channelId)).toEqual(place)
  })
})

test('what another organisation has is not found', async () => {
  const [ctx, neighbour] = [await aTown(), await aTown()]
  const { serviceId, key } = await aService(postgres.database, ctx)
  const { channelId } = await aChannel(postgres.database, ctx, { serviceIds: [serviceId] })
  await postgres.database.read(neighbour.organisation.id, async (db) => {
    await expect(getServiceProfile(db, serviceId)).rejects.toThrow(NotFound)
    expect(await findServicePage(db, key)).toBeUndefined()
    expect(await findChannel(db, channelId)).toBeUndefined()
    expect(await listChannelsOfService(db, serviceId)).toEqual([])
  })
})
