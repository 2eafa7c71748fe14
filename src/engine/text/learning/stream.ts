import type { Pool } from '../../pool.ts'

const batchSize = 64
const batchesAhead = 32

/**
 * Items through a pool of threads in batches: while some are worked on, those before are handed out and those after are read, at
 * most 4,096 in all, however many come. Outputs come in the order of the items, one for each batch.
 */
export async function* streamed<Item, Input, Output>(
  items: Iterable<Item> | AsyncIterable<Item>,
  inputOf: (item: Item) => Input,
  pool: Pool<Input[], Output>,
): AsyncGenerator<{ items: Item[]; output: Output }, void> {
  const work = async (batches: Item[][]) => {
    const outputs = await pool.map(batches.map((batch) => batch.map(inputOf)))
    return outputs.map((output, index) => ({ items: batches[index] ?? [], output }))
  }
  let running: ReturnType<typeof work> = Promise.resolve([])
  for await (const batches of batched(items)) {
    const done = await running
    running = work(batches)
    // A fault is thrown where it is waited for; nobody may be waiting yet.
    running.catch(() => {})
    yield* done
  }
  yield* await running
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
