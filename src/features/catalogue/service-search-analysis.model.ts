import { analyserOf } from '../../engine/text/analyser.ts'
import { crc32 } from '../../engine/text/learning/checksum.ts'
import type { Analyser } from '../../engine/text/words.ts'

/** Languages whose words are brought to one form; the words of others stand as they are written. */
export const searchLanguages = ['fi', 'sv', 'en'] as const
export type SearchLanguage = (typeof searchLanguages)[number]

/**
 * What words come to, for the index and for what is asked of it: both must be analysed alike, so the name stands in what the
 * index remembers of each service, and another name indexes it anew.
 */
export type SearchAnalysis = {
  name: string
  /** Base forms, and of a compound those of its parts; with a dictionary, stems where it does not know the word. */
  analyse(word: string, language: string): { lemmas: readonly string[]; parts: readonly string[] }
}

/** By Voikko's dictionary where there is one, by stems alone where not. Made once for each dictionary: it remembers words. */
export function searchAnalysisWith(dictionary: Uint8Array | undefined): SearchAnalysis {
  if (!dictionary) return byStems
  const known = byDictionary.get(dictionary)
  if (known) return known
  const made = analysisOf(`voikko ${crc32(dictionary).toString(16)}`, dictionary)
  byDictionary.set(dictionary, made)
  return made
}

const byDictionary = new WeakMap<Uint8Array, SearchAnalysis>()

function analysisOf(name: string, dictionary?: Uint8Array): SearchAnalysis {
  const analysers = new Map<string, Analyser>(
    searchLanguages.map((language) => [language, analyserOf(language, dictionary)]),
  )
  return {
    name,
    analyse: (word, language) => analysers.get(language)?.(word) ?? { lemmas: [word], parts: [] },
  }
}

const byStems = analysisOf('stems')
