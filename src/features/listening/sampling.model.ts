import type { Buffer } from 'node:buffer'

/** Named in the keyed hash that draws lots, so that no other hash of ours tells who was drawn. */
export const samplingPurpose = 'sampling of service events'

/** Two numbers from 0 up to 1: whether the visit is in the sample, and where in the window it is asked. */
export type Lot = { sampled: number; spread: number }
export const firstLot: Lot = { sampled: 0, spread: 0 }

/** What is hashed: the same visit and ask draw the same lot for ever, and whoever sends the visit cannot foretell it. */
export function lotText(askId: string, serviceEventId: string): string {
  return `${askId} ${serviceEventId}`
}

/**
 * Lots out of a keyed hash, which cannot be told from chance without the key.
 *
 * Formula  the first 6 bytes as a whole number, through 2^48; the next 6 for the second lot
 * Units    0 <= lot < 1
 */
export function lotFrom(hash: Buffer): Lot {
  return { sampled: hash.readUIntBE(0, 6) / 2 ** 48, spread: hash.readUIntBE(6, 6) / 2 ** 48 }
}

export function isSampled(sharePercent: number, lot: Lot): boolean {
  return lot.sampled < sharePercent / 100
}

/** For how many visits one that was drawn stands. */
export function weightOf(sharePercent: number): number {
  return 100 / sharePercent
}
