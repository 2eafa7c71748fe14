import { normalise } from '../normal.ts'
import {
  type AnalyserFor,
  type AskedText,
  pairOf,
  questionAlone,
  rememberingWords,
  widthOf,
  wordReader,
} from '../vectors/featuring.ts'
import { tallyOf } from '../vectors/tally.ts'
import { placesOf } from '../vectors/vocabulary.ts'
import { sharesOf } from '../vectors/weigh.ts'
import { tokensOf } from '../words.ts'
import type { ThemeModel } from './theme-model.ts'

/**
 * w·x of each label for one text after the other, from sums that are remembered for each word.
 *
 * Notation  t how often the text has a feature, idf and the halves as in weigh.ts, w the steps of a label
 * Formula   x is (1 + ln t)·idf by the length of its half, and 1 + ln t = t + (1 + ln t − t): the first part is a sum over
 *           words, the second is nothing but for features met twice or more; the same for the squares of which lengths are made
 * Units     steps, as in theme-model.ts
 * Errors    none; a text of which nothing is known has sums of 0
 * Source    our own; it gives what weigh.ts and a product with each weight give, to six digits (text-sums.test.ts)
 * Example   in text-sums.test.ts
 */
export function summerOf(model: ThemeModel, analyserFor: AnalyserFor): (text: AskedText) => Float64Array {
  const { choice, labels } = model
  const places = placesOf(model.vocabulary, widthOf(choice))
  const addPlace = adderOf(model)
  const most = Math.min(mostWords, Math.floor(mostNumbers / (2 * labels.length + 2)))
  const wordOf = rememberingWords(knownWords(model, places, analyserFor), most)
  const total = new Float64Array(2 * labels.length + 2)
  const tally = tallyOf()
  const meet = (feature: number) => {
    const place = (places[feature] as number) - 1
    if (place < 0) return
    addPlace(total, place, 1, 1)
    tally.add(place)
  }
  return ({ text, language, question }) => {
    total.fill(0)
    tally.clear()
    let before: KnownWord | undefined
    for (const word of tokensOf(normalise(text))) {
      const one = wordOf(word, language, question)
      for (let at = 0; at < total.length; at += 1)
        total[at] = (total[at] as number) + (one.sums[at] as number)
      for (let at = 0; at < one.places.length; at += 1) tally.add(one.places[at] as number)
      if (choice.pairs && before) meet(pairOf(before, one, choice))
      before = one
    }
    if (question !== undefined) meet(questionAlone(question, choice))
    const { numbers, counts, length } = tally.counted()
    for (let at = 0; at < length; at += 1) {
      const t = counts[at] as number
      if (t === 1) continue
      const value = 1 + Math.log(t)
      addPlace(total, numbers[at] as number, value - t, value * value - t)
    }
    return inLength(total, labels.length)
  }
}

const mostWords = 100_000
/** So many numbers are remembered in all: 64 MB. */
const mostNumbers = 8_000_000

/** The places of a word's features, and what they add: squares of both halves, then the sums of each label in both. */
type KnownWord = { places: Uint32Array; sums: Float64Array; lead: number }

function knownWords(model: ThemeModel, places: Uint32Array, analyserFor: AnalyserFor) {
  const readWord = wordReader(model.choice, analyserFor)
  const addPlace = adderOf(model)
  return (word: string, language: string, question: string | undefined): KnownWord => {
    const { features, lead } = readWord(word, language, question)
    const known = features.map((feature) => places[feature] as number).filter((place) => place > 0)
    const sums = new Float64Array(2 * model.labels.length + 2)
    for (let at = 0; at < known.length; at += 1) {
      known[at] = (known[at] as number) - 1
      addPlace(sums, known[at] as number, 1, 1)
    }
    return { places: known, sums, lead }
  }
}

/** Adds what a place gives, so many times, to the sums of its half. */
function adderOf({ vocabulary: { features, idf }, choice, labels, steps }: ThemeModel) {
  const half = 2 ** choice.bits
  const width = labels.length
  return (sums: Float64Array, place: number, times: number, squareTimes: number) => {
    const weight = idf[place] as number
    const side = (features[place] as number) < half ? 0 : 1
    sums[side] = (sums[side] as number) + squareTimes * weight * weight
    const [to, from, by] = [2 + side * width, place * width, times * weight]
    for (let label = 0; label < width; label += 1)
      sums[to + label] = (sums[to + label] as number) + by * (steps[from + label] as number)
  }
}

function inLength(total: Float64Array, labels: number): Float64Array {
  const { byWords, byLetters } = sharesOf(total[0] as number, total[1] as number)
  const sums = new Float64Array(labels)
  for (let label = 0; label < labels; label += 1)
    sums[label] = byWords * (total[2 + label] as number) + byLetters * (total[2 + labels + label] as number)
  return sums
}
