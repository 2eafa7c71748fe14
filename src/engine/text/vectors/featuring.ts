import { normalise } from '../normal.ts'
import { type Analyser, tokensOf } from '../words.ts'
import { type Entry, entryOf } from './entry.ts'
import { murmur, murmurOfPair } from './murmur.ts'

/** What of a text becomes features; part of the model's file. */
export type FeatureChoice = {
  /** Each half of the features (words, letters) has 2 to this many. */
  bits: number
  /** Two words on end as one feature. */
  pairs: boolean
  /** Runs of letters: they see past misspellings and, without a dictionary, past inflection. */
  letters: boolean
}

export const usualFeatures: FeatureChoice = { bits: 18, pairs: true, letters: true }

/** How many features there can be. */
export const widthOf = ({ bits }: FeatureChoice): number => 2 ** (bits + 1)

export type AskedText = { text: string; language: string; question?: string }

export type AnalyserFor = (language: string) => Analyser

/** Called for each feature with the number of the word that has it; a pair's is that of its second word. */
type Visit = (feature: number, word: number, isPair: boolean) => void

/**
 * The features of texts, by hashing: no list of words is kept, so memory does not grow with what people write.
 *
 * Notation  h a fingerprint, b bits
 * Formula   feature = h mod 2ᵇ for words, pairs and the question; 2ᵇ + h mod 2ᵇ for runs of letters
 * Units     the question belongs to no word: its number is −1
 * Errors    none; two features may share a number, and count as one
 * Source    K. Weinberger and others, ICML 2009; without their signs, which changed nothing here (docs/text.md)
 * Example   "Aika meni. Aika kului.": aika twice, meni and kului once, three pairs, and the runs of each word
 *
 * Gives the words in their order.
 */
export function featuringOf({ bits, pairs, letters }: FeatureChoice, analyserFor: AnalyserFor) {
  const entries = entriesOf(letters, analyserFor)
  const half = 2 ** bits
  const mask = half - 1
  return ({ text, language, question }: AskedText, visit: Visit): string[] => {
    const words = tokensOf(normalise(text))
    let before: Entry | undefined
    for (let word = 0; word < words.length; word += 1) {
      const entry = entries(words[word] as string, language)
      for (let i = 0; i < entry.words.length; i += 1) visit((entry.words[i] as number) & mask, word, false)
      for (let i = 0; i < entry.letters.length; i += 1)
        visit(half + ((entry.letters[i] as number) & mask), word, false)
      if (pairs && before) visit(murmurOfPair(before.lead, entry.lead) & mask, word, true)
      before = entry
    }
    if (question !== undefined) visit(murmur(question, seedOfQuestions) & mask, -1, false)
    return words
  }
}

/** A question is another kind of thing than a word that reads the same. */
const seedOfQuestions = 0x61736b

/** What each word gives, remembered for so many words: the same ones come again and again. */
function entriesOf(letters: boolean, analyserFor: AnalyserFor, most = 100_000) {
  const languages = new Map<string, { analyser: Analyser; known: Map<string, Entry> }>()
  return (word: string, language: string): Entry => {
    let one = languages.get(language)
    if (!one) languages.set(language, (one = { analyser: analyserFor(language), known: new Map() }))
    const before = one.known.get(word)
    if (before) return before
    const entry = entryOf(word, one.analyser(word), letters)
    if (one.known.size >= most) one.known.clear()
    one.known.set(word, entry)
    return entry
  }
}
