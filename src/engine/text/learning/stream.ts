import type { Pool } from '../../pool.ts'

const batchSize = 128
const batchesAhead = 16

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
    for (const batch of done) {
      yield batch
      await threadsHeard()
    }
  }
  yield* await running
}

/** Promises alone would keep this thread from hearing that another has done its batch and waits for the next. */
const threadsHeard = () => new Promise<void>((resolve) => setImmediate(resolve))

async function* batched<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item[][], void> {
  let batches: Item[][] = []
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < batchSize) continue
    batches.push(batch)
    batch = []
    await threadsHeard()
    if (batches.length < batchesAhead) continue
    yield batches
    batches = []
  }
  if (batch.length > 0) batches.push(batch)
  if (batches.length > 0) yield batches
}
