import type { Words } from '../../platform/texts.ts'
import type { ChannelKind } from './channel.model.ts'
import { type CodeList, findCode } from './code.model.ts'
import type { WebPage } from './contact.model.ts'
import type { Segment } from './segment.model.ts'
import type { CostUnit, DetailKind, ProcessingTime } from './service-profile.model.ts'

export type ExportedService = {
  serviceId: string
  key: string
  names: Words
  summaries: Words
  published: boolean
  unitNames: Words
  responsibleName: string | null
  sourceId: string | null
  modifiedAt: Date
  assuredAt: Date | null
  descriptions: Words
  languages: readonly string[]
  charge: 'free' | 'chargeable' | null
  keywords: Readonly<Record<string, readonly string[]>>
  codes: readonly { list: CodeList; code: string }[]
  segments: readonly Segment[]
  channels: readonly { channelId: string; kind: ChannelKind; names: Words; webPages: readonly WebPage[] }[]
  costs: readonly { amountCents: number | null; mostCents: number | null; unit: CostUnit; words: Words }[]
  /** `beforeKey`: the service that must come before, where residents can read of it. */
  details: readonly { kind: DetailKind; words: Words; beforeKey: string | null }[]
  responsible: readonly { organisationId: string; names: Words; businessId: string | null; main: boolean }[]
  processingTime: ProcessingTime | null
}

/** The heading of the table in CSV, in the words of the catalogue itself: programs read it, too. */
export function csvHeading(languages: readonly string[]): string {
  return lineOf([
    'key',
    'ptv_id',
    ...languages.map((language) => `name_${language}`),
    ...languages.map((language) => `summary_${language}`),
    'unit',
    'published',
    'responsible',
    'modified',
    'checked',
    'service_classes',
    'target_groups',
    'life_events',
    'segments',
    'channels',
    'languages',
    'charge',
  ])
}

export function csvLine(service: ExportedService, languages: readonly string[]): string {
  const codesOf = (list: CodeList) =>
    service.codes.filter((one) => one.list === list).map(({ code }) => `${code} ${nameOfCode(list, code)}`)
  return lineOf([
    service.key,
    service.sourceId ?? '',
    ...languages.map((language) => service.names[language] ?? ''),
    ...languages.map((language) => service.summaries[language] ?? ''),
    service.unitNames[languages[0] ?? 'fi'] ?? Object.values(service.unitNames)[0] ?? '',
    service.published ? 'yes' : 'no',
    service.responsibleName ?? '',
    dayOf(service.modifiedAt),
    service.assuredAt ? dayOf(service.assuredAt) : '',
    codesOf('service_class').join('; '),
    codesOf('target_group').join('; '),
    codesOf('life_event').join('; '),
    service.segments.join('; '),
    [...new Set(service.channels.map(({ kind }) => kind))].join('; '),
    service.languages.join('; '),
    service.charge ?? '',
  ])
}

/** The mark by which a spreadsheet knows that the letters are UTF-8. */
export const csvStart = '\uFEFF'

export function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(';')}\r\n`
}

// A spreadsheet takes a text that begins so for a formula and runs it.
function cellOf(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

function nameOfCode(list: CodeList, code: string): string {
  return findCode(list, code)?.names.fi ?? ''
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
