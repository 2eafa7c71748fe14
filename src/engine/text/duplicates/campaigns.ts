import { tokensOf } from '../words.ts'

/**
 * Groups of near-duplicates that look as if somebody had asked people to send them: shown as one with a count, never
 * dropped. Many people write "Kiitos" of their own accord, so a campaign's text has a length.
 *
 * Notation  firsts[i] the first text that text i is like, as near-duplicates.ts gives it
 * Formula   groups of at least `leastTexts` texts whose first text has at least `leastWords` words
 * Units     numbers of texts; the largest group first
 * Errors    none
 * Source    our own choice of the two bounds
 * Example   five times "Avatkaa Kaikurannan kirjasto myös lauantaisin ja sunnuntaisin, kiitos": one campaign of five
 */
export type Campaign = { first: number; texts: number[] }

export function campaignsOf(
  texts: readonly string[],
  firsts: readonly number[],
  { leastTexts = 5, leastWords = 8 } = {},
): Campaign[] {
  const groups = new Map<number, number[]>()
  firsts.forEach((first, text) => groups.set(first, [...(groups.get(first) ?? []), text]))
  return [...groups]
    .map(([first, members]) => ({ first, texts: members }))
    .filter(({ first, texts: members }) => {
      const text = texts[first] ?? ''
      return members.length >= leastTexts && tokensOf(text).length >= leastWords
    })
    .sort((a, b) => b.texts.length - a.texts.length || a.first - b.first)
}
