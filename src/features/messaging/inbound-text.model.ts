/** Gateways repeat a call that they think was lost within minutes; a person who means it writes the same later too. */
const sameForMinutes = 10

/** Twenty texts long: more than a phone sends, and not enough to fill a disk. */
export const longestWords = 3000

/**
 * The references under which the same text may have come before, where the gateway gives none of its own: its content
 * and the ten minutes it came in, or those before. The first is the one it is kept under.
 */
export function momentsOf(now: Date): [string, string] {
  const period = Math.floor(now.getTime() / (sameForMinutes * 60_000))
  return [String(period), String(period - 1)]
}

/** As PostgreSQL can keep it: no null characters, no half characters, no more than anyone writes. */
export function keptWords(text: string): string {
  return text.replaceAll('\u0000', '').slice(0, longestWords).toWellFormed()
}
