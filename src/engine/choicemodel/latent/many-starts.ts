import { openPool } from '../../pool.ts'
import { openSearches, type Searched, type SearchShared } from './search.ts'

/**
 * Many searches, in this thread or spread over several, with the same results in the same order.
 *
 * Notation  start i draws from stream i of the seed
 * Errors    RangeError when starts or threads are no count; the signal's reason when it is aborted
 * Source    many random starts against local maxima: G. McLachlan, D. Peel, Finite Mixture Models (2000), section 2.12
 * Example   see latent-class.ts
 */
export type StartOptions = {
  seed: number
  /** 50 when not said. */
  starts?: number
  /** 1, which is this one, when not said. */
  threads?: number
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}

export async function searchAll(
  shared: SearchShared,
  { starts = 50, threads = 1, signal, onProgress }: StartOptions,
): Promise<Searched[]> {
  if (!Number.isInteger(starts) || starts < 1) throw new RangeError(`${starts} starts cannot be made`)
  const numbers = Array.from({ length: starts }, (_, start) => start)
  if (threads > 1) {
    const pool = openPool<number, Searched>('latent', { threads, shared })
    try {
      return await pool.map(numbers, { ...(signal && { signal }), ...(onProgress && { onProgress }) })
    } finally {
      await pool.close()
    }
  }
  const search = openSearches(shared)
  const found: Searched[] = []
  for (const start of numbers) {
    signal?.throwIfAborted()
    found.push(search(start))
    onProgress?.(found.length, starts)
    // Lets a stop that somebody asked for come through between two starts.
    await new Promise(setImmediate)
  }
  return found
}
