import { analyserOf } from '../analyser.ts'
import { findPersonalData, mask } from '../mask.ts'
import type { AskedText } from '../vectors/featuring.ts'
import { type Scored, scorerOf } from './score.ts'
import type { ThemeModel } from './theme-model.ts'

export type ScoreWork = { model: ThemeModel; dictionary?: Uint8Array; masked: boolean }

/** What a model says of a batch of texts; personal data hidden first where they come as they were written. */
export function scoreTask({ model, dictionary, masked }: ScoreWork) {
  const score = scorerOf(model, (language) => analyserOf(language, dictionary))
  return (texts: readonly AskedText[]): Scored[] =>
    texts.map((one) => score(masked ? one : { ...one, text: withoutPersonalData(one.text) }))
}

/** What was hidden leaves a gap that is no word. */
const withoutPersonalData = (text: string) => mask(text, findPersonalData(text), () => '…')
