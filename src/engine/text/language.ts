import { languageFits } from './far-language.ts'
import modelFile from './language.model.json' with { type: 'json' }
import { openLanguageModel } from './language-model.ts'
import { languageOfScript } from './script-language.ts'
import { tokensOf } from './words.ts'

/** "und" when nobody could tell; then the likeliest is the prior language, or the nearest where there is no prior. */
export type Guess = { language: string; likeliest: string }

export const usualLanguages = ['fi', 'sv', 'en', 'se', 'et', 'ru', 'uk', 'so', 'ar', 'fa'] as const

// Chosen on the lines of language.sample.json and a tenth of the model's own material: see docs/text.md.
const FEWEST_WORDS = 3
const FEWEST_LETTERS = 6
const LEAST_MARGIN = 4
const PRIOR_NATS = 3
const OWN_MARGIN_PER_LETTER = 0.95
const OWN_KNOWN = 0.85
const STRANGE = 0.3
const LEAST_FIT = 0.1
const FIT_PER_MARGIN = 0.3

/**
 * The language of a short text, or "und" rather than a guess.
 *
 * Notation  m how many nats the likeliest of Finnish, Swedish and English is before the next, the prior language counted
 *           3 nats likelier; per letter where said so; k the share of the text's letter triples that the model knows
 * Formula   another script decides by itself; m ≥ 0.95 a letter and k ≥ 0.85 is that language; else the other served
 *           languages are compared by their fit, which decides where it is 0.1 and 0.3 of m a letter before the next;
 *           "und" under three different words, m < 4, or m·k < 0.3 a letter
 * Units     language codes as in BCP 47
 * Errors    none
 * Source    the parts name theirs; the bounds are our own measurements
 * Example   "Varför är biblioteket stängt?" is sv; "Ok" is und
 */
export function languageOf(text: string, prior?: string, served: readonly string[] = usualLanguages): Guess {
  const words = [...new Set(tokensOf(text).filter((word) => /\p{L}/u.test(word)))]
  const script = languageOfScript(text)
  if (script) {
    const enough =
      words.length >= FEWEST_WORDS || (script.spaceless && words.join('').length >= FEWEST_LETTERS)
    return enough && served.includes(script.language)
      ? { language: script.language, likeliest: script.language }
      : { language: 'und', likeliest: prior ?? script.language }
  }
  const { language, likeliest } = ofLatin(text, words, prior, served)
  return words.length >= FEWEST_WORDS
    ? { language, likeliest }
    : { language: 'und', likeliest: prior ?? likeliest }
}

const model = openLanguageModel(modelFile)

function ofLatin(
  text: string,
  words: readonly string[],
  prior: string | undefined,
  served: readonly string[],
): Guess {
  const { logLikelihoods, known, letters } = model.score(text)
  const [first, second] = model.languages
    .map((language, at) => ({
      language,
      score: (logLikelihoods[at] ?? 0) + (language === prior ? PRIOR_NATS : 0),
    }))
    .toSorted((a, b) => b.score - a.score)
  if (!first || !second) throw new RangeError('A language model knows at least two languages.')
  const margin = first.score - second.score
  const own = first.language
  const sure = { language: own, likeliest: own }
  const unsure = { language: 'und', likeliest: prior ?? own }
  if (margin >= OWN_MARGIN_PER_LETTER * letters && known >= OWN_KNOWN)
    return margin < LEAST_MARGIN ? unsure : sure
  const [best, next] = languageFits(text, words, served)
  if (best && next && !model.languages.includes(best.language)) {
    if (best.fit - next.fit >= LEAST_FIT + (FIT_PER_MARGIN * margin) / letters)
      return { language: best.language, likeliest: best.language }
    return { language: 'und', likeliest: prior ?? best.language }
  }
  const strange = margin * known < STRANGE * letters
  return strange || margin < LEAST_MARGIN ? unsure : sure
}
