import { analyserOf } from '../analyser.ts'
import { counterOf } from '../vectors/count.ts'
import type { AskedText, FeatureChoice } from '../vectors/featuring.ts'
import { type Rows, rowsBuilder } from '../vectors/rows.ts'

/** The features of a batch of texts and how often each has them. */
export function countTask({ choice, dictionary }: { choice: FeatureChoice; dictionary?: Uint8Array }) {
  const count = counterOf(choice, (language) => analyserOf(language, dictionary))
  return (texts: readonly AskedText[]): Rows => {
    const builder = rowsBuilder(texts.length)
    for (const text of texts) {
      const { features, values, length } = count(text)
      for (let at = 0; at < length; at += 1) builder.add(features[at] as number, values[at] as number)
      builder.endRow()
    }
    return builder.build()
  }
}
