import { Z_95 } from '../../statistics/wilson.ts'
import type { BradleyTerryFit } from './bradley-terry.ts'
import { varianceOfDifference } from './score.ts'

/**
 * Whether the votes are enough: more of them would hardly change who stands before whom.
 *
 * Notation  d̂ the difference of two abilities, s its standard error; δ the difference that means nothing in practice
 * Formula   a pair is settled when its 95 % interval d̂ ± zs leaves out 0 (one is before the other) or lies within ±δ
 *           (they are equal in practice); enough when the settled share of all pairs reaches `wanted`.
 *           s² falls as 1/votes, so a pair is settled at (zs)² / max(d̂², (δ − |d̂|)²) times the votes of now: the
 *           votes still needed are what settles the wanted share of pairs, if votes go on as before
 * Units     `evenWithin`: how far from one half a vote may tend and still be even, 0.05 for 45 to 55 of a hundred;
 *           δ = ln((½ + evenWithin) / (½ − evenWithin))
 * Errors    RangeError when wanted is not within 0..1 or evenWithin not within 0..½
 * Source    two one-sided tests for "equal in practice": D. Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657-680
 * Example   two items, 30 votes against 20: not enough, 48 more votes settle it; at 60 against 40 it is settled
 */
export type EnoughVotes = { enough: boolean; settled: number; pairs: number; votesStillNeeded: number }

export function enoughVotes(
  fit: BradleyTerryFit,
  { wanted = 0.95, evenWithin = 0.05 }: { wanted?: number; evenWithin?: number } = {},
): EnoughVotes {
  if (!(wanted > 0 && wanted <= 1))
    throw new RangeError(`the wanted share lies within 0..1, not at ${wanted}`)
  if (!(evenWithin >= 0 && evenWithin < 0.5))
    throw new RangeError(`even means within 0 and ½ of one half, not within ${evenWithin}`)
  const margin = Math.log((0.5 + evenWithin) / (0.5 - evenWithin))
  const times = timesOfVotes(fit, margin).sort()
  const settled = times.filter((factor) => factor <= 1).length
  const needed = times[Math.ceil(wanted * times.length) - 1] ?? 1
  const enough = settled >= wanted * times.length
  return {
    enough,
    settled,
    pairs: times.length,
    votesStillNeeded: enough ? 0 : Math.ceil((needed - 1) * fit.votes),
  }
}

/** For each pair: how many times the votes of now would settle it. */
function timesOfVotes(fit: BradleyTerryFit, margin: number): Float64Array {
  const n = fit.items.length
  const times = new Float64Array((n * (n - 1)) / 2)
  let pair = 0
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const d = Math.abs((fit.abilities[i] as number) - (fit.abilities[j] as number))
      const reach = Math.max(d, margin - d)
      times[pair++] = (Z_95 ** 2 * varianceOfDifference(fit, i, j)) / (reach * reach)
    }
  }
  return times
}
