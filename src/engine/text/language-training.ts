import { eachGram, lettersOf, LONGEST_GRAM } from './language-grams.ts'
import { type LanguageModelFile, TWELFTHS } from './language-model.ts'

/**
 * Makes a language model of lines whose language is known.
 *
 * Notation  c(g, l) how often a run g of n letters stands in language l; C(n, l) all runs of that length; V(n) how many
 *           different ones there are
 * Formula   p(g | l) = (c + 1/2) / (C + V/2); kept are the runs for which the mean of p over languages times the spread of
 *           ln p is greatest, the most telling ones
 * Units     -ln p in twelfths of a nat, at most 255
 * Errors    none
 * Source    additive smoothing, as in G. Lidstone (1920)
 * Example   of "on" in fi and "and" in en: both kept, each likely in its own language
 */
export function trainLanguages(
  lines: Readonly<Record<string, readonly string[]>>,
  options: { most: number; source: string },
): LanguageModelFile {
  const languages = Object.keys(lines)
  const counts = countGrams(Object.values(lines), languages.length)
  const kept = chosen(counts, languages.length, options.most)
  const weights = kept.flatMap(({ logs }) => logs.map((log) => Math.min(255, Math.round(-log * TWELFTHS))))
  return {
    source: options.source,
    languages,
    grams: Array.from({ length: LONGEST_GRAM }, (_, index) =>
      kept
        .filter(({ length }) => length === index + 1)
        .map(({ letters }) => letters)
        .join(''),
    ),
    weights: btoa(String.fromCharCode(...weights)),
  }
}

const zeros = (length: number) => Array.from({ length }, () => 0)

type Counts = { grams: Map<number, { length: number; counts: number[] }>; totals: number[][] }

function countGrams(texts: readonly (readonly string[])[], languages: number): Counts {
  const grams: Counts['grams'] = new Map()
  const totals = Array.from({ length: LONGEST_GRAM + 1 }, () => zeros(languages))
  for (const [language, lines] of texts.entries()) {
    for (const line of lines) {
      eachGram(line, (gram, length) => {
        const entry = grams.get(gram) ?? { length, counts: zeros(languages) }
        entry.counts[language] = (entry.counts[language] ?? 0) + 1
        grams.set(gram, entry)
        const total = totals[length]
        if (total) total[language] = (total[language] ?? 0) + 1
      })
    }
  }
  return { grams, totals }
}

function chosen({ grams, totals }: Counts, languages: number, most: number) {
  const kinds = totals.map((_, length) => [...grams.values()].filter((one) => one.length === length).length)
  return [...grams]
    .map(([gram, { length, counts }]) => {
      const shares = counts.map(
        (count, at) => (count + 0.5) / ((totals[length]?.[at] ?? 0) + 0.5 * (kinds[length] ?? 0)),
      )
      const logs = shares.map((share) => Math.log(share))
      const spread = Math.max(...logs) - Math.min(...logs)
      const mean = shares.reduce((sum, share) => sum + share, 0) / languages
      return { gram, letters: lettersOf(gram), length, logs, telling: mean * spread }
    })
    .toSorted((a, b) => b.telling - a.telling || a.gram - b.gram)
    .slice(0, most)
    .toSorted((a, b) => a.length - b.length || a.gram - b.gram)
}
