import { normalise } from '../normal.ts'
import { type Analyser, tokensOf } from '../words.ts'
import { entryOf } from './entry.ts'
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
  const wordOf = rememberingWords(wordReader(choice, analyserFor), mostWords)
  return ({ text, language, question }: AskedText, visit: Visit): string[] => {
    const words = tokensOf(normalise(text))
    let before: ReadWord | undefined
    for (let word = 0; word < words.length; word += 1) {
      const one = wordOf(words[word] as string, language, question)
      const { features } = one
      for (let i = 0; i < features.length; i += 1) visit(features[i] as number, word, false)
      if (choice.pairs && before) visit(pairOf(before, one, choice), word, true)
      before = one
    }
    if (question !== undefined) visit(questionAlone(question, choice), -1, false)
    return words
  }
}

/** What a word gives as an answer to a question: its features, those of its letters last. */
export type ReadWord = { features: Uint32Array; lead: number }

export function wordReader({ bits, ...choice }: FeatureChoice, analyserFor: AnalyserFor) {
  const half = 2 ** bits
  const analysers = new Map<string, Analyser>()
  return (word: string, language: string, question: string | undefined): ReadWord => {
    let analyser = analysers.get(language)
    if (!analyser) analysers.set(language, (analyser = analyserFor(language)))
    const { words, letters, lead } = entryOf(word, analyser(word), choice)
    const prints = [...words]
    // "Waiting" answers what was bad, or what was good: not the same word.
    if (question !== undefined) {
      const asked = murmur(question, seedOfQuestions)
      for (const print of words) prints.push(murmurOfPair(asked, print))
    }
    const features = new Uint32Array(prints.length + letters.length)
    prints.forEach((print, at) => (features[at] = print & (half - 1)))
    letters.forEach((print, at) => (features[prints.length + at] = half + (print & (half - 1))))
    return { features, lead }
  }
}

export const pairOf = (before: { lead: number }, next: { lead: number }, { bits }: FeatureChoice) =>
  murmurOfPair(before.lead, next.lead) & (2 ** bits - 1)

export const questionAlone = (question: string, { bits }: FeatureChoice) =>
  murmur(question, seedOfQuestions) & (2 ** bits - 1)

/** A question is another kind of thing than a word that reads the same. */
const seedOfQuestions = 0x61736b

const mostWords = 100_000

/** What is made of a word, remembered for so many words of all languages and questions: the same ones come again and again. */
export function rememberingWords<Made>(
  make: (word: string, language: string, question: string | undefined) => Made,
  most: number,
) {
  const books = new Map<string, Map<string, Made>>()
  let [book, bookOf, asked]: [Map<string, Made>, string, string | undefined] = [new Map(), '', undefined]
  let known = 0
  return (word: string, language: string, question: string | undefined): Made => {
    // Starting over is cheaper than ageing each word, and common words are back at once.
    const full = known >= most
    if (full) books.clear()
    if (full) known = 0
    if (full || language !== bookOf || question !== asked) {
      ;[bookOf, asked] = [language, question]
      const name = question === undefined ? language : `${language} ${question}`
      book = books.get(name) ?? new Map<string, Made>()
      books.set(name, book)
    }
    const before = book.get(word)
    if (before !== undefined) return before
    const made = make(word, language, question)
    book.set(word, made)
    known += 1
    return made
  }
}
