import { openPool } from '../../pool.ts'
import type { AskedText } from '../vectors/featuring.ts'
import { givenOf } from './score.ts'
import type { ScoreWork } from './score-task.ts'
import { streamed } from './stream.ts'
import type { TextWork } from './text-work.ts'

export type ScoredItem<Item> = { item: Item; probabilities: Float64Array; given: number[] }

/** What a model says of many texts, in their order, by all threads and in memory that does not grow with them. */
export async function* scoreTexts<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  textOf: (item: Item) => AskedText,
  { threads, ...work }: ScoreWork & { threads: number },
): AsyncGenerator<ScoredItem<Item>, void> {
  const shared: TextWork = { kind: 'scores', ...work }
  const pool = openPool<AskedText[], Float64Array>('text', { threads, shared })
  const width = work.model.labels.length
  try {
    for await (const { items: batch, output } of streamed(items, textOf, pool)) {
      for (const [at, item] of batch.entries()) {
        const probabilities = output.subarray(at * width, (at + 1) * width)
        yield { item, probabilities, given: givenOf(probabilities, work.model) }
      }
    }
  } finally {
    await pool.close()
  }
}
