import { eachGram, gramOf } from './language-grams.ts'

/** As it lies in a file: the runs of letters one after another, and for each run and language how unlikely it is. */
export type LanguageModelFile = {
  source: string
  languages: string[]
  /** Runs of letters by their length, from 1 up, without anything between them. */
  grams: string[]
  /** -ln p in twelfths, a byte for each run and language, in base64. */
  weights: string
}

export type LanguageModel = {
  languages: readonly string[]
  /** For each language ln p of the text's letters, and the share of its three-letter runs that the model knows. */
  score(text: string): { logLikelihoods: number[]; known: number; letters: number }
}

export const TWELFTHS = 12

/**
 * Which of a few languages a text is in: naive Bayes over runs of one to four letters.
 *
 * Notation  g a run of letters, n its length, p(g | l) its share among the runs of n letters in language l
 * Formula   ln p(text | l) = Σ ln p(g | l) / 4 over the runs of the text that the model knows; a quarter, since each letter
 *           counts in runs of four lengths
 * Units     nats
 * Errors    none; a text without letters scores 0 for every language
 * Source    W. B. Cavnar and J. M. Trenkle, N-Gram-Based Text Categorization (1994), for runs of letters with word borders;
 *           T. Dunning, Statistical Identification of Language (1994), for their likelihood
 * Example   "Kirjasto oli kiinni": fi by 20 nats before sv
 */
export function openLanguageModel(file: LanguageModelFile): LanguageModel {
  const { languages } = file
  const grams = file.grams.flatMap((run, index) => cutEvery(run, index + 1))
  const slots = slotsFor(grams.map(gramOf))
  const weights = Uint8Array.from(atob(file.weights), (byte) => byte.charCodeAt(0))
  return {
    languages,
    score: (text) => {
      const sums = new Float64Array(languages.length)
      let [threes, known, letters] = [0, 0, 0]
      eachGram(text, (gram, length) => {
        const slot = slots.find(gram)
        if (length === 1) letters += 1
        if (length === 3) threes += 1
        if (slot < 0) return
        if (length === 3) known += 1
        for (let at = 0; at < sums.length; at += 1)
          sums[at] = (sums[at] ?? 0) - (weights[slot * sums.length + at] ?? 0)
      })
      return {
        logLikelihoods: [...sums].map((sum) => sum / TWELFTHS / 4),
        known: threes === 0 ? 0 : known / threes,
        letters,
      }
    },
  }
}

const cutEvery = (run: string, length: number) => run.match(new RegExp(`[^]{${length}}`, 'g')) ?? []

/** A table of numbers with open addressing: several times faster than a Map of strings. */
function slotsFor(grams: readonly number[]) {
  const size = 2 ** Math.ceil(Math.log2(grams.length * 2 + 2))
  const keys = new Int32Array(size)
  const places = new Int32Array(size).fill(-1)
  const first = (gram: number) => (Math.imul(gram, 0x9e3779b1) >>> 7) & (size - 1)
  const free = (gram: number) => {
    let at = first(gram)
    while ((places[at] ?? -1) >= 0 && keys[at] !== gram) at = (at + 1) & (size - 1)
    return at
  }
  for (const [place, gram] of grams.entries()) {
    const at = free(gram)
    keys[at] = gram
    places[at] = place
  }
  return { find: (gram: number) => places[free(gram)] ?? -1 }
}
