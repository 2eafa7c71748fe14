import { type AnalyserFor, type AskedText, type FeatureChoice, featuringOf } from './featuring.ts'

/**
 * The features of one text and how often it has each, in the first `length` places and in the order in which they were first
 * met; good until the next text.
 */
export type Counted = { features: Uint32Array; values: Float32Array; length: number }

export function counterOf(choice: FeatureChoice, analyserFor: AnalyserFor): (text: AskedText) => Counted {
  const featuring = featuringOf(choice, analyserFor)
  const tally = tallyOf()
  return (text) => {
    tally.clear()
    featuring(text, tally.add)
    return tally.counted()
  }
}

/**
 * Counts of one text in a small table that stays in the processor's nearest memory: a table of all features would be met at
 * random, and take several times as long. A feature lies at its own number's place or the next free one.
 */
function tallyOf() {
  let places = new Uint32Array(4096)
  let [features, counts, found] = [new Uint32Array(1024), new Float32Array(1024), new Uint32Array(1024)]
  let given = { features: new Uint32Array(1024), values: new Float32Array(1024) }
  let length = 0

  const placeOf = (feature: number) => {
    const last = places.length - 1
    let place = Math.imul(feature, 0x9e3779b1) & last
    for (let at = places[place] as number; at > 0; at = places[place] as number) {
      if (features[at - 1] === feature) break
      place = (place + 1) & last
    }
    return place
  }

  const grow = () => {
    features = longer(features, new Uint32Array(2 * length))
    counts = longer(counts, new Float32Array(2 * length))
    found = new Uint32Array(2 * length)
    places = new Uint32Array(8 * length)
    for (let at = 0; at < length; at += 1) {
      found[at] = placeOf(features[at] as number)
      places[found[at] as number] = at + 1
    }
  }

  return {
    clear() {
      for (let at = 0; at < length; at += 1) places[found[at] as number] = 0
      length = 0
    },
    add(feature: number) {
      if (length === features.length) grow()
      const place = placeOf(feature)
      const at = places[place] as number
      if (at > 0) {
        counts[at - 1] = (counts[at - 1] as number) + 1
        return
      }
      features[length] = feature
      counts[length] = 1
      found[length] = place
      places[place] = ++length
    },
    /** Copies, since whoever is given them may write over them. */
    counted(): Counted {
      if (given.features.length < length)
        given = { features: new Uint32Array(features.length), values: new Float32Array(features.length) }
      given.features.set(features.subarray(0, length))
      given.values.set(counts.subarray(0, length))
      return { ...given, length }
    },
  }
}

function longer<Numbers extends Uint32Array | Float32Array>(before: Numbers, after: Numbers): Numbers {
  after.set(before)
  return after
}
