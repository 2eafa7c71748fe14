import type { Pool } from '../../pool.ts'

const batchSize = 256
const batchesAhead = 16

/**
 * Items through a pool of threads in batches: at most 4,096 are read ahead, however many come. Outputs come in the order of
 * the items, one for each batch.
 */
export async function* streamed<Item, Input, Output>(
  items: Iterable<Item> | AsyncIterable<Item>,
  inputOf: (item: Item) => Input,
  pool: Pool<Input[], Output>,
): AsyncGenerator<{ items: Item[]; output: Output }, void> {
  for await (const batches of batched(items)) {
    const outputs = await pool.map(batches.map((batch) => batch.map(inputOf)))
    for (const [index, output] of outputs.entries()) yield { items: batches[index] ?? [], output }
  }
}

async function* batched<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item[][], void> {
  let batches: Item[][] = []
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < batchSize) continue
    batches.push(batch)
    batch = []
    if (batches.length < batchesAhead) continue
    yield batches
    batches = []
  }
  if (batch.length > 0) batches.push(batch)
  if (batches.length > 0) yield batches
}
