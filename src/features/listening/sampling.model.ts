import type { Buffer } from 'node:buffer'

/** Named in the key that draws lots, so that nothing else of ours tells who was drawn. */
export const samplingPurpose = 'sampling of service events'

/** Two numbers from 0 up to 1: whether the visit is in the sample, and where in the window it is asked. */
export type Lot = { sampled: number; spread: number }
export const firstLot: Lot = { sampled: 0, spread: 0 }

/**
 * Lots out of the bytes that a visit's id has under the key of an ask: the same visit and ask draw the same lot for ever, and
 * whoever sends the visit cannot foretell it.
 *
 * Formula  the first 6 bytes as a whole number, through 2^48; the next 6 for the second lot
 * Units    0 <= lot < 1
 */
export function lotFrom(bytes: Buffer): Lot {
  return { sampled: bytes.readUIntBE(0, 6) / 2 ** 48, spread: bytes.readUIntBE(6, 6) / 2 ** 48 }
}

export function isSampled(sharePercent: number, lot: Lot): boolean {
  return lot.sampled < sharePercent / 100
}

/** For how many visits one that was drawn stands. */
export function weightOf(sharePercent: number): number {
  return 100 / sharePercent
}
