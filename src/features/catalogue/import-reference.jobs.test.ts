import { describe, expect, test } from 'vitest'
import { hasReferenceData, referenceData } from '../../../tests/reference-data.ts'
import { someServices } from '../../../tests/builders/app.ts'
import { aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { beginImport } from './import.actions.ts'
import { carryThrough } from './import.jobs.ts'
import { getImport } from './import.queries.ts'
import { listWaysToUnit } from './service-page.queries.ts'
import { listServices } from './service.queries.ts'
import { openPtvFile, type PtvReading } from '../../adapters/ptv/ptv.file.ts'
import { aPtvFile, texts } from '../../../tests/builders/ptv.ts'

type Fields = Record<string, unknown>

const postgres = testDatabase()

describe.skipIf(!hasReferenceData)(
  'real and half-real records (skipped when ../shared/data is missing)',
  () => {
    test('every skeleton of v11 is read without being wrong in any other place than its words "string"', () => {
      const skeletons = {
        services: ['V11VmOpenApiService'],
        serviceChannels: [
          'V11VmOpenApiElectronicChannel',
          'V11VmOpenApiPhoneChannel',
          'V11VmOpenApiPrintableFormChannel',
          'V11VmOpenApiServiceLocationChannel',
          'V11VmOpenApiWebPageChannel',
        ],
      }
      const kinds = ['EChannel', 'Phone', 'PrintableForm', 'ServiceLocation', 'WebPage']
      const file = {
        services: skeletons.services.map((name) => sound(skeletonOf(name))),
        serviceChannels: skeletons.serviceChannels.map((name, index) => ({
          ...sound(skeletonOf(name)),
          serviceChannelType: kinds[index],
        })),
      }
      const readings = readingsOf(file)
      expect(readings.map(({ faults }) => faults)).toEqual(readings.map(() => []))
      for (const { record, sourceId } of readings) {
        expect(record).not.toBeNull()
        expect(sourceId).toBe('3fa85f64-5717-4562-b3fc-2c963f66afa6')
      }
      const places = readings.flatMap((one) => (one.kind === 'channel' ? (one.record?.addresses ?? []) : []))
      expect(places.some(({ entrances }) => entrances[0]?.groups[0]?.sentences[0]?.['fi'] === 'string')).toBe(
        true,
      )
    })

    test('165 services, 229 channels and 306 organisations of before PTV come through, with places in Finland', () => {
      const [services, organisations] = [fake('services'), fake('organizations')]
      const channels = Object.entries(kindsOfFiles).flatMap(([file, kind]) =>
        fake(file).map((one) => channelOf(one, kind)),
      )
      const readings = readingsOf({
        organizations: organisations.map(organisationOf),
        serviceChannels: channels,
        services: services.map(serviceOf),
      })
      expect(readings).toHaveLength(services.length + channels.length + organisations.length)
      const failed = readings.filter(({ record }) => record === null)
      expect(failed.flatMap(({ faults }) => faults.map(({ reason }) => reason))).toEqual(
        failed.map(() => 'required'),
      )
      expect(failed.length).toBeLessThan(readings.length / 50)
      const points = readings.flatMap((one) =>
        one.kind === 'channel' ? (one.record?.addresses ?? []).flatMap(({ point }) => point ?? []) : [],
      )
      expect(points.length).toBeGreaterThan(50)
      for (const { latitude, longitude } of points) {
        expect(latitude).toBeGreaterThan(59.5)
        expect(latitude).toBeLessThan(70.2)
        expect(longitude).toBeGreaterThan(19)
        expect(longitude).toBeLessThan(31.7)
      }
    })
  },
)

describe.skipIf(!hasReferenceData)(
  'the same in the catalogue (skipped when ../shared/data is missing)',
  () => {
    test('165 services and their 89 places go into the catalogue and are found there', async () => {
      const { database } = postgres
      const ctx = aContext({ organisation: await found(database), actor: { kind: 'system', job: 'tests' } })
      const { unitId } = await aUnit(database, ctx)
      const locations = fake('servicelocations')
      const services = fake('services').map((one) => ({
        ...serviceOf(one),
        serviceChannels: locations
          .filter((place) => (place['services'] as unknown[] | undefined)?.includes(one['id']))
          .map((place) => ({ serviceChannel: { id: idOf(place['id']) } })),
      }))
      const file = { services, serviceChannels: locations.map((one) => channelOf(one, 'ServiceLocation')) }
      const begun = await database.write(ctx.organisation.id, (tx) =>
        beginImport(tx, ctx, { source: 'file', whole: true, unitId }),
      )
      if (!begun.ok) throw new Error(begun.reason)
      await carryThrough(someServices(database), ctx, begun.value, openPtvFile(aPtvFile(file)))
      await database.read(ctx.organisation.id, async (db) => {
        const { recordsAdded, recordsFailed } = await getImport(db, begun.value)
        expect(recordsAdded + recordsFailed).toBe(165 + 89)
        expect(recordsFailed).toBeLessThanOrEqual(2)
        const entered = await listServices(db)
        expect(entered.length).toBeGreaterThanOrEqual(163)
        expect(await listWaysToUnit(db, unitId)).not.toEqual([])
      })
    })
  },
)

function readingsOf(file: Fields): PtvReading[] {
  const opened = openPtvFile(aPtvFile(file))
  if (!opened.ok) throw new Error(opened.reason)
  return [...opened.batches].flatMap(({ readings }) => readings)
}

function skeletonOf(name: string): Fields {
  return JSON.parse(referenceData(`ptv/samples-v11/${name}.json`).toString()) as Fields
}

/** A skeleton says "string" everywhere: what must be more than a string is written in, by the name of its field. */
function sound(value: unknown, field = ''): Fields {
  const told: Readonly<Record<string, unknown>> = {
    language: 'fi',
    url: 'https://example.fi',
    accessibilityStatementWebPage: 'https://example.fi',
    email: 'a@example.fi',
    number: '0401234567',
    serviceChargeType: 'Chargeable',
    areaType: 'LimitedType',
    fundingType: 'PubliclyFunded',
    provisionType: 'Other',
    publishingStatus: 'Published',
    serviceHourType: 'DaysOfTheWeek',
    dayFrom: 'Monday',
    dayTo: 'Friday',
    from: '08:00',
    to: '16:00',
    latitude: '6839282',
    longitude: '514366',
    postalCode: '00100',
  }
  if (Array.isArray(value)) return value.map((one) => sound(one, field)) as unknown as Fields
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, special(key, inner) ?? sound(inner, key)]),
    )
  }
  return (value === 'string' && Object.hasOwn(told, field) ? told[field] : value) as Fields
}

function special(key: string, value: unknown): unknown {
  if (key === 'languages') return ['fi']
  if (key === 'type' && value === 'string') return 'Service'
  if (key.endsWith('Names') && Array.isArray(value)) return texts({ fi: 'string' }, 'Name')
  if (/(supportE|e)mails$/.test(key)) return texts({ fi: 'a@example.fi' })
  if (key === 'channelUrls') return [{ language: 'fi', value: 'https://example.fi', type: 'PDF' }]
  return undefined
}

// What the developers of PTV once filled their database with: numbers for ids, one language, fields of other names.

const kindsOfFiles = {
  servicelocations: 'ServiceLocation',
  electronicinformationservices: 'WebPage',
  electronictransactionservices: 'EChannel',
  phone_service: 'Phone',
  transactionservices: 'PrintableForm',
}

function fake(name: string): Fields[] {
  return JSON.parse(referenceData(`ptv/fake/${name}.json`).toString()) as Fields[]
}

function idOf(number: unknown): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

function organisationOf(one: Fields): Fields {
  return {
    id: idOf(one['id']),
    organizationNames: texts({ fi: String(one['name'] ?? '') }, 'Name'),
    businessCode: one['businessID'],
  }
}

function channelOf(one: Fields, kind: string): Fields {
  const [address] = (one['visitAddress'] as Fields[] | undefined) ?? []
  const street = {
    street: texts({ fi: String(address?.['streetAddress'] ?? '') }),
    postalCode: address?.['postalCode'],
    latitude: one['latitude'] || null,
    longitude: one['longitude'] || null,
  }
  return {
    id: idOf(one['id']),
    serviceChannelType: kind,
    serviceChannelNames: texts({ fi: String(one['name'] ?? '') }, 'Name'),
    serviceChannelDescriptions: texts({ fi: String(one['description'] ?? '') }, 'Description'),
    languages: one['language'],
    addresses: address ? [{ type: 'Location', streetAddress: street }] : [],
  }
}

function serviceOf(one: Fields): Fields {
  return {
    id: idOf(one['id']),
    serviceNames: texts({ fi: String(one['name'] ?? '') }, 'Name'),
    serviceDescriptions: texts({ fi: String(one['description'] ?? '') }, 'Description'),
    languages: one['language'],
  }
}
