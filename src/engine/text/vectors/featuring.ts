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
  /** Words as they were written, beside their base forms: who and when is in the ending. */
  forms: boolean
  /** Runs of letters of base forms, or of words as written: they see past misspellings and what no dictionary knows. */
  letters: 'lemmas' | 'forms' | 'none'
  /** The power of the weight of rare features: long, formal texts gain by more than 1, short ones lose. */
  rarity: number
}

/** What a text is about is in its base forms; how it is said, in its endings, too (measured in docs/text.md). */
export const themeFeatures: FeatureChoice = {
  bits: 18,
  pairs: true,
  forms: false,
  letters: 'lemmas',
  rarity: 1.25,
}
export const toneFeatures: FeatureChoice = { bits: 18, pairs: true, forms: true, letters: 'forms', rarity: 1 }

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
 * Formula   feature = h mod 2ᵇ for words, pairs, the question, and each word as an answer to it; 2ᵇ + h mod 2ᵇ for runs of
 *           letters
 * Units     the question alone belongs to no word: its number is −1
 * Errors    none; two features may share a number, and count as one
 * Source    K. Weinberger and others, ICML 2009; without their signs, which gained nothing here (docs/text.md)
 * Example   "Aika meni. Aika kului.": aika twice, meni and kului once, three pairs, and the runs of each word
 *
 * Gives the words in their order.
 */
export function featuringOf(choice: FeatureChoice, analyserFor: AnalyserFor) {
  const { bits, pairs } = choice
  const entries = entriesOf(choice, analyserFor)
  const half = 2 ** bits
  const mask = half - 1
  return ({ text, language, question }: AskedText, visit: Visit): string[] => {
    const words = tokensOf(normalise(text))
    const asked = question === undefined ? undefined : murmur(question, seedOfQuestions)
    let before: Entry | undefined
    for (let word = 0; word < words.length; word += 1) {
      const entry = entries(words[word] as string, language)
      for (let i = 0; i < entry.words.length; i += 1) {
        const print = entry.words[i] as number
        visit(print & mask, word, false)
        // "Waiting" answers what was bad, or what was good: not the same word.
        if (asked !== undefined) visit(murmurOfPair(asked, print) & mask, word, false)
      }
      for (let i = 0; i < entry.letters.length; i += 1)
        visit(half + ((entry.letters[i] as number) & mask), word, false)
      if (pairs && before) visit(murmurOfPair(before.lead, entry.lead) & mask, word, true)
      before = entry
    }
    if (asked !== undefined) visit(asked & mask, -1, false)
    return words
  }
}

/** A question is another kind of thing than a word that reads the same. */
const seedOfQuestions = 0x61736b

/** What each word gives, remembered for so many words: the same ones come again and again. */
function entriesOf(choice: FeatureChoice, analyserFor: AnalyserFor, most = 100_000) {
  const languages = new Map<string, { analyser: Analyser; known: Map<string, Entry> }>()
  return (word: string, language: string): Entry => {
    let one = languages.get(language)
    if (!one) languages.set(language, (one = { analyser: analyserFor(language), known: new Map() }))
    const before = one.known.get(word)
    if (before) return before
    const entry = entryOf(word, one.analyser(word), choice)
    if (one.known.size >= most) one.known.clear()
    one.known.set(word, entry)
    return entry
  }
}
