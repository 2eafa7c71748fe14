import type { Words } from '../../platform/texts.ts'
import type { Closing, ClosingDecision, MissingLanguages } from './closure.model.ts'

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

/** Each reason beside the field it is about. */
export function errorsOf(
  decision: Exclude<ClosingDecision, { ok: true }>,
  { heard, did }: Pick<Closing, 'heard' | 'did'>,
  languages: readonly string[],
): { field: string; reason: string }[] {
  const { reason } = decision
  if (reason === 'already_closed') return [{ field: 'form_token', reason }]
  if (reason === 'not_measured_without_day' || reason === 'day_not_ahead')
    return [{ field: 'measured_on', reason }]
  if (reason === 'language_missing') return missingFields(decision.missing)
  const [main = 'fi'] = languages
  const parts = [
    { part: 'heard' as const, words: heard },
    { part: 'did' as const, words: did },
  ]
  return parts
    .filter(({ words }) => Object.keys(words).length === 0)
    .map(({ part }) => ({ field: fieldOf(part, main), reason }))
}

function missingFields({ heard, did }: MissingLanguages) {
  const reason = 'language_missing'
  return [
    ...heard.map((language) => ({ field: fieldOf('heard', language), reason })),
    ...did.map((language) => ({ field: fieldOf('did', language), reason })),
  ]
}
