import type { Words } from '../../platform/texts.ts'
import { addressOfCode, type Code, type CodeList, findCode } from './code.model.ts'
import type { ExportedService } from './service-export.model.ts'
import type { DetailKind } from './service-profile.model.ts'

/**
 * Core Public Service Vocabulary Application Profile 3.2.0 (SEMIC), as JSON-LD: the context first, so that each service is
 * plain to read. What the profile asks of a class (an identifier, a name) each node of it has.
 */
export const linkedContext = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export type Linked = { [name: string]: string | number | Linked | readonly Linked[] | readonly string[] }

/** One public service. `root` is where residents find the services, `owner` answers where no other organisation is named. */
export function linkedService(
  service: ExportedService,
  { root, owner }: { root: string; owner: { id: string; names: Words } },
): Linked {
  const id = addressOf(root, service.key)
  const days = service.processingTime?.usualDays
  const authorities = service.responsible.map(({ organisationId, names, businessId }) =>
    authority(names, businessId ?? organisationId),
  )
  return {
    '@id': id,
    '@type': 'cpsv:PublicService',
    'dct:identifier': service.sourceId ?? service.serviceId,
    'dct:title': inLanguages(service.names),
    'dct:description': inLanguages(
      Object.keys(service.descriptions).length > 0 ? service.descriptions : service.summaries,
    ),
    'dct:language': service.languages.map((tag) => ({
      '@id': `${authorityTables}language/${languageCode(tag)}`,
      '@type': 'dct:LinguisticSystem',
    })),
    'dcat:keyword': Object.entries(service.keywords).flatMap(([language, words]) =>
      words.map((word) => ({ '@language': language, '@value': word })),
    ),
    'dct:modified': { '@type': 'xsd:dateTime', '@value': service.modifiedAt.toISOString() },
    'cv:thematicArea': codesOf(service, 'service_class').map(concept),
    'dct:audience': codesOf(service, 'target_group').map(concept),
    'cv:isGroupedBy': codesOf(service, 'life_event').map(lifeEvent),
    'cv:hasCompetentAuthority': authorities.length > 0 ? authorities : [authority(owner.names, owner.id)],
    'cv:hasChannel': service.channels.map(({ channelId, kind, names, webPages }) => ({
      '@id': `${id}#${channelId}`,
      '@type': 'cv:Channel',
      'dct:identifier': channelId,
      'dct:title': inLanguages(names),
      'dct:type': { '@type': 'skos:Concept', 'skos:notation': kind },
      'foaf:page': webPages.map(({ address }) => ({ '@id': address })),
    })),
    'cv:hasCost': costsOf(service, id),
    'cv:holdsRequirement': [
      ...detailsOf(service, id, 'eligibility', 'cv:Requirement'),
      ...detailsOf(service, id, 'before', 'cv:Requirement'),
    ],
    'dct:requires': service.details.flatMap(({ beforeKey }) =>
      beforeKey === null ? [] : [{ '@id': addressOf(root, beforeKey) }],
    ),
    'cpsv:hasInput': detailsOf(service, id, 'document', 'cv:Evidence'),
    'cpsv:produces': detailsOf(service, id, 'output', 'cv:Output'),
    ...(days === undefined
      ? {}
      : { 'cv:processingTime': { '@type': 'xsd:duration', '@value': `P${days}D` } }),
  }
}

const authorityTables = 'http://publications.europa.eu/resource/authority/'

function addressOf(root: string, key: string): string {
  return `${root}/services/${key}`
}

/** An organisation covers a region; which one PTV does not say, but that it lies in Finland. */
function authority(names: Words, identifier: string): Linked {
  return {
    '@type': 'cv:PublicOrganisation',
    'dct:identifier': identifier,
    'skos:prefLabel': inLanguages(names),
    'dct:spatial': {
      '@id': `${authorityTables}atu/FIN`,
      '@type': 'http://data.europa.eu/88u/dataset/atu-type',
    },
  }
}

function codesOf({ codes }: ExportedService, list: CodeList): Code[] {
  return codes.flatMap((one) => (one.list === list ? (findCode(list, one.code) ?? []) : []))
}

function concept(code: Code): Linked {
  return {
    '@id': addressOfCode(code),
    '@type': 'skos:Concept',
    'skos:notation': code.code,
    'skos:prefLabel': inLanguages(code.names),
  }
}

function lifeEvent(code: Code): Linked {
  return {
    '@id': addressOfCode(code),
    '@type': ['cv:LifeEvent', 'cv:Event'],
    'dct:identifier': code.code,
    'dct:title': inLanguages(code.names),
  }
}

function costsOf({ costs, charge }: ExportedService, id: string): Linked[] {
  if (costs.length === 0)
    return charge === 'free' ? [{ '@type': 'cv:Cost', 'dct:identifier': `${id}#cost`, ...amount(0) }] : []
  return costs.map(({ amountCents, mostCents, unit, words }, index) => ({
    '@type': 'cv:Cost',
    'dct:identifier': `${id}#cost-${index + 1}`,
    'dct:description': inLanguages(words),
    ...(amountCents === null ? {} : amount(amountCents)),
    // The profile knows one value only: what a range ends in and what one pays for are told in schema.org's words.
    ...(mostCents === null ? {} : { 'schema:maxPrice': mostCents / 100 }),
    'schema:unitText': unit,
  }))
}

function amount(cents: number): Linked {
  return {
    'cv:hasValue': { '@type': 'xsd:double', '@value': (cents / 100).toFixed(2) },
    'cv:currency': { '@id': `${authorityTables}currency/EUR`, '@type': 'skos:Concept' },
  }
}

/** Those that have a page of their own are linked to instead; without a name the profile knows none. */
function detailsOf({ details }: ExportedService, id: string, kind: DetailKind, type: string): Linked[] {
  return details
    .filter((one) => one.kind === kind && one.beforeKey === null && Object.keys(one.words).length > 0)
    .map(({ words }, index) => ({
      '@type': type,
      'dct:identifier': `${id}#${kind}-${index + 1}`,
      'dct:title': inLanguages(words),
    }))
}

function inLanguages(words: Words): Linked[] {
  return Object.entries(words).flatMap(([language, text]) =>
    text ? [{ '@language': language, '@value': text }] : [],
  )
}

// The European list of languages has three letters; those that a Finnish service is most often given in.
const threeLetters: Readonly<Record<string, string>> = {
  fi: 'FIN',
  sv: 'SWE',
  en: 'ENG',
  se: 'SME',
  smn: 'SMN',
  sms: 'SMS',
  ru: 'RUS',
  et: 'EST',
  ar: 'ARA',
  so: 'SOM',
  uk: 'UKR',
}

function languageCode(tag: string): string {
  return threeLetters[tag] ?? tag.toUpperCase()
}
