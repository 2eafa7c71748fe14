import { randomFrom } from '../../numeric/random.ts'
import type { Contrasts } from '../contrasts.ts'
import type { Pooled } from '../near-pooled.ts'
import { keep, type KeptDraws, openKept } from './kept-draws.ts'
import { openPeople } from './people.ts'
import { drawPopulation, type PopulationPrior } from './population.ts'

/**
 * One chain of draws, a stretch at a time: chain c draws from stream c of the seed, whichever thread makes it.
 *
 * Notation  (μ, Σ) the population, β_n people
 * Formula   in turn: (μ, Σ) given all β (population.ts), each β_n given (μ, Σ) (people.ts); after `burnIn` of them
 *           every `keepEvery`-th draw is kept
 * Shapes    as in kept-draws.ts
 * Source    P. Rossi, G. Allenby, R. McCulloch (2005), section 5.3; K. Train (2009), section 12.5
 * Example   see hierarchical-bayes.ts
 */
export type ChainShared = {
  contrasts: Contrasts
  pooled: Pooled
  /** Brought to sum to the number of people. */
  weight: Float64Array
  prior: PopulationPrior
  seed: number
  burnIn: number
  keepEvery: number
  /** How many draws there is room for. */
  most: number
  kernel?: Uint8Array<ArrayBuffer>
}

export type Chain = {
  /** Goes on until so many iterations are made. */
  runTo(iterations: number): void
  kept: KeptDraws
  /** How many steps of people were taken so far. */
  moved(): number
}

export function openChain(shared: ChainShared, chain: number): Chain {
  const { contrasts, pooled, weight, prior, seed, burnIn, keepEvery, most, kernel } = shared
  const { k } = contrasts
  const random = randomFrom(seed).stream(chain)
  const people = openPeople(contrasts, pooled, random, kernel)
  const kept = openKept(most, weight.length, k)
  let made = 0
  let moved = 0
  return {
    kept,
    moved: () => moved,
    runTo(iterations) {
      while (made < iterations) {
        made += 1
        const population = drawPopulation(people.betas, weight, k, prior, random)
        moved += people.step(population, made <= burnIn)
        const after = made - burnIn
        if (after > 0 && after % keepEvery === 0 && kept.count < most)
          keep(kept, population, people, contrasts.weight)
      }
    },
  }
}
