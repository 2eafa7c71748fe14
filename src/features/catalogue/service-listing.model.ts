import { inLanguage, interfaceLanguages, type Language, type Words } from '../../platform/texts.ts'
import type { CodeList } from './code.model.ts'

/** Where a service is listed: under a letter, its unit, or a code of a national list. */
export type Heading =
  | { kind: 'letter'; letter: string }
  | { kind: 'unit'; unitId: string }
  | { kind: CodeList; code: string }

export type ListedService = { key: string; names: Words; summaries: Words }

/** One place of a service in the lists of one language, by the name it has there. */
export type Listing = { language: Language; heading: string; name: string }

/** `letter:K`, `life_event:KE1`. */
export function headingKey(heading: Heading): string {
  if (heading.kind === 'letter') return `letter:${heading.letter}`
  return heading.kind === 'unit' ? `unit:${heading.unitId}` : `${heading.kind}:${heading.code}`
}

/** Of its page, after the language; a unit is known by its key there, and not by its id. */
export function pathUnder(heading: Exclude<Heading, { kind: 'unit' }>): string {
  if (heading.kind === 'letter') return `/services?letter=${encodeURIComponent(heading.letter)}`
  return `/${pathOfList[heading.kind]}/${heading.code}`
}

const pathOfList: Record<CodeList, string> = {
  life_event: 'life-events',
  target_group: 'target-groups',
  service_class: 'service-classes',
}

/** All places of a service: each code, and each above it, stands for it. */
export function listingsOf(service: {
  names: Words
  codes: readonly { list: CodeList; code: string }[]
  unit: { unitId: string }
}): Listing[] {
  const codes = service.codes.flatMap(({ list, code }) => andAbove(code).map((one) => `${list}:${one}`))
  return interfaceLanguages.flatMap((language) => {
    const name = inLanguage(service.names, language).text
    const headings = [
      headingKey({ kind: 'letter', letter: letterOf(name) }),
      headingKey({ kind: 'unit', unitId: service.unit.unitId }),
      ...new Set(codes),
    ]
    return headings.map((heading) => ({ language, heading, name }))
  })
}

/** Å, Ä and Ö are letters of their own; É is an E. What begins with no letter stands under #. */
export function letterOf(name: string): string {
  const first = [...name.trim().toLocaleUpperCase('fi')][0] ?? ''
  if (/[A-ZÅÄÖ]/.test(first)) return first
  const plain = first.normalize('NFD').replace(/\p{M}/gu, '')
  return /[A-Z]/.test(plain) ? plain : '#'
}

/** The order of the alphabet, with # at its end. */
export const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ', '#']

function andAbove(code: string): string[] {
  const at = code.lastIndexOf('.')
  return at < 0 ? [code] : [code, ...andAbove(code.slice(0, at))]
}
