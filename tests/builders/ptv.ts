import { newId } from '../../src/platform/id.ts'
import { aMonday } from './context.ts'

// Records as PTV's open API v11 returns them: whole and sound, unless told otherwise.

type Fields = Record<string, unknown>

export function aV11Organisation(given: Fields = {}): Fields {
  return {
    id: newId(aMonday),
    organizationType: 'Municipality',
    organizationNames: texts({ fi: 'Kaikurannan kaupunki', sv: 'Ekstrands stad' }, 'Name'),
    parentOrganizationId: null,
    publishingStatus: 'Published',
    modified: '2026-10-01T08:00:00Z',
    ...given,
  }
}

export function aV11Location(given: Fields = {}): Fields {
  return {
    id: newId(aMonday),
    serviceChannelType: 'ServiceLocation',
    serviceChannelNames: texts({ fi: 'Uimahalli', sv: 'Simhallen' }, 'Name'),
    serviceChannelDescriptions: texts({ fi: 'Kaupungin uimahalli.', sv: 'Stadens simhall.' }, 'Summary'),
    languages: ['fi', 'sv'],
    addresses: [aV11Address()],
    phoneNumbers: [
      {
        language: 'fi',
        type: 'Phone',
        prefixNumber: '+358',
        number: '0401234567',
        serviceChargeType: 'Free',
      },
    ],
    serviceHours: [aV11Hours()],
    publishingStatus: 'Published',
    modified: '2026-10-01T08:00:00Z',
    ...given,
  }
}

export function aV11Address(street: Fields = {}, given: Fields = {}): Fields {
  return {
    type: 'Location',
    subType: 'Single',
    country: 'FI',
    streetAddress: {
      street: texts({ fi: 'Rantakatu', sv: 'Strandgatan' }),
      streetNumber: '4',
      postalCode: '99999',
      postOffice: texts({ fi: 'KAIKURANTA', sv: 'EKSTRAND' }),
      latitude: '6839282',
      longitude: '514366',
      coordinateState: 'Ok',
      ...street,
    },
    ...given,
  }
}

export function aV11Hours(given: Fields = {}): Fields {
  return {
    serviceHourType: 'DaysOfTheWeek',
    validForNow: true,
    isClosed: false,
    isAlwaysOpen: false,
    isReservation: false,
    openingHour: [{ dayFrom: 'Monday', dayTo: 'Friday', from: '06:00:00', to: '21:00:00' }],
    ...given,
  }
}

export function aV11Service(given: Fields = {}): Fields {
  return {
    id: newId(aMonday),
    type: 'Service',
    serviceNames: texts({ fi: 'Uiminen', sv: 'Simning' }, 'Name'),
    serviceDescriptions: [
      ...texts({ fi: 'Ui ja virkisty.', sv: 'Simma och må bra.' }, 'Summary'),
      ...texts({ fi: 'Altaita on neljä.', sv: 'Det finns fyra bassänger.' }, 'Description'),
    ],
    serviceChargeType: 'Chargeable',
    languages: ['fi', 'sv'],
    serviceClasses: [{ code: 'P27.1', uri: 'http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P27.1' }],
    targetGroups: [{ code: 'KR1' }],
    lifeEvents: [],
    organizations: [],
    serviceChannels: null,
    publishingStatus: 'Published',
    modified: '2026-10-01T08:00:00Z',
    ...given,
  }
}

/** The file that the importer reads. */
export function aPtvFile(lists: {
  organizations?: unknown[]
  serviceChannels?: unknown[]
  services?: unknown[]
}): Buffer {
  return Buffer.from(JSON.stringify(lists))
}

export function texts(words: Record<string, string>, type?: string): Fields[] {
  return Object.entries(words).map(([language, value]) => ({
    language,
    value,
    ...(type === undefined ? {} : { type }),
  }))
}
