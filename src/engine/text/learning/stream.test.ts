import { expect, test } from 'vitest'
import type { Pool } from '../../pool.ts'
import { streamed } from './stream.ts'

const doubling: Pool<number[], number[]> = {
  map: (batches) => Promise.resolve(batches.map((batch) => batch.map((item) => 2 * item))),
  close: () => Promise.resolve(),
}

test('a stream never holds more than 4,096 items, however many come', async () => {
  let read = 0
  let ahead = 0
  function* many() {
    for (; read < 50_000; read += 1) yield read
  }
  let next = 0
  for await (const { items, output } of streamed(many(), (item) => item, doubling)) {
    ahead = Math.max(ahead, read - next)
    expect(items[0]).toBe(next)
    expect(output).toEqual(items.map((item) => 2 * item))
    next += items.length
  }
  expect(next).toBe(50_000)
  expect(ahead).toBeLessThanOrEqual(4096)
})

test('a stream of nothing is nothing', async () => {
  for await (const batch of streamed([], Number, doubling)) expect(batch).toBeUndefined()
})
