import { type Rows, rowCount } from './rows.ts'

/** Runs of letters say again what the words say: they count for less. */
const lettersWeight = 0.7

/**
 * From how often a text has each feature to its vector: rare features weigh more, long texts no more than short ones.
 *
 * Notation  t how often the text has a feature, idf as in vocabulary.ts; words and letters are the two halves of the features
 * Formula   (1 + ln t)·idf; each half divided by its own length, letters times 0.7, then the whole by its length
 * Units     pure numbers; a text's squares sum to one, or to nothing when no feature of it is known
 * Errors    none
 * Source    G. Salton, C. Buckley, Information Processing & Management 24 (1988) 513-523; the halves: tried in docs/text.md
 * Example   one word and no letters: 1; one word and one run of letters: 1/√1.49 and 0.7/√1.49
 *
 * Features from `start` to `end` become places in the vocabulary, their counts become values; those unknown go. Gives the
 * new end.
 */
export function weigh(
  features: Uint32Array,
  values: Float32Array,
  start: number,
  end: number,
  { places, idf }: { places: Uint32Array; idf: Float32Array },
): number {
  const half = places.length / 2
  let [words, letters, to] = [0, 0, start]
  for (let at = start; at < end; at += 1) {
    const feature = features[at] as number
    const place = places[feature] as number
    if (place === 0) continue
    const count = values[at] as number
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[place - 1] as number)
    values[to] = value
    if (feature < half) words += value * value
    else letters += value * value
    // Which half it was of is remembered in the place, so that the table of places is met once.
    features[to++] = feature < half ? place - 1 : (place - 1) | ofLetters
  }
  const { byWords, byLetters } = sharesOf(words, letters)
  for (let at = start; at < to; at += 1) {
    const place = features[at] as number
    values[at] = (values[at] as number) * (place < ofLetters ? byWords : byLetters)
    features[at] = place & ~ofLetters
  }
  return to
}

/** There are never so many places. */
const ofLetters = 2 ** 30

/** What a value of each half is multiplied by, from the sums of squares of both; 0 where a half is empty. */
export function sharesOf(words: number, letters: number): { byWords: number; byLetters: number } {
  const whole = Math.sqrt((words > 0 ? 1 : 0) + (letters > 0 ? lettersWeight ** 2 : 0))
  return {
    byWords: words > 0 ? 1 / (Math.sqrt(words) * whole) : 0,
    byLetters: letters > 0 ? lettersWeight / (Math.sqrt(letters) * whole) : 0,
  }
}

/** Counted rows as vectors, in memory that threads can share. */
export function weighedRows(counted: Rows, vocabulary: { places: Uint32Array; idf: Float32Array }): Rows {
  const size = counted.features.length
  const starts = new Uint32Array(new SharedArrayBuffer(4 * counted.starts.length))
  const features = new Uint32Array(new SharedArrayBuffer(4 * size))
  const values = new Float32Array(new SharedArrayBuffer(4 * size))
  let at = 0
  for (let row = 0; row < rowCount(counted); row += 1) {
    const [from, to] = [counted.starts[row], counted.starts[row + 1]] as [number, number]
    features.set(counted.features.subarray(from, to), at)
    values.set(counted.values.subarray(from, to), at)
    at = weigh(features, values, at, at + to - from, vocabulary)
    starts[row + 1] = at
  }
  return { starts, features: features.subarray(0, at), values: values.subarray(0, at) }
}
