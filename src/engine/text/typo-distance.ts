/**
 * How many slips of the hand lie between two words: optimal string alignment distance.
 *
 * Notation  a, b words; d[i][j] slips between the first i letters of a and the first j of b
 * Formula   the least of a letter left out, added, or changed, or of two neighbours swapped, each counting 1
 * Units     slips, 0 up
 * Errors    none; both words are compared by UTF-16 code units, so fold case and accents first
 * Source    L. Boytsov, ACM Journal of Experimental Algorithmics 16 (2011) 1.1, section 2.2
 * Example   "puhlein" and "puhelin": 1
 */
export function typoDistance(a: string, b: string): number {
  const width = b.length + 1
  const d = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => d[i * width + j] ?? 0
  for (let i = 0; i <= a.length; i += 1) d[i * width] = i
  for (let j = 0; j <= b.length; j += 1) d[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      d[i * width + j] = least
    }
  }
  return at(a.length, b.length)
}
