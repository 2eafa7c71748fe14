import { normalise } from '../normal.ts'
import { tokensOf } from '../words.ts'
import { counterOf } from '../vectors/count.ts'
import { type AnalyserFor, type AskedText, type FeatureChoice, widthOf } from '../vectors/featuring.ts'
import { rowsBuilder } from '../vectors/rows.ts'
import { placesOf, vocabularyOf } from '../vectors/vocabulary.ts'
import { weighedRows } from '../vectors/weigh.ts'
import { latent } from './latent.ts'
import { keyPhrases, type Phrase } from './phrases.ts'
import { nearest, sphericalMeans } from './spherical-means.ts'

/** A group of texts that may be worth a code of its own; a person decides and names it. */
export type Suggestion = {
  phrases: Phrase[]
  size: number
  /** The numbers of the texts nearest to its middle. */
  typical: number[]
}

export type Suggestions = {
  suggestions: Suggestion[]
  /** The suggestion of each text; −1 for a text of which nothing is known. */
  groups: Int32Array
}

/**
 * What people write about, without a codebook: groups of texts with key phrases and typical texts, the largest first.
 *
 * Notation  as in latent.ts, spherical-means.ts and phrases.ts
 * Formula   lemmas, parts and roots weighed as in weigh.ts; 100 directions; k groups; phrases of each
 * Units     `typical` five numbers of texts
 * Errors    RangeError when there are fewer texts with a known word than groups
 * Source    the pieces; measured against the ministries of eduskunta-vkk in docs/text.md
 * Example   in themes.test.ts
 */
export function suggestThemes(
  texts: readonly AskedText[],
  { groups: k, seed, analyserFor }: { groups: number; seed: number; analyserFor: AnalyserFor },
): Suggestions {
  const { rows, width } = pointsOf(texts, analyserFor)
  const { points, k: directions } = latent(rows, width, mostDirections, seed)
  const { groups, centres } = sphericalMeans(points, directions, k, seed)
  const phrases = keyPhrases(
    texts.map(({ text, language }, at) => ({
      words: tokensOf(normalise(text)),
      group: groups[at] ?? -1,
      language,
      analyser: analyserFor(language),
    })),
    k,
  )
  const near = nearOf(points, directions, groups, centres)
  const suggestions = phrases.map((ofGroup, group) => {
    const members = [...groups.keys()].filter((text) => groups[text] === group)
    const typical = members.toSorted((a, b) => (near[b] as number) - (near[a] as number) || a - b).slice(0, 5)
    return { group, phrases: ofGroup, size: members.length, typical }
  })
  return bySize(suggestions, groups)
}

const choice: FeatureChoice = { bits: 18, pairs: false, forms: false, letters: 'none', rarity: 1.25 }
const mostDirections = 100
/** What only a few write about makes no group of its own, and costs memory. */
const mostFeatures = 30_000

function pointsOf(texts: readonly AskedText[], analyserFor: AnalyserFor) {
  const count = counterOf(choice, analyserFor)
  const builder = rowsBuilder(texts.length)
  for (const text of texts) {
    const { features, values, length } = count(text)
    for (let at = 0; at < length; at += 1) builder.add(features[at] as number, values[at] as number)
    builder.endRow()
  }
  const counted = builder.build()
  const { features, idf } = vocabularyOf(counted, widthOf(choice), 2, choice.rarity)
  const vocabulary = { features: features.subarray(0, mostFeatures), idf: idf.subarray(0, mostFeatures) }
  const places = placesOf(vocabulary, widthOf(choice))
  return { rows: weighedRows(counted, { places, idf }), width: vocabulary.features.length }
}

/** How near each text is to the middle of its group, by direction. */
function nearOf(
  points: Float64Array,
  width: number,
  groups: Int32Array,
  centres: Float64Array,
): Float64Array {
  return Float64Array.from(groups, (group, text) => {
    const point = points.subarray(text * width, (text + 1) * width)
    const length = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0))
    const centre = centres.subarray(group * width, (group + 1) * width)
    return group < 0 ? -1 : nearest(point, 0, width, centre).near / length
  })
}

function bySize(found: readonly (Suggestion & { group: number })[], groups: Int32Array): Suggestions {
  const order = found.toSorted((a, b) => b.size - a.size || a.group - b.group)
  const placeOf = new Map(order.map(({ group }, place) => [group, place]))
  return {
    suggestions: order.map(({ phrases, size, typical }) => ({ phrases, size, typical })),
    groups: groups.map((group) => placeOf.get(group) ?? -1),
  }
}
