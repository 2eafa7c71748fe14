/**
 * How far figures are from those of a reference, as a share of them: below DIGITS_11 they agree in all the
 * eleven digits that are given.
 */
export const DIGITS_11 = 6e-11

export function apart(found: readonly number[], wanted: readonly number[]): number {
  if (found.length !== wanted.length) return Number.POSITIVE_INFINITY
  return Math.max(...found.map((one, index) => between(one, wanted[index] ?? Number.NaN)))
}

function between(one: number, other: number): number {
  if (one === other) return 0
  // Near zero what matters is the distance itself: a reference prints 0 for what is smaller.
  return Math.abs(one - other) / Math.max(Math.abs(other), 1e-2)
}
