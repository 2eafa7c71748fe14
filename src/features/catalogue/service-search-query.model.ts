import vocabulary from './service-search-synonym.codes.json' with { type: 'json' }
import { type SearchLanguage, searchLanguages, termsOfWord, wordsIn } from './service-search-term.model.ts'

/** How a term of the index answers a word that was typed. */
export type SearchHow = 'word' | 'part' | 'joined' | 'synonym' | 'alike' | 'beginning'

/** One way to read a typed word: a term, and how much it is worth that it is this one. */
export type Variant = { term: string; factor: number; how: SearchHow }

/** A typed word with all its readings. Small words ("missä on") decide only where there is nothing else. */
export type AskedWord = { word: string; small: boolean; variants: readonly Variant[] }

export const longestQuery = 200
const mostWords = 12

/** What a query asks for. A word may be of any language: who reads in Finnish may well type "day care". */
export function askedWordsOf(query: string, language: string): AskedWord[] {
  const words = wordsIn(query.slice(0, longestQuery)).slice(0, mostWords)
  const smallOnes = words.map((word) => isSmall(word, language))
  const allSmall = smallOnes.every(Boolean)
  return words.map((word, index) => ({
    word,
    small: !allSmall && smallOnes[index] === true,
    variants: strongest([
      ...ownVariants(word, language),
      ...joinedVariants(words, index, language),
      ...synonymsOf(words, index, language),
    ]),
  }))
}

const factors = { otherLanguage: 0.92, synonym: 0.7, joined: 0.95 }

function ownVariants(word: string, language: string): Variant[] {
  return searchLanguages.flatMap((one) =>
    termsOfWord(word, one).map(({ term, share }) => ({
      term,
      factor: share * (one === language ? 1 : factors.otherLanguage),
      how: share < 1 ? ('part' as const) : ('word' as const),
    })),
  )
}

// "koti kirjasto" may be one word; so may its neighbours on either side.
function joinedVariants(words: readonly string[], index: number, language: string): Variant[] {
  const pairs = [`${words[index - 1] ?? ''}${words[index]}`, `${words[index]}${words[index + 1] ?? ''}`]
  return pairs
    .filter((pair) => pair !== words[index])
    .flatMap((pair) => ownVariants(pair, language))
    .filter(({ how }) => how === 'word')
    .map(({ term, factor }) => ({ term, factor: factor * factors.joined, how: 'joined' as const }))
}

/** Expressions of up to three words that begin here. */
function synonymsOf(words: readonly string[], index: number, language: string): Variant[] {
  return searchLanguages.flatMap((one) =>
    [1, 2, 3].flatMap((length) => {
      if (index + length > words.length) return []
      const said = words.slice(index, index + length)
      const meant = said.reduce<string[]>(
        (before, word) => before.flatMap((start) => wholeTerms(word, one).map((term) => `${start} ${term}`)),
        [''],
      )
      const factor = factors.synonym * (one === language ? 1 : factors.otherLanguage)
      return meant
        .flatMap((expression) => synonyms[one].get(expression.trim()) ?? [])
        .map((term) => ({ term, factor, how: 'synonym' as const }))
    }),
  )
}

function strongest(variants: readonly Variant[]): Variant[] {
  const best = new Map<string, Variant>()
  for (const variant of variants)
    if (variant.factor > (best.get(variant.term)?.factor ?? 0)) best.set(variant.term, variant)
  return [...best.values()]
}

function isSmall(word: string, language: string): boolean {
  return [language, 'fi'].some((one) => smallWords.get(one)?.has(word))
}

function wholeTerms(word: string, language: string): string[] {
  return termsOfWord(word, language).flatMap(({ term, share }) => (share === 1 ? [term] : []))
}

const smallWords = new Map(
  Object.entries(vocabulary.small).map(([language, words]) => [language, new Set(words.split(' '))]),
)

const synonyms: Record<SearchLanguage, ReadonlyMap<string, readonly string[]>> = {
  fi: readSynonyms('fi'),
  sv: readSynonyms('sv'),
  en: readSynonyms('en'),
}

function readSynonyms(language: SearchLanguage) {
  const read = new Map<string, string[]>()
  for (const [said, meant] of Object.entries(vocabulary.synonyms[language])) {
    const expression = wordsIn(said).map((word) => wholeTerms(word, language)[0] ?? word)
    const terms = wordsIn(meant).flatMap((word) => wholeTerms(word, language))
    read.set(expression.join(' '), [...(read.get(expression.join(' ')) ?? []), ...terms])
  }
  return read
}
