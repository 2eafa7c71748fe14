import type { DemoUnit } from '../catalogue.ts'
import { unseen } from './declared.ts'
import type { Sector, ServiceContent } from './content.ts'
import { kaikuranta } from './kaikuranta.ts'
import { areaOf, municipality, ptvChannelOf } from './ptv-channel.ts'
import { descriptionsOf, entriesOf, guidOf, languagesOf, namesOf, typed } from './ptv-words.ts'

/** A file as v11 of PTV's open API returns it. */
export type PtvFile = { organizations: object[]; services: object[]; serviceChannels: object[] }

/** The invented municipality's catalogue as its own PTV file, as of `present`: what the importer reads at the first start. */
export function ptvFileOf(
  units: readonly DemoUnit[],
  present: Date,
  { services, channels }: Sector = kaikuranta,
): PtvFile {
  // A week before it is read at the founding, half a year ago.
  const modified = new Date(present.getTime() - 194 * 86_400_000).toISOString()
  const long = new Date(present.getTime() - 430 * 86_400_000).toISOString()
  const producers = [...new Set(services.flatMap(({ producer }) => producer?.name ?? []))]
  return {
    organizations: [
      organisationOf(
        { key: 'kaikuranta', kind: 'unit', names: { fi: 'Kaikurannan kunta', sv: 'Ekostrands kommun' } },
        modified,
      ),
      ...units.map((unit) => organisationOf({ parent: 'kaikuranta', ...unit }, modified)),
      ...producers.map((name) => firmOf(name, modified)),
    ],
    services: services.map((service) =>
      serviceOf(service, channels, unseen.has(service.key) ? long : modified),
    ),
    serviceChannels: channels.map((channel) => ptvChannelOf(channel, { services, present, modified })),
  }
}

function organisationOf({ key, parent, names }: DemoUnit, modified: string): object {
  const named = Object.entries(names).map(([language, value]) => ({ language, value, type: 'Name' }))
  return {
    ...bareOrganisation,
    id: guidOf('organisation', key),
    sourceId: key,
    parentOrganizationId: parent === undefined ? null : guidOf('organisation', parent),
    organizationType: 'Municipality',
    municipality,
    organizationNames: named,
    displayNameType: named.map(({ language }) => ({ type: 'Name', language })),
    modified,
  }
}

function firmOf(name: string, modified: string): object {
  return {
    ...bareOrganisation,
    id: guidOf('organisation', name),
    organizationType: name.endsWith(' ry') ? 'Organization' : 'Company',
    organizationNames: ['fi', 'sv'].map((language) => ({ language, value: name, type: 'Name' })),
    modified,
  }
}

const bareOrganisation = {
  sourceId: null,
  oid: null,
  businessCode: null,
  parentOrganizationId: null,
  municipality: null,
  organizationDescriptions: [],
  displayNameType: [],
  emails: [],
  phoneNumbers: [],
  webPages: [],
  addresses: [],
  electronicInvoicings: [],
  services: [],
  publishingStatus: 'Published',
}

function serviceOf(service: ServiceContent, channels: Sector['channels'], modified: string): object {
  const { key, unit, texts, cost, processing, instructions, permit = false, voucher = false } = service
  return {
    id: guidOf('service', key),
    sourceId: key,
    generalDescriptionId: null,
    subType: null,
    type: permit ? 'PermitOrObligation' : 'Service',
    fundingType: 'PubliclyFunded',
    serviceNames: namesOf(texts),
    serviceDescriptions: [
      ...descriptionsOf(texts),
      ...typed('ChargeTypeAdditionalInfo', cost),
      ...typed('ProcessingTime', processing),
      ...typed('UserInstruction', instructions),
    ],
    serviceChargeType: cost === undefined ? 'FreeOfCharge' : 'Chargeable',
    areaType: 'LimitedType',
    areas: [areaOf()],
    languages: languagesOf(texts),
    serviceClasses: service.classes.map((code) => classOf('ptvserclass2', code)),
    ontologyTerms: [],
    targetGroups: service.groups.map((code) => classOf('ptvkohderyhmat', code)),
    lifeEvents: (service.events ?? []).map((code) => classOf('ptvelti', code)),
    industrialClasses: [],
    legislation: [],
    keywords: entriesOf(service.keywords).flatMap(([language, words]) =>
      words.split(', ').map((value) => ({ language, value })),
    ),
    requirements: [],
    serviceChannels: channels
      .filter((channel) => service.channels.includes(channel.key))
      .toSorted((one, other) => service.channels.indexOf(one.key) - service.channels.indexOf(other.key))
      .map((channel) => connectionTo(channel.key, channel.texts.fi[0], modified)),
    organizations: responsibleFor(unit, service.producer),
    serviceVouchersInUse: voucher,
    serviceVouchers: [],
    serviceCollections: [],
    publishingStatus: 'Published',
    modified,
    responsibleSoteOrganization: null,
  }
}

/** The names of codes are those of the national lists, which the importer knows; the file carries what leads to them. */
function classOf(list: string, code: string): object {
  const uri = `http://uri.suomi.fi/codelist/ptv/${list}/code/${code}`
  return { name: [], code, ontologyType: list, uri, parentId: null, parentUri: null }
}

function connectionTo(key: string, name: string, modified: string): object {
  return {
    serviceChannel: { id: guidOf('channel', key), name },
    serviceChargeType: null,
    description: [],
    extraTypes: [],
    serviceHours: [],
    contactDetails: null,
    digitalAuthorizations: [],
    modified,
  }
}

function responsibleFor(unit: string, producer: ServiceContent['producer']): object[] {
  const ours = { id: guidOf('organisation', unit), name: unit }
  const bought = producer && { id: guidOf('organisation', producer.name), name: producer.name }
  const produces = { roleType: 'Producer', additionalInformation: [] }
  return [
    { roleType: 'Responsible', provisionType: null, organization: ours, additionalInformation: [] },
    ...(producer?.alone ? [] : [{ ...produces, provisionType: 'SelfProducedServices', organization: ours }]),
    ...(bought ? [{ ...produces, provisionType: 'ProcuredServices', organization: bought }] : []),
  ]
}
