import { checkCount } from '../wilson.ts'

/**
 * Counts rounded so that small ones tell nothing, where hiding would leave too many holes.
 *
 * Notation  a a count, b the base, r = a mod b, U a number from 0 to 1 that belongs to the cell
 * Formula   nearest multiple of b (halves up); unbiased: up with chance r/b, so that the mean stays a. The same cell
 *           must get the same U each time, or the mean of many askings would undo it
 * Units     counts; totals are rounded for themselves and need not add up
 * Errors    RangeError when the count is not whole, b < 2 or U is outside 0..1
 * Source    L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control (2001) ch. 9
 * Example   7 to base 5: 5; unbiased with U 0.3: 10, with U 0.5: 5
 */
export function roundedTo(base: number, count: number): number {
  check(base, count)
  return Math.floor(count / base + 0.5) * base
}

export function roundedUnbiased(base: number, count: number, u: number): number {
  check(base, count)
  if (!(u >= 0 && u <= 1)) throw new RangeError(`${u} is not from 0 to 1`)
  const rest = count % base
  return count - rest + (u < rest / base ? base : 0)
}

function check(base: number, count: number) {
  checkCount('count', count)
  if (!Number.isSafeInteger(base) || base < 2) throw new RangeError(`${base} is not a base`)
}
