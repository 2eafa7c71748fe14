import { francAll } from 'franc-all'

/**
 * How well each of a few languages fits a text in Latin letters: franc's distance of letter triples, and the commonest
 * words and letters of the languages that franc mixes up in short texts.
 *
 * Notation  f(l) franc's score, 1 for the nearest of the languages asked for; h(l) how many words are among l's commonest or have a letter
 *           of its own
 * Formula   f(l) + h(l) / 4
 * Units     none: greater fits better
 * Errors    none; a language that franc does not know is left out
 * Source    franc (T. Wormer, MIT), after W. B. Cavnar and J. M. Trenkle (1994); the words are our own choice
 * Example   "Aitäh sõbraliku abi eest" among fi, sv, en, et: et
 */
export function languageFits(text: string, words: readonly string[], languages: readonly string[]) {
  const only = languages.flatMap((language) => francCodes.get(language) ?? [])
  const scores = new Map(
    francAll(text, { only, minLength: 1 }).map(([code, score]) => [code as string, score]),
  )
  return languages
    .map((language) => ({
      language,
      fit: (scores.get(francCodes.get(language) ?? '') ?? 0) + countSigns(words, language) / 4,
    }))
    .toSorted((a, b) => b.fit - a.fit)
}

const francCodes = new Map(
  (
    'fi fin, sv swe, en eng, se sme, et ekk, so som, de deu, fr fra, es spa, pt por, it ita, nl nld, da dan, no nob, pl pol, ' +
    'cs ces, hu hun, ro ron, hr hrv, lt lit, lv lvs, tr tur, sq als, ku kmr, vi vie, tl tgl, sw swh'
  )
    .split(', ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)]),
)

const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  et: wordsOf(
    'ma see kui aga väga mis kes ning siis kõik minu mind meie teie seda sest ka nii kuid oleks olid pole saanud saab peab üle ' +
      'liiga jälle hästi tänan aitäh palun miks kuidas',
  ),
  se: wordsOf(
    'lea leat lei ledje mun mu don ahte muhto hui buorre bures giitu manne gos leamaš livččii munnje ii eai eat olu buot',
  ),
  so: wordsOf(
    'waa waxaan waxay waxa iyo oo ku ka aad ayaa ayuu ayay buu bay uu loo lagu soo maxaa waad mahadsan tihiin yihiin ah aan ' +
      'inuu inay laakiin wanaagsan fiican badan',
  ),
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

function countSigns(words: readonly string[], language: string): number {
  const common = commonWords[language]
  const letters = ownLetters[language]
  return words.filter((word) => common?.has(word) || letters?.test(word)).length
}

const ownLetters: Readonly<Record<string, RegExp>> = { et: /õ/, se: /[đŋŧ]/ }
