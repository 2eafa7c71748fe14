import { normalise } from '../../engine/text/normal.ts'
import { tokensOf } from '../../engine/text/words.ts'
import type { SearchAnalysis } from './service-search-analysis.model.ts'
import { partsOf } from './service-search-part.model.ts'

/** One word as the index knows it: `fi:uimahal` of the written "uimahallin". A part of a compound counts for less. */
export type SearchTerm = { term: string; word: string; share: number }

/** The words of a text, each with the terms it is found by. */
export function searchTermsOf(text: string, language: string, analysis: SearchAnalysis): SearchTerm[] {
  return wordsIn(text).flatMap((word) => termsOfWord(word, language, analysis))
}

/** The words as written, in lower case: "perheen EU-tuki" has three. */
export function wordsIn(text: string): string[] {
  return tokensOf(normalise(text))
    .flatMap((token) => (token.includes('-') ? [token.replaceAll('-', ''), ...token.split('-')] : [token]))
    .filter((word) => word.length > 1 && /[\p{L}\p{N}]/u.test(word))
}

export function termsOfWord(word: string, language: string, analysis: SearchAnalysis): SearchTerm[] {
  const { lemmas, parts } = analysis.analyse(word, language)
  const whole = lemmas.map((lemma) => ({ term: termOf(lemma, language), word, share: 1 }))
  const pieces = (parts.length > 0 ? parts : partsOf(word, language)).map((part) => ({
    term: termOf(analysis.analyse(part, language).lemmas[0] ?? part, language),
    word,
    share: partShare,
  }))
  const known = new Set(whole.map(({ term }) => term))
  return [...whole, ...pieces.filter(({ term }) => !known.has(term))]
}

/** The term of a word that needs no analysing any more. */
export function termOf(lemma: string, language: string): string {
  return `${language}:${evenGrade(fold(lemma), language)}`
}

/** Letters without their dots and rings: many type "hammaslaakari". */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ø', 'o')
}

// A part finds its compound, after what is called by the word itself.
const partShare = 0.55

/** Finnish stems bend before their endings: koti, kodin; paikka, paikan; ranta, rannan. One spelling for both grades. */
function evenGrade(stem: string, language: string): string {
  if (language !== 'fi') return stem
  const bare = stem.length > 4 ? stem.replace(/[aeiouy]{1,2}$/, '') : stem.replace(/(?<=...)[aeiouy]$/, '')
  const tail = bare
    .slice(-3)
    .replace(/([kptlnrm])\1/, '$1')
    .replace(/l[td]|ll/, 'l')
    .replace(/n[td]/, 'n')
    .replace(/r[td]/, 'r')
    .replace('mp', 'm')
    .replace('nk', 'ng')
    .replace(/d/, 't')
    .replace(/v$/, 'p')
  return bare.slice(0, -3) + tail
}
