/**
 * What a word comes to: its base forms, the likeliest first, the base forms of the parts of a compound, and the words it
 * was derived from. There is always at least one lemma; a word that nobody knows is its own. A word that is no compound
 * has no parts, and one that is not derived no roots.
 */
export type Analysis = {
  lemmas: readonly string[]
  parts: readonly string[]
  roots: readonly string[]
}

/** Gives the analysis of one word in lower case. */
export type Analyser = (word: string) => Analysis

/** Leaves each word as it was written: for languages nobody has a stemmer for. */
export const asWritten: Analyser = (word) => ({ lemmas: [word], parts: [], roots: [] })

/**
 * The words of a text that has been normalised, in lower case and in order; emoji, and smileys typed by hand, are words.
 *
 * Notation  a word: letters and digits, joined by a hyphen, an apostrophe or a colon between them
 * Formula   the longest runs that are words, from left to right
 * Units     none
 * Errors    none; a text without words gives an empty list
 * Source    Unicode properties Letter, Mark, Number, Extended_Pictographic
 * Example   "EU:n e-resepti ei toimi :(" gives eu:n, e-resepti, ei, toimi, 🙁
 */
export function tokensOf(text: string): string[] {
  const tokens = text.toLowerCase().match(token) ?? []
  return tokens.map((one) => (isWord.test(one) ? one : signOf(one)))
}

/** An analyser that remembers what it has said, for so many words; the same words come again and again. */
export function remembering(analyser: Analyser, most = 200_000): Analyser {
  const known = new Map<string, Analysis>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const analysis = analyser(word)
    // Starting over is cheaper than ageing each word, and common words are back at once.
    if (known.size >= most) known.clear()
    known.set(word, analysis)
    return analysis
  }
}

const letters = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`
const emoji = String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:[\uFE0F\p{Emoji_Modifier}]|\u200D\p{Extended_Pictographic})*`
const token = new RegExp(
  String.raw`${letters}(?:[-':]${letters})*|[:;=]'?-?[)(dp/|*](?![\p{L}\p{N}/])|<3|${emoji}`,
  'gu',
)
const isWord = /^[\p{L}\p{N}]/u

/** 👍🏽 and 👍 are one word, ❤️ and ❤ and <3 another. */
function signOf(written: string): string {
  return smileys.get(written.replace(/['-]/g, '')) ?? written.replace(/[\uFE0F\p{Emoji_Modifier}]/gu, '')
}

const smileys = new Map([
  ...[':)', '=)', ':d', '=d', ';)', ';d', ':p', ';p', '=p', ':*'].map((sign) => [sign, '🙂'] as const),
  ...[':(', '=(', ':/', '=/', ':|', '=|', ';('].map((sign) => [sign, '🙁'] as const),
  ['<3', '❤'],
])
