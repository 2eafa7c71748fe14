import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/id.ts'
import type { PtvReading } from './ptv.file.ts'
import { readV12Api } from './v12.api.ts'

// Records written to the published description of v12 (OpenAPI 3.1.1, beta 0.1.0). Nobody has tried them on the live API.
const at = new Date('2026-11-23T12:00:00Z')
const [town, pool, swimming, phone, archived] = Array.from({ length: 5 }, () => newId(at))

const organisation = {
  contentId: town,
  organizationType: 'Municipality',
  parentOrganizationContentId: null,
  languageVersions: { fi: { name: 'Kaikurannan kaupunki' }, sv: { name: 'Ekstrands stad' } },
}
const service = {
  contentId: swimming,
  organizationContentId: town,
  serviceType: 'PermitOrOtherObligation',
  chargeType: 'Charged',
  fundingType: 'PubliclyFunded',
  serviceLanguages: ['fi', 'se'],
  serviceClasses: ['P27.1'],
  targetGroups: ['KR1'],
  lifeEvents: ['http://uri.suomi.fi/codelist/ptv/ptvelti/code/KE10'],
  industrialClasses: [],
  area: { areaType: 'LimitedArea', municipalities: ['091'], regions: [], wellbeingServicesCounties: [] },
  producers: { selfProducedProducers: [town], procuredProducers: [], otherProducers: [] },
  languageVersions: {
    fi: {
      name: 'Uiminen',
      alternativeName: 'Uinti',
      summary: 'Ui.',
      description: '## Altaat\nNeljä.',
      conditions: 'Käy suihkussa.',
      freelyAssignedKeywords: ['uimahalli'],
      legislationLinks: [
        { name: 'Liikuntalaki', url: 'https://www.finlex.fi/fi/laki/ajantasa/2015/20150390' },
      ],
      voucher: { voucherType: 'NotUsed' },
    },
    smn: { name: 'Vuojâm', summary: null },
  },
  publishedAt: '2026-10-01T08:00:00.000Z',
}
const location = {
  contentId: pool,
  organizationContentId: town,
  serviceChannelType: 'ServiceLocation',
  serviceLanguages: ['fi'],
  area: { areaType: 'WholeCountryExceptAland' },
  publishedAt: '2026-10-01T08:00:00.000Z',
  languageVersions: {
    fi: {
      name: 'Uimahalli',
      alternativeName: 'Rantahalli',
      isAlternativeNamePrimary: true,
      summary: 'Halli.',
      description: null,
      contactEmails: [{ email: 'halli@example.fi' }],
      contactFaxNumbers: [],
      contactWebPages: [{ name: 'Sivut', url: 'https://example.fi' }],
      contactPhoneNumbers: [{ type: 'DomesticPhone', number: '0401234567', chargeType: 'Free' }],
    },
  },
  location: {
    streetAddresses: [
      {
        streetName: { fi: 'Rantakatu' },
        addressDetail: '4',
        postalCode: '50100',
        coordinates: [{ system: 'EPSG:3067', source: 'NLS', northing: 6839282, easting: 514366 }],
        additionalInformation: {},
        accessibilityRegisterServicePointId: null,
      },
    ],
  },
  serviceHours: {
    hours: [
      {
        type: 'WeeklyUntilFurtherNoticeServiceHour',
        heading: {},
        additionalInformation: {},
        weeklyHours: {
          monday: { hours: [{ start: '06:00', end: '21:00', openingStatus: 'Open', repetition: 'Weekly' }] },
          tuesday: {
            hours: [{ start: '06:00', end: '09:00', openingStatus: 'Open', repetition: 'OddWeeks' }],
          },
        },
      },
      {
        type: 'ExceptionalDateRangeServiceHour',
        heading: {},
        additionalInformation: { fi: 'Joulu' },
        fromDate: '2026-12-24',
        toDate: '2026-12-26',
        weeklyHours: {},
      },
    ],
    holidayServiceHours: null,
  },
}
const line = {
  contentId: phone,
  organizationContentId: newId(at),
  serviceChannelType: 'TelephoneService',
  languageVersions: {
    sv: {
      name: 'Rådgivning',
      phoneNumbers: [
        { type: 'InternationalPhone', dialCode: '+358', number: '0401234567', chargeType: 'ExtraCharge' },
      ],
    },
  },
}

let base = ''
const keys = new Set<string | undefined>()
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  keys.add(request.headers['x-api-key']?.toString())
  const paged = (items: unknown[]) => ({
    page: 1,
    pageSize: 100,
    totalItems: items.length,
    totalPages: 1,
    items,
  })
  const answers: Record<string, unknown> = {
    [`/organization/hierarchy/${town}`]: { contentId: town, children: [] },
    [`/organization/${town}`]: organisation,
    '/service/search': paged(searchParams.has('publishedAtOrAfter') ? [] : [service]),
    '/connection/search': paged([
      { serviceContentId: swimming, channelContentId: pool, chargeType: 'Free' },
      { serviceContentId: swimming, channelContentId: phone },
    ]),
    '/service-channel/search': paged(searchParams.has('publishedAtOrAfter') ? [] : [location]),
    [`/service-channel/${phone}`]: line,
    '/service/archived': paged([{ contentId: archived }]),
    '/service-channel/archived': paged([]),
  }
  const answer = answers[pathname.replace('/api/v12', '')]
  if (answer === undefined) return void response.writeHead(404).end('{}')
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v12`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function readAll(since?: Date): Promise<PtvReading[]> {
  const readings: PtvReading[] = []
  const http = { address: base, headers: { 'x-api-key': 'a-key' }, firstWaitMs: 1 }
  for await (const batch of readV12Api(http, { organisationId: String(town), ...(since ? { since } : {}) }))
    readings.push(...batch.readings)
  return readings
}

test('records of the published shape are read whole, each question with the key', async () => {
  const readings = await readAll()
  expect(readings.map(({ kind, sourceId }) => [kind, sourceId])).toEqual([
    ['organisation', town],
    ['channel', pool],
    ['channel', phone],
    ['service', swimming],
  ])
  expect(readings.flatMap(({ faults }) => faults)).toEqual([])
  expect([...keys]).toEqual(['a-key'])
  const [, place, telephone, read] = readings.map(({ record }) => record)
  expect(read).toMatchObject({
    names: { fi: 'Uiminen', smn: 'Vuojâm' },
    summaries: { fi: 'Ui.' },
    description: {
      kind: 'permit',
      charge: 'chargeable',
      funding: 'public',
      languages: ['fi', 'se'],
      requirements: { fi: 'Käy suihkussa.' },
      keywords: { fi: ['uimahalli'] },
      areas: [{ kind: 'municipality', code: '091' }],
      vouchersInUse: false,
    },
    responsible: [{ organisationSourceId: town, main: true }],
    producers: [{ kind: 'self_produced', organisationSourceId: town }],
    connections: [{ channelSourceId: pool, charge: 'free' }, { channelSourceId: phone }],
  })
  expect(place).toMatchObject({
    kind: 'service_location',
    shownByAlternativeName: ['fi'],
    areaKind: 'nationwide_except_aland',
    contact: {
      emails: [{ value: 'halli@example.fi' }],
      phones: [{ number: '0401234567', charge: 'free' }],
    },
    openingHours: [
      { kind: 'weekly', openings: [{ day: 1, opens: '06:00', closes: '21:00' }] },
      {
        kind: 'exception',
        closed: true,
        fromOn: '2026-12-24',
        untilOn: '2026-12-26',
        notes: { fi: 'Joulu' },
      },
    ],
    addresses: [{ streets: { fi: 'Rantakatu' }, streetNumber: '4' }],
  })
  expect(telephone).toMatchObject({
    kind: 'phone',
    contact: { phones: [{ language: 'sv', number: '+358 401234567', charge: 'other' }] },
  })
})

test('what was archived since is told as gone', async () => {
  const readings = await readAll(at)
  expect(readings.filter(({ gone }) => gone).map(({ sourceId }) => sourceId)).toEqual([archived])
})
