import type { Random } from '../../numeric/random.ts'

/**
 * The numbers 0..n−1 in an order of the generator's choosing, each order as likely.
 *
 * Formula   for m = n … 2: the m-th changes places with one of the first m, chosen by chance
 * Errors    none
 * Source    R. Durstenfeld, Communications of the ACM 7 (1964) 420, after R. A. Fisher and F. Yates (1938)
 * Example   of three numbers each of the six orders comes once in six
 */
export function shuffled(n: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, index) => index)
  shuffle(order, n, random)
  return order
}

/** The first n of an order put into another one, in place. */
export function shuffle(order: Uint32Array, n: number, random: Random): void {
  for (let left = n; left > 1; left -= 1) {
    const picked = random.below(left)
    const last = order[left - 1] as number
    order[left - 1] = order[picked] as number
    order[picked] = last
  }
}
