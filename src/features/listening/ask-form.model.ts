import { z } from 'zod'
import type { AskParts, AskSettings, AskWords } from './ask.model.ts'
import { longestText } from './ask.model.ts'

export const askParts = ['question', 'followUp', 'invitation'] as const satisfies readonly AskParts[]

/** The form's fields: the settings, and each text in each of the organisation's languages (`question_fi`). */
export function askFormSchema(languages: readonly string[]) {
  const texts = askParts.flatMap((part) =>
    languages.map((language) => [
      fieldOf(part, language),
      z.string().trim().max(longestText[part], 'too_long').default(''),
    ]),
  )
  return z
    .object({
      delayKind: z.enum(['next_day', 'hours'], 'bad_choice'),
      delayHours: wholeNumber(0, 720),
      windowFromHour: wholeNumber(0, 23),
      windowToHour: wholeNumber(1, 24),
      weekdays: several
        .transform((days) => days.map(Number))
        .pipe(z.array(z.int().min(1).max(7, 'bad_choice'))),
      onHolidays: ticked,
      capDays: wholeNumber(1, 365),
      excludesMinors: ticked,
    })
    .and(z.object(Object.fromEntries(texts) as Record<string, z.ZodType<string>>))
    .transform((given) => ({ settings: settingsFrom(given), words: wordsFrom(given, languages) }))
}

export function fieldOf(part: AskParts, language: string): string {
  return `${part}_${language}`
}

/** As the fields show it. */
export function formOf({
  settings,
  words,
}: {
  settings: AskSettings
  words: AskWords
}): Record<string, string> {
  const texts = askParts.flatMap((part) =>
    Object.entries(words[part]).map(([language, text]) => [fieldOf(part, language), text ?? ''] as const),
  )
  return {
    ...Object.fromEntries(texts),
    delayKind: settings.delayKind,
    delayHours: String(settings.delayHours),
    windowFromHour: String(settings.windowFromHour),
    windowToHour: String(settings.windowToHour),
    weekdays: settings.weekdays.join(' '),
    onHolidays: settings.onHolidays ? 'yes' : '',
    capDays: String(settings.capDays),
    excludesMinors: settings.excludesMinors ? 'yes' : '',
  }
}

function wholeNumber(least: number, most: number) {
  return z
    .string('required')
    .trim()
    .regex(/^\d{1,4}$/, 'bad_amount')
    .transform(Number)
    .pipe(z.int().min(least, 'bad_amount').max(most, 'bad_amount'))
}

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()))
const ticked = z
  .string()
  .optional()
  .transform((given) => given === 'yes')

function settingsFrom(given: AskSettings): AskSettings {
  const { delayKind, delayHours, windowFromHour, windowToHour, weekdays, onHolidays, capDays } = given
  return {
    delayKind,
    // The next day has no hours to wait: it begins when the window opens.
    delayHours: delayKind === 'next_day' ? 0 : delayHours,
    windowFromHour,
    windowToHour,
    weekdays: [...new Set(weekdays)].toSorted((one, other) => one - other),
    onHolidays,
    capDays,
    excludesMinors: given.excludesMinors,
  }
}

function wordsFrom(given: object, languages: readonly string[]): AskWords {
  const texts = given as Record<string, unknown>
  const written = (part: AskParts) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = texts[fieldOf(part, language)]
        return typeof text === 'string' && text !== '' ? [[language, text.replaceAll('\r\n', '\n')]] : []
      }),
    )
  return { question: written('question'), followUp: written('followUp'), invitation: written('invitation') }
}
