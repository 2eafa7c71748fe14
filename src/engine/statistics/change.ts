import { newcombeInEffect, type Share } from './newcombe.ts'
import { checkCount } from './wilson.ts'

/**
 * Did a share change between two independent groups of answers?
 *
 * Notation  before and after: k of n each
 * Formula   rose when the whole 95 % Newcombe interval of after − before lies above zero, fell when below;
 *           too few when either group is smaller than five
 * Units     one of four words
 * Errors    RangeError when k or n is not a whole number, is negative, or k > n; an empty group is too few, no error
 * Source    newcombe.ts
 * Example   48 of 80 before, 56 of 70 after: rose
 */
export type Change = 'rose' | 'fell' | 'no_clear_change' | 'too_few'

// Fewer than five answers could point to a person, and say nothing sure anyway.
export const SMALLEST_COMPARED_GROUP = 5

export function judgeChange(before: Share, after: Share): Change {
  for (const { k, n } of [before, after]) {
    checkCount('n', n)
    checkCount('k', k)
    if (k > n) throw new RangeError(`${k} of ${n} is not a share`)
  }
  if (Math.min(before.n, after.n) < SMALLEST_COMPARED_GROUP) return 'too_few'
  return judgeInEffect(before, after)
}

/** The same for weighted answers, as many as are left in effect: that enough people answered is the caller's care. */
export function judgeInEffect(before: Share, after: Share): Exclude<Change, 'too_few'> {
  const difference = newcombeInEffect(after, before)
  if (difference.low > 0) return 'rose'
  if (difference.high < 0) return 'fell'
  return 'no_clear_change'
}
