import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import {
  type CostUnit,
  costUnits,
  type DetailKind,
  detailKinds,
  type ServiceProfile,
} from './service-profile.model.ts'

/** What PTV has no place for, as staff write it. */
export type Terms = {
  costs: readonly { amountCents: number | null; mostCents: number | null; unit: CostUnit; words: Words }[]
  details: readonly {
    kind: DetailKind
    words: Words
    minimumAge: number | null
    maximumAge: number | null
  }[]
  /** Keys of services that must come before. */
  before: readonly string[]
  processing: { usualDays: number; mostDays: number | null; workingDays: boolean } | null
}

/** More prices than this no page of a service has. */
export const mostCosts = 6
const mostLines = 30
const longestLine = 300
const dearestCents = 1_000_000_000
const longestDays = 3650
const oldest = 130

export type TermsFault = 'no_amount' | 'no_count' | 'most_below' | 'usual_missing'
type Given = Readonly<Record<string, string>>

/** The form's fields as terms, or what is wrong in which field. */
export function readTerms(
  given: Given,
  languages: readonly string[],
): { ok: true; terms: Terms } | { ok: false; faults: Readonly<Record<string, TermsFault>> } {
  const faults: Record<string, TermsFault> = {}
  const number = (field: string, read: (text: string) => number | null | undefined, fault: TermsFault) => {
    const value = read(given[field] ?? '')
    if (value === undefined) faults[field] = fault
    return value ?? null
  }
  const count = (field: string, most: number) => number(field, (text) => parseCount(text, most), 'no_count')
  const bounded = (field: string, least: number | null, most: number | null) => {
    if (least !== null && most !== null && most < least) faults[field] = 'most_below'
  }

  const costs = Array.from({ length: mostCosts }, (_, index) => {
    const amountCents = number(`amount_${index}`, parseCents, 'no_amount')
    const mostCents = number(`most_${index}`, parseCents, 'no_amount')
    bounded(`most_${index}`, amountCents, mostCents)
    const words = wordsIn(given, `cost_${index}`, languages)
    const unit = costUnits.find((one) => one === given[`unit_${index}`]) ?? ('time' as const)
    return { amountCents, mostCents, unit, words }
  }).filter(({ amountCents, mostCents, words }) => {
    return amountCents !== null || mostCents !== null || Object.keys(words).length > 0
  })
  const [minimumAge, maximumAge] = [count('minimum_age', oldest), count('maximum_age', oldest)]
  bounded('maximum_age', minimumAge, maximumAge)
  const [usualDays, mostDays] = [count('usual_days', longestDays), count('most_days', longestDays)]
  bounded('most_days', usualDays, mostDays)
  if (usualDays === null && mostDays !== null) faults['usual_days'] ??= 'usual_missing'
  if (Object.keys(faults).length > 0) return { ok: false, faults }

  const workingDays = given['working_days'] === 'yes'
  return {
    ok: true,
    terms: {
      costs,
      details: detailKinds.flatMap((kind) =>
        detailsIn(given, kind, languages, kind === 'eligibility' ? { minimumAge, maximumAge } : noAges),
      ),
      before: keysIn(given['before_services'] ?? ''),
      processing: usualDays === null ? null : { usualDays, mostDays, workingDays },
    },
  }
}

/** The form's fields as they stand for a service. */
export function termsFields(profile: ServiceProfile, languages: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {}
  const put = (field: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') fields[field] = String(value)
  }
  for (const [index, cost] of profile.costs.entries()) {
    for (const language of languages) put(`cost_${index}_${language}`, cost.words[language])
    put(`amount_${index}`, euros(cost.amountCents))
    put(`most_${index}`, euros(cost.mostCents))
    put(`unit_${index}`, cost.unit)
  }
  for (const kind of detailKinds) {
    const own = profile.details.filter((one) => one.kind === kind && one.before === null)
    for (const language of languages)
      put(
        `${kind}_${language}`,
        own
          .map(({ words }) => words[language] ?? '')
          .join('\n')
          .trimEnd(),
      )
  }
  put('before_services', profile.details.flatMap(({ before }) => before?.key ?? []).join(', '))
  const ages = profile.details.find(({ kind }) => kind === 'eligibility')
  put('minimum_age', ages?.minimumAge)
  put('maximum_age', ages?.maximumAge)
  put('usual_days', profile.processingTime?.usualDays)
  put('most_days', profile.processingTime?.mostDays)
  if (profile.processingTime?.workingDays) put('working_days', 'yes')
  return fields
}

const noAges = { minimumAge: null, maximumAge: null }
type Ages = { minimumAge: number | null; maximumAge: number | null }

/** One thing on each line; the lines of each language say the same things in the same order. */
function detailsIn(given: Given, kind: DetailKind, languages: readonly string[], ages: Ages) {
  const linesOf = (language: string) =>
    (given[`${kind}_${language}`] ?? '').split(/\r?\n/).map((line) => line.trim().slice(0, longestLine))
  const lines = languages.map((language) => [language, linesOf(language)] as const)
  const count = Math.min(mostLines, Math.max(...lines.map(([, own]) => own.length)))
  const details = Array.from({ length: count }, (_, index) => {
    const words = lines.flatMap(([language, own]) => (own[index] ? [[language, own[index]] as const] : []))
    return { kind, words: Object.fromEntries(words) as Words, ...noAges }
  }).filter(({ words }) => Object.keys(words).length > 0)
  const [first = { kind, words: {}, ...noAges }, ...rest] = details
  const told = Object.keys(first.words).length > 0 || ages.minimumAge !== null || ages.maximumAge !== null
  return told ? [{ ...first, ...ages }, ...rest] : []
}

function keysIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((key) => key !== ''))].slice(0, mostLines)
}

/** A service may come before another only where it is here, and not itself. */
export function decideBefore(
  asked: readonly string[],
  found: readonly { key: string; itself: boolean }[],
): Outcome<'no_such_service' | 'itself_before'> {
  if (found.some(({ itself }) => itself)) return refuse('itself_before')
  return asked.every((key) => found.some((one) => one.key === key)) ? done() : refuse('no_such_service')
}

function wordsIn(given: Given, field: string, languages: readonly string[]): Words {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = (given[`${field}_${language}`] ?? '').trim().slice(0, longestLine)
      return text === '' ? [] : [[language, text]]
    }),
  )
}

/** A price as people write it: "5,50", "5.50", "5,50 €". Null where it is empty, undefined where it is none. */
export function parseCents(text: string): number | null | undefined {
  const plain = text.replaceAll(/[€\s\u00a0]/g, '')
  if (plain === '') return null
  const parts = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (!parts) return undefined
  const cents = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return cents <= dearestCents ? cents : undefined
}

function parseCount(text: string, most: number): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  const count = Number(plain)
  return /^\d+$/.test(plain) && count <= most ? count : undefined
}

function euros(cents: number | null): string | null {
  return cents === null ? null : (cents / 100).toFixed(2).replace('.', ',')
}
