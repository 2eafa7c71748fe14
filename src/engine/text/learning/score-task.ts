import { analyserOf } from '../analyser.ts'
import { findPersonalData, mask } from '../mask.ts'
import type { AskedText } from '../vectors/featuring.ts'
import { scorerOf } from './score.ts'
import type { ThemeModel } from './theme-model.ts'

export type ScoreWork = {
  model: ThemeModel
  dictionary?: Uint8Array
  /** Texts come with personal data hidden already. */
  masked: boolean
}

/** The probabilities of a batch of texts, text after text. */
export function scoreTask({ model, dictionary, masked }: ScoreWork) {
  const score = scorerOf(model, (language) => analyserOf(language, dictionary))
  return (texts: readonly AskedText[]): Float64Array => {
    const probabilities = new Float64Array(texts.length * model.labels.length)
    texts.forEach((one, at) => {
      const scored = score(masked ? one : { ...one, text: withoutPersonalData(one.text) })
      probabilities.set(scored.probabilities, at * model.labels.length)
    })
    return probabilities
  }
}

/** What was hidden leaves a gap that is no word. */
export const withoutPersonalData = (text: string) => mask(text, findPersonalData(text), () => '…')
