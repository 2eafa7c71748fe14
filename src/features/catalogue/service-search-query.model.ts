import vocabulary from './service-search-synonym.codes.json' with { type: 'json' }
import { type SearchAnalysis, type SearchLanguage, searchLanguages } from './service-search-analysis.model.ts'
import { termsOfWord, wordsIn } from './service-search-term.model.ts'

/** How a term of the index answers a word that was typed. */
export type SearchHow = 'word' | 'part' | 'joined' | 'synonym' | 'alike' | 'beginning'

/** One way to read a typed word: a term, and how much it is worth that it is this one. */
export type Variant = { term: string; factor: number; how: SearchHow }

/** A typed word with all its readings. Small words ("missä on") decide only where there is nothing else. */
export type AskedWord = { word: string; small: boolean; variants: readonly Variant[] }

export const longestQuery = 200
const mostWords = 12

/** What a query asks for. A word may be of any language: who reads in Finnish may well type "day care". */
export function askedWordsOf(query: string, language: string, analysis: SearchAnalysis): AskedWord[] {
  const words = wordsIn(query.slice(0, longestQuery)).slice(0, mostWords)
  const smallOnes = words.map((word) => isSmall(word, language))
  const allSmall = smallOnes.every(Boolean)
  return words.map((word, index) => ({
    word,
    small: !allSmall && smallOnes[index] === true,
    variants: strongest([
      ...ownVariants(word, language, analysis),
      ...joinedVariants(words, index, language, analysis),
      ...synonymsOf(words, index, language, analysis),
    ]),
  }))
}

const factors = { otherLanguage: 0.92, synonym: 0.7, joined: 0.95 }

function ownVariants(word: string, language: string, analysis: SearchAnalysis): Variant[] {
  return searchLanguages.flatMap((one) =>
    termsOfWord(word, one, analysis).map(({ term, share }) => ({
      term,
      factor: share * (one === language ? 1 : factors.otherLanguage),
      how: share < 1 ? ('part' as const) : ('word' as const),
    })),
  )
}

// "koti kirjasto" may be one word; so may its neighbours on either side.
function joinedVariants(
  words: readonly string[],
  index: number,
  language: string,
  analysis: SearchAnalysis,
): Variant[] {
  const pairs = [`${words[index - 1] ?? ''}${words[index]}`, `${words[index]}${words[index + 1] ?? ''}`]
  return pairs
    .filter((pair) => pair !== words[index])
    .flatMap((pair) => ownVariants(pair, language, analysis))
    .filter(({ how }) => how === 'word')
    .map(({ term, factor }) => ({ term, factor: factor * factors.joined, how: 'joined' as const }))
}

/** Expressions of up to three words that this one is of: what answers an expression answers each of its words. */
function synonymsOf(
  words: readonly string[],
  index: number,
  language: string,
  analysis: SearchAnalysis,
): Variant[] {
  const synonyms = synonymsFor(analysis)
  return searchLanguages.flatMap((one) =>
    expressionsAt(words, index).flatMap((said) => {
      const meant = said.reduce<string[]>(
        (before, word) =>
          before.flatMap((start) => wholeTerms(word, one, analysis).map((term) => `${start} ${term}`)),
        [''],
      )
      const factor = factors.synonym * (one === language ? 1 : factors.otherLanguage)
      return meant
        .flatMap((expression) => synonyms[one].get(expression.trim()) ?? [])
        .map((term) => ({ term, factor, how: 'synonym' as const }))
    }),
  )
}

function expressionsAt(words: readonly string[], index: number): string[][] {
  return [1, 2, 3].flatMap((length) =>
    Array.from({ length }, (_, before) => index - before)
      .filter((start) => start >= 0 && start + length <= words.length)
      .map((start) => words.slice(start, start + length)),
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

function wholeTerms(word: string, language: string, analysis: SearchAnalysis): string[] {
  return termsOfWord(word, language, analysis).flatMap(({ term, share }) => (share === 1 ? [term] : []))
}

const smallWords = new Map(
  Object.entries(vocabulary.small).map(([language, words]) => [language, new Set(words.split(' '))]),
)

type Synonyms = Record<SearchLanguage, ReadonlyMap<string, readonly string[]>>

// Read once for each way of analysing: there are some hundreds of them.
function synonymsFor(analysis: SearchAnalysis): Synonyms {
  const read = synonymsBy.get(analysis) ?? {
    fi: readSynonyms('fi', analysis),
    sv: readSynonyms('sv', analysis),
    en: readSynonyms('en', analysis),
  }
  synonymsBy.set(analysis, read)
  return read
}

const synonymsBy = new WeakMap<SearchAnalysis, Synonyms>()

function readSynonyms(language: SearchLanguage, analysis: SearchAnalysis) {
  const read = new Map<string, string[]>()
  for (const [said, meant] of Object.entries(vocabulary.synonyms[language])) {
    const expression = wordsIn(said).map((word) => wholeTerms(word, language, analysis)[0] ?? word)
    const terms = meant.split(' ').flatMap((one) => meantTerms(one, language, analysis))
    read.set(expression.join(' '), [...(read.get(expression.join(' ')) ?? []), ...terms])
  }
  return read
}

// "fi:lukio": what is called so in Finnish, since many services are described in that language only.
function meantTerms(meant: string, language: SearchLanguage, analysis: SearchAnalysis): string[] {
  const other = searchLanguages.find((one) => meant.startsWith(`${one}:`))
  const text = other ? meant.slice(other.length + 1) : meant
  return wordsIn(text).flatMap((word) => wholeTerms(word, other ?? language, analysis))
}
