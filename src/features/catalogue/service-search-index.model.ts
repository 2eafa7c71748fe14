import type { Words } from '../../platform/texts.ts'
import { type CodeList, findCode } from './code.model.ts'
import type { SearchAnalysis } from './service-search-analysis.model.ts'
import { searchTermsOf } from './service-search-term.model.ts'

/** Where a word was found: told to whoever asks why a service came up. */
export const searchFields = ['name', 'keyword', 'summary', 'channel', 'code', 'description'] as const
export type SearchField = (typeof searchFields)[number]

/** Everything that a service may be found by. */
export type SearchedService = {
  names: Words
  alternativeNames: Words
  summaries: Words
  keywords: Readonly<Record<string, readonly string[]>>
  descriptions: readonly Words[]
  channels: readonly { names: Words; summaries: Words }[]
  codes: readonly { list: CodeList; code: string }[]
  unit: { unitId: string; names: Words }
}

/** One row of the index: how much this term says of this service, and the best place where it stands. */
export type IndexedTerm = { term: string; weight: number; field: SearchField; word: string }

/**
 * The terms of a service with their weights. A field counts a term once, however often it stands there; a name of one word
 * says more with it than a name of six.
 */
export function indexedTermsOf(service: SearchedService, analysis: SearchAnalysis): IndexedTerm[] {
  const found = new Map<string, IndexedTerm & { best: number }>()
  for (const { field, text, language, boost } of fieldsOf(service)) {
    const inField = new Map<string, { weight: number; word: string }>()
    for (const { term, word, share } of searchTermsOf(text, language, analysis)) {
      const weight = boost * share
      if (weight > (inField.get(term)?.weight ?? 0)) inField.set(term, { weight, word })
    }
    for (const [term, { weight, word }] of inField) {
      const before = found.get(term)
      if (before === undefined) found.set(term, { term, weight, field, word, best: weight })
      else {
        before.weight += weight
        if (weight > before.best) Object.assign(before, { field, word, best: weight })
      }
    }
  }
  return [...found.values()].map(({ term, weight, field, word }) => ({
    term,
    weight: Math.round(weight * 100) / 100,
    field,
    word,
  }))
}

const boosts: Record<SearchField, number> = {
  name: 7,
  keyword: 5,
  summary: 2.5,
  channel: 1.2,
  code: 0.8,
  description: 1,
}

type Field = { field: SearchField; text: string; language: string; boost: number }

function fieldsOf(service: SearchedService): Field[] {
  const { names, alternativeNames, summaries, keywords, descriptions, channels, codes, unit } = service
  return [
    ...textsOf('name', names).map(shorterIsStronger),
    ...textsOf('name', alternativeNames).map(shorterIsStronger),
    ...Object.entries(keywords).flatMap(([language, words]) =>
      words.map((text) => ({ field: 'keyword' as const, text, language, boost: boosts.keyword })),
    ),
    ...textsOf('summary', summaries),
    ...descriptions.flatMap((one) => textsOf('description', one)),
    ...joined(channels.flatMap((one) => [one.names, one.summaries])).flatMap((one) =>
      textsOf('channel', one),
    ),
    ...codes.flatMap(({ list, code }) => textsOf('code', findCode(list, code)?.names ?? {})),
    ...textsOf('code', unit.names),
  ]
}

function textsOf(field: SearchField, words: Words): Field[] {
  return Object.entries(words).flatMap(([language, text]) =>
    text ? [{ field, text, language, boost: boosts[field] }] : [],
  )
}

function shorterIsStronger(field: Field): Field {
  const words = field.text.split(/\s+/).length
  return { ...field, boost: field.boost / (1 + 0.12 * (words - 1)) }
}

// Six places with the same words in their names are one field, not six.
function joined(all: readonly Words[]): Words[] {
  const byLanguage = new Map<string, string[]>()
  for (const [language, text] of all.flatMap((words) => Object.entries(words)))
    if (text) byLanguage.set(language, [...(byLanguage.get(language) ?? []), text])
  return [Object.fromEntries([...byLanguage].map(([language, texts]) => [language, texts.join(' ')]))]
}
