import { findPersonalData, mask, type Find, type FindKind } from '../../engine/text/mask.ts'
import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import { isInterfaceLanguage, type Language } from '../../platform/texts.ts'

export type { FindKind } from '../../engine/text/mask.ts'

export type ReviewState = 'waiting' | 'released' | 'withheld' | 'emptied'

export const longestReleased = 10_000
export const longestWhy = 1000

/** What a mark in the text says, in the language of the text. */
export const markWords: Record<FindKind, Record<Language, string>> = {
  email: { fi: 'sähköposti', sv: 'e-post', en: 'e-mail' },
  identity_code: { fi: 'henkilötunnus', sv: 'personbeteckning', en: 'identity code' },
  iban: { fi: 'tilinumero', sv: 'kontonummer', en: 'account number' },
  phone: { fi: 'puhelinnumero', sv: 'telefonnummer', en: 'phone number' },
  address: { fi: 'osoite', sv: 'adress', en: 'address' },
  plate: { fi: 'rekisterinumero', sv: 'registernummer', en: 'number plate' },
  name: { fi: 'nimi', sv: 'namn', en: 'name' },
}

/** The words with a mark in place of each thing that looks like a person's: a start for the one who reviews. */
export function suggestWords(words: string, language: string): string {
  const [main = ''] = language.split('-')
  const spoken = isInterfaceLanguage(main) ? main : 'en'
  return mask(words, findPersonalData(words), (kind) => `[${markWords[kind][spoken]}]`)
}

/** A stretch of the words, with what it seems to be. */
export type Stretch = { text: string; kind?: FindKind }

/** The words cut at the finds, for showing them marked. */
export function stretchesOf(words: string, finds: readonly Find[] = findPersonalData(words)): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { start, end, kind } of finds) {
    if (start > at) stretches.push({ text: words.slice(at, start) })
    stretches.push({ text: words.slice(start, end), kind })
    at = end
  }
  if (at < words.length) stretches.push({ text: words.slice(at) })
  return stretches
}

// Names and addresses are left to the reviewer: a street may be what the words are about. These never are.
const neverReleased = ['identity_code', 'phone', 'email'] as const

export type DecidedAlready = 'already_released' | 'already_withheld' | 'words_emptied'
export type ReleaseRefusal =
  | DecidedAlready
  | 'nothing_to_release'
  | `personal_data_left_${(typeof neverReleased)[number]}`

/** Words leave only once, by a person, and without what points at somebody for certain. */
export function decideRelease(state: ReviewState, words: string): Outcome<ReleaseRefusal> {
  const open = decideOpen(state)
  if (!open.ok) return open
  if (words.trim() === '') return refuse('nothing_to_release')
  const kinds = findPersonalData(words).map(({ kind }) => kind)
  const left = neverReleased.find((kind) => kinds.includes(kind))
  return left ? refuse(`personal_data_left_${left}`) : done()
}

/** Whoever reads it later must be able to understand it. */
export function decideWithholding(
  state: ReviewState,
  why: string,
): Outcome<DecidedAlready | 'reason_missing'> {
  const open = decideOpen(state)
  if (!open.ok) return open
  return why.trim() === '' ? refuse('reason_missing') : done()
}

function decideOpen(state: ReviewState): Outcome<DecidedAlready> {
  if (state === 'released') return refuse('already_released')
  if (state === 'withheld') return refuse('already_withheld')
  if (state === 'emptied') return refuse('words_emptied')
  return done()
}
