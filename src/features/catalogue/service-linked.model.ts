import type { Words } from '../../platform/texts.ts'
import { addressOfCode } from './code.model.ts'
import type { ExportedService } from './service-export.model.ts'

/**
 * Core Public Service Vocabulary Application Profile 3.2.0 (SEMIC), as JSON-LD: the context first, so that each service is
 * plain to read.
 */
export const linkedContext = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  adms: 'http://www.w3.org/ns/adms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export type Linked = { [name: string]: string | number | Linked | readonly Linked[] | readonly string[] }

/** One public service. `root` is where residents find the organisation's services. */
export function linkedService(service: ExportedService, root: string): Linked {
  const id = `${root}/services/${service.key}`
  const days = service.processingTime?.usualDays
  return {
    '@id': id,
    '@type': 'cpsv:PublicService',
    'dct:identifier': service.sourceId ?? service.serviceId,
    'dct:title': inLanguages(service.names),
    'dct:description': inLanguages(
      Object.keys(service.descriptions).length > 0 ? service.descriptions : service.summaries,
    ),
    'dct:language': service.languages.map((tag) => ({
      '@id': `http://publications.europa.eu/resource/authority/language/${languageCode(tag)}`,
    })),
    'dcat:keyword': Object.entries(service.keywords).flatMap(([language, words]) =>
      words.map((word) => ({ '@language': language, '@value': word })),
    ),
    'dct:modified': { '@type': 'xsd:dateTime', '@value': service.modifiedAt.toISOString() },
    'cv:thematicArea': linksTo(service, 'service_class'),
    'cv:isClassifiedBy': linksTo(service, 'target_group'),
    'cv:isGroupedBy': linksTo(service, 'life_event').map((event) => ({ ...event, '@type': 'cv:LifeEvent' })),
    'cv:hasCompetentAuthority': service.responsible.map(({ names, businessId }) => ({
      '@type': 'cv:PublicOrganisation',
      'dct:title': inLanguages(names),
      ...(businessId ? { 'dct:identifier': businessId } : {}),
    })),
    'cv:hasChannel': service.channels.map(({ channelId, kind, names, webPages }) => ({
      '@id': `${id}#${channelId}`,
      '@type': 'cv:Channel',
      'dct:title': inLanguages(names),
      'dct:type': kind,
      'foaf:page': webPages.map(({ address }) => ({ '@id': address })),
    })),
    'cv:hasCost': costsOf(service),
    'cv:holdsRequirement': detailsOf(service, ['eligibility', 'before']).map(asType('cv:Requirement')),
    'cpsv:hasInput': detailsOf(service, ['document']).map(asType('cv:Evidence')),
    'cpsv:produces': detailsOf(service, ['output']).map(asType('cv:Output')),
    ...(days === undefined
      ? {}
      : { 'cv:processingTime': { '@type': 'xsd:duration', '@value': `P${days}D` } }),
    'adms:status': service.published ? 'published' : 'draft',
  }
}

function costsOf({ costs, charge }: ExportedService): Linked[] {
  if (costs.length === 0)
    return charge === 'free' ? [{ '@type': 'cv:Cost', 'cv:value': amount(0), 'cv:currency': euro }] : []
  return costs.map(({ amountCents, mostCents, unit, words }) => ({
    '@type': 'cv:Cost',
    'dct:description': inLanguages(words),
    ...(amountCents === null ? {} : { 'cv:value': amount(amountCents), 'cv:currency': euro }),
    ...(mostCents === null ? {} : { 'cv:maximumValue': amount(mostCents) }),
    'dct:type': unit,
  }))
}

const euro = { '@id': 'http://publications.europa.eu/resource/authority/currency/EUR' }

function amount(cents: number): Linked {
  return { '@type': 'xsd:decimal', '@value': (cents / 100).toFixed(2) }
}

function detailsOf({ details }: ExportedService, kinds: readonly string[]): Linked[] {
  return details
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ words }) => ({ 'dct:title': inLanguages(words) }))
}

function asType(type: string) {
  return (one: Linked): Linked => ({ '@type': type, ...one })
}

function linksTo(
  { codes }: ExportedService,
  list: 'service_class' | 'target_group' | 'life_event',
): Linked[] {
  return codes.filter((one) => one.list === list).map((one) => ({ '@id': addressOfCode(one) }))
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
