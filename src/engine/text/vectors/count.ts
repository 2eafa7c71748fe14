import { type AnalyserFor, type AskedText, type FeatureChoice, featuringOf, widthOf } from './featuring.ts'

/**
 * The features of one text and how often it has each, in the first `length` places and in the order in which they were first
 * met; good until the next text.
 */
export type Counted = { features: Uint32Array; values: Float32Array; length: number }

export function counterOf(choice: FeatureChoice, analyserFor: AnalyserFor): (text: AskedText) => Counted {
  const featuring = featuringOf(choice, analyserFor)
  const tally = tallyOf(widthOf(choice))
  return (text) => {
    tally.clear()
    featuring(text, tally.add)
    return tally.counted()
  }
}

function tallyOf(width: number) {
  const counts = new Uint16Array(width)
  let met = new Uint32Array(1024)
  let [features, values] = [new Uint32Array(1024), new Float32Array(1024)]
  let length = 0
  return {
    clear() {
      for (let at = 0; at < length; at += 1) counts[met[at] as number] = 0
      length = 0
    },
    add(feature: number) {
      const count = counts[feature] as number
      // A count stops at its most rather than turning over to nothing.
      if (count < 65_535) counts[feature] = count + 1
      if (count > 0) return
      if (length === met.length) {
        const longer = new Uint32Array(2 * length)
        longer.set(met)
        met = longer
      }
      met[length++] = feature
    },
    /** Copies, since whoever is given them may write over them. */
    counted(): Counted {
      if (features.length < length)
        [features, values] = [new Uint32Array(met.length), new Float32Array(met.length)]
      for (let at = 0; at < length; at += 1) {
        features[at] = met[at] as number
        values[at] = counts[met[at] as number] as number
      }
      return { features, values, length }
    },
  }
}
