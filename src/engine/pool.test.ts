import { afterEach, describe, expect, test } from 'vitest'
import { openPool, type Pool } from './pool.ts'

const file = new URL(
  `data:text/javascript,${encodeURIComponent(`
    const { serveTasks } = await import(${JSON.stringify(new URL('pool.ts', import.meta.url).href)})
    serveTasks((input, shared) => {
      if (input === 13) throw new RangeError('thirteen')
      if (input === 99) process.exit()
      const until = performance.now() + (input === 77 ? 60_000 : input % 7)
      while (performance.now() < until);
      return input * shared.factor
    })`)}`,
)
const open: Pool<number, number>[] = []

describe('a pool of threads', () => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((pool) => pool.close()))
  })

  test.each([1, 2, 3])('gives outputs in the order of the inputs with %i threads', async (threads) => {
    const inputs = Array.from({ length: 12 }, (_, index) => index)
    const progress: number[] = []
    const outputs = await aPool(threads).map(inputs, { onProgress: (done) => progress.push(done) })
    expect(outputs).toEqual(inputs.map((input) => input * 3))
    expect(progress).toEqual(inputs.map((input) => input + 1))
  })

  test('serves again after it has served, and nothing when there is nothing', async () => {
    const pool = aPool(2)
    expect(await pool.map([])).toEqual([])
    expect(await pool.map([1, 2])).toEqual([3, 6])
    expect(await pool.map([4])).toEqual([12])
  })

  test('passes on the fault of a thread, whole', async () => {
    await expect(aPool(2).map([1, 13, 2])).rejects.toThrow(new RangeError('thirteen'))
  })

  test('tells when a thread has died', async () => {
    await expect(aPool(1).map([99])).rejects.toThrow('has ended')
  })

  test('stops in the middle of a sum when it is told to', async () => {
    const stop = new AbortController()
    const started = performance.now()
    const work = aPool(1).map([77], { signal: stop.signal })
    stop.abort(new Error('nobody waits any more'))
    await expect(work).rejects.toThrow('nobody waits any more')
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('does not start when it was stopped before', async () => {
    await expect(aPool(1).map([1], { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow(
      'too late',
    )
  })

  test('needs a thread', () => {
    expect(() => openPool('text', { threads: 0 })).toThrow(RangeError)
  })
})

function aPool(threads: number): Pool<number, number> {
  const pool = openPool<number, number>(file, { threads, shared: { factor: 3 } })
  open.push(pool)
  return pool
}
