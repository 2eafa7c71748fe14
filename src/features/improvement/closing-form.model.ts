import type { Words } from '../../platform/texts.ts'
import type { Case } from './case.model.ts'
import { type Closing, decideDay, missingLanguages } from './closure.model.ts'

type Given = Readonly<Record<string, string>>
export type Part = 'heard' | 'did'

/** The field of one part in one language: `heard_fi`. */
export function fieldOf(part: Part, language: string): string {
  return `${part}_${language}`
}

/** What the form says, as a closing. A day that is not needed is not kept. */
export function closingOf(
  given: Given,
  languages: readonly string[],
  { measurementId, measuredOn }: Pick<Closing, 'measurementId' | 'measuredOn'>,
): Closing {
  return {
    heard: wordsOf(given, 'heard', languages),
    did: wordsOf(given, 'did', languages),
    measurementId,
    measuredOn: measurementId === null ? measuredOn : null,
  }
}

/** Only what is written: an empty text is no translation. */
export function wordsOf(given: Given, part: Part, languages: readonly string[]): Words {
  return Object.fromEntries(
    languages
      .map((language) => [language, (given[fieldOf(part, language)] ?? '').replace(/\r\n?/g, '\n').trim()])
      .filter(([, text]) => text !== ''),
  )
}

type ClosingTerms = {
  languages: readonly string[]
  required: readonly string[]
  today: string
  /** Something is written for the day that is no day. */
  dayIsUnread: boolean
}

/** All that is amiss, each reason beside the field it is about: told one by one, the form would be sent again for each. */
export function errorsOf(
  one: Pick<Case, 'closedAt'>,
  closing: Closing,
  { languages, required, today, dayIsUnread }: ClosingTerms,
): { field: string; reason: string }[] {
  if (one.closedAt) return [{ field: 'form_token', reason: 'already_closed' }]
  const missing = missingLanguages(closing, required)
  const day = decideDay(closing, today)
  return [
    ...untoldIn('heard', closing.heard, missing.heard, languages),
    ...untoldIn('did', closing.did, missing.did, languages),
    ...(day.ok ? [] : [{ field: 'measured_on', reason: dayIsUnread ? 'bad_date' : day.reason }]),
  ]
}

function untoldIn(part: Part, words: Words, missing: readonly string[], [main = 'fi']: readonly string[]) {
  const untold = Object.keys(words).length === 0 ? [main] : []
  return [
    ...untold.map((language) => ({ field: fieldOf(part, language), reason: 'nothing_told' })),
    ...missing
      .filter((language) => !untold.includes(language))
      .map((language) => ({ field: fieldOf(part, language), reason: 'language_missing' })),
  ]
}
