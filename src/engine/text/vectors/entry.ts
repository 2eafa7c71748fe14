import type { Analysis } from '../words.ts'
import type { FeatureChoice } from './featuring.ts'
import { murmur, murmurOf } from './murmur.ts'

/**
 * What one word gives to a text's features, as fingerprints.
 *
 * Notation  lemma the likeliest base form; parts and roots as in words.ts; a run is 3 to 5 letters on end of the lemma
 *           or of the word as written, with its borders, as in ^ei, eit, ti$
 * Formula   words = the lemma, its parts and its roots, each once, and the written form where chosen; letters = every run; lead = the lemma, for pairs
 * Units     fingerprints below 2³²
 * Errors    none
 * Source    runs of letters: P. McNamee, J. Mayfield, Information Retrieval 7 (2004) 73-97; the rest tried in docs/text.md
 * Example   hammaslääkäriaika gives itself, hammas, lääkäri and aika, and 48 runs
 */
export type Entry = { words: Uint32Array; letters: Uint32Array; lead: number }

export function entryOf(
  word: string,
  { lemmas, parts, roots }: Analysis,
  { forms, letters }: Pick<FeatureChoice, 'forms' | 'letters'>,
): Entry {
  const lemma = lemmas[0] ?? word
  const words = Array.from(new Set([lemma, ...parts, ...roots]), (one) => murmur(one))
  return {
    words: Uint32Array.from(forms ? [...words, murmur(word, seedOfForms)] : words),
    letters: letters === 'none' ? new Uint32Array(0) : runsOf(`^${letters === 'lemmas' ? lemma : word}$`),
    lead: murmur(lemma),
  }
}

const [shortest, longest] = [3, 5]
/** A run, and a written form, is another kind of thing than a base form of the same letters. */
const seedOfRuns = 0x72756e73
const seedOfForms = 0x666f726d

function runsOf(word: string): Uint32Array {
  const runs: number[] = []
  for (let length = shortest; length <= longest; length += 1)
    for (let start = 0; start + length <= word.length; start += 1)
      runs.push(murmurOf(word, start, start + length, seedOfRuns))
  return Uint32Array.from(runs)
}
