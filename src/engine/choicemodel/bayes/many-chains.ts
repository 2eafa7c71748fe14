import { openPool } from '../../pool.ts'
import { type Chain, type ChainShared, openChain } from './chain.ts'
import type { KeptDraws } from './kept-draws.ts'

/**
 * Several chains, in this thread or one in each of several, with the same draws whichever way.
 *
 * Notation  C chains of the same number of iterations, in stretches between which somebody may ask to stop
 * Units     progress in iterations of all chains together
 * Errors    RangeError when threads are no count; rejects with the signal's reason when it is aborted
 * Source    several chains begun apart: A. Gelman, D. Rubin, Statist. Sci. 7 (1992) 457-472
 * Example   see hierarchical-bayes.ts
 */
export type ChainsOptions = {
  chains: number
  iterations: number
  threads: number
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}

export type ChainEnd = { kept: KeptDraws; moved: number }

/** What a thread is asked for: the end of the chain comes with its last stretch. */
export type Stretch = { chain: number; to: number; isLast: boolean }

const STRETCH = 200

export async function runChains(
  shared: ChainShared,
  { chains, iterations, threads, signal, onProgress }: ChainsOptions,
): Promise<ChainEnd[]> {
  let done = 0
  let next = 0
  const ends = Array.from<ChainEnd>({ length: chains })
  const runThrough = async (ask: Asked) => {
    while (next < chains) {
      const chain = next++
      for (let from = 0; from < iterations; from += STRETCH) {
        signal?.throwIfAborted()
        const to = Math.min(iterations, from + STRETCH)
        const end = await ask({ chain, to, isLast: to === iterations })
        if (end !== undefined) ends[chain] = end
        done += to - from
        onProgress?.(done, chains * iterations)
      }
    }
  }
  if (threads === 1) await runThrough(oneself(shared))
  else await inThreads(shared, Math.min(threads, chains), signal, runThrough)
  return ends
}

type Asked = (stretch: Stretch) => Promise<ChainEnd | undefined>

/** Answers stretch after stretch; a chain is kept until another is asked for. */
export function openStretches(shared: ChainShared): (stretch: Stretch) => ChainEnd | undefined {
  let chain: Chain | undefined
  let number = -1
  return (stretch) => {
    if (chain === undefined || number !== stretch.chain) chain = openChain(shared, stretch.chain)
    number = stretch.chain
    chain.runTo(stretch.to)
    return stretch.isLast ? { kept: chain.kept, moved: chain.moved() } : undefined
  }
}

function oneself(shared: ChainShared): Asked {
  const work = openStretches(shared)
  return async (stretch) => {
    const end = work(stretch)
    // Lets a stop that somebody asked for come through between two stretches.
    await new Promise(setImmediate)
    return end
  }
}

/** A pool of one for each thread, since a chain goes on where it was begun. */
async function inThreads(
  shared: ChainShared,
  threads: number,
  signal: AbortSignal | undefined,
  runThrough: (ask: Asked) => Promise<void>,
): Promise<void> {
  const pools = Array.from({ length: threads }, () =>
    openPool<Stretch, ChainEnd | undefined>('bayes', { threads: 1, shared }),
  )
  try {
    await Promise.all(
      pools.map((pool) =>
        runThrough(async (stretch) => {
          const [end] = await pool.map([stretch], signal === undefined ? {} : { signal })
          return end
        }),
      ),
    )
  } finally {
    await Promise.all(pools.map((pool) => pool.close()))
  }
}
