import type { Rows } from './rows.ts'

/**
 * The features that the texts learnt from have, from the commonest to the rarest: what is read most lies together in
 * memory, and what nobody wrote takes none.
 *
 * Notation  N texts, d how many of them have the feature; its place is its new number
 * Formula   places by falling d, then by the feature's number; idf = (1 + ln((N + 1)/(d + 1)))^rarity; with d < `least` no place
 * Units     `features[place]` the feature, `idf[place]` its weight
 * Errors    none
 * Source    K. Spärck Jones, Journal of Documentation 28 (1972) 11-21, smoothed by one text; the power is ours (docs/text.md)
 * Example   of two texts with {5, 9} and {9}: 9 at place 0 with idf 1, 5 at place 1 with (1 + ln 1.5)^rarity
 */
export type Vocabulary = { features: Uint32Array; idf: Float32Array }

export function vocabularyOf(
  { starts, features }: Rows,
  width: number,
  least: number,
  rarity = 1,
): Vocabulary {
  const texts = starts.length - 1
  const textsWith = new Uint32Array(width)
  for (let at = 0; at < features.length; at += 1)
    textsWith[features[at] as number] = (textsWith[features[at] as number] as number) + 1
  const used = fallingBy(textsWith, Math.max(1, least))
  return {
    features: used,
    idf: Float32Array.from(
      used,
      (feature) => (1 + Math.log((texts + 1) / ((textsWith[feature] as number) + 1))) ** rarity,
    ),
  }
}

/** The numbers of the counts that reach `least`, the greatest count first, equals in their order: by counting, not comparing. */
function fallingBy(counts: Uint32Array, least: number): Uint32Array {
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 0)
  const nexts = new Uint32Array(most + 2)
  for (const count of counts) nexts[count] = (nexts[count] as number) + 1
  let used = 0
  for (let count = most; count >= least; count -= 1) {
    const many = nexts[count] as number
    nexts[count] = used
    used += many
  }
  const order = new Uint32Array(used)
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number] as number
    if (count < least) continue
    order[nexts[count] as number] = number
    nexts[count] = (nexts[count] as number) + 1
  }
  return order
}

/** The place of each feature counted from 1; 0 for those that have none. */
export function placesOf({ features }: Vocabulary, width: number): Uint32Array {
  const places = new Uint32Array(width)
  features.forEach((feature, place) => {
    places[feature] = place + 1
  })
  return places
}
