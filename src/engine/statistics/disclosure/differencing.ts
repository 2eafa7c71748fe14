/**
 * May a figure be shown beside those already shown? Not when two of them differ by a handful of people.
 *
 * Notation  A and B the people behind two figures, as ascending numbers; k the smallest group that may be shown
 * Formula   refused when 0 < |A| < k, or 0 < |A \ B| < k or 0 < |B \ A| < k for a B already shown
 * Units     people
 * Errors    RangeError when numbers do not ascend
 * Source    D. Denning, P. Denning and M. Schwartz, ACM Transactions on Database Systems 4 (1979) 76-96, the tracker;
 *           pairs of figures only: chains of three or more are what cell suppression is for
 * Example   all 40 answers shown; all but Ruth's 2 clients: refused, 2 people between them
 */
export type Overlap = { between: number; with: number | undefined }

export function whyNotShow(next: Uint32Array, shown: readonly Uint32Array[], k: number): Overlap | undefined {
  checkAscending(next)
  const few = (count: number) => count > 0 && count < k
  if (few(next.length)) return { between: next.length, with: undefined }
  for (const [index, before] of shown.entries()) {
    const both = inBoth(next, before)
    for (const between of [next.length - both, before.length - both])
      if (few(between)) return { between, with: index }
  }
  return undefined
}

function inBoth(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) both += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return both
}

function checkAscending(people: Uint32Array) {
  for (let i = 1; i < people.length; i += 1)
    if ((people[i] as number) <= (people[i - 1] as number))
      throw new RangeError('people must be given in order')
}
