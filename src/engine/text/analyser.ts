import { finnishAnalyser } from './morphology.ts'
import { stemmerOf } from './stem.ts'
import type { Analyser } from './words.ts'

/**
 * The analyser of a language: for Finnish the dictionary where there is one and a stemmer for what it does not know,
 * for other languages a stemmer, and for those that have none the words as they are.
 */
export function analyserOf(language: string, dictionary?: Uint8Array): Analyser {
  const stemmer = stemmerOf(language)
  return language === 'fi' && dictionary ? finnishAnalyser(dictionary, stemmer) : stemmer
}
