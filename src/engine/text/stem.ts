import { newStemmer } from 'snowball-stemmers'
import { type Analyser, asWritten, remembering } from './words.ts'

/**
 * Words of a language cut to their stems, where a Snowball stemmer knows the language; otherwise as they were written.
 *
 * Notation  a language by its two-letter code
 * Formula   the suffixes of the language taken off in its own order
 * Units     none
 * Errors    none; a stem is no word, and two words may share one
 * Source    M. F. Porter, Snowball (2001), snowballstem.org: one algorithm a language
 * Example   Swedish "väntetiden", "väntetidernas": väntetid
 */
export function stemmerOf(language: string): Analyser {
  const algorithm = algorithms.get(language)
  if (algorithm === undefined) return asWritten
  const stemmer = newStemmer(algorithm)
  return remembering((word) => ({ lemmas: [stemmer.stem(word) || word], parts: [], roots: [] }))
}

const algorithms = new Map([
  ['fi', 'finnish'],
  ['sv', 'swedish'],
  ['en', 'english'],
  ['ru', 'russian'],
  ['ar', 'arabic'],
  ['de', 'german'],
  ['es', 'spanish'],
  ['fr', 'french'],
  ['tr', 'turkish'],
])
