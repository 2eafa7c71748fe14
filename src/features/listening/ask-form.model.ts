import { z } from 'zod'
import type { Id } from '../../platform/id.ts'
import { isSegment } from '../catalogue/segment.model.ts'
import type { AskParts, AskSettings, AskWords } from './ask.model.ts'
import { longestText } from './ask.model.ts'
import { several } from './ticked.model.ts'
import { asSent } from './invitation.model.ts'

export const askParts = ['question', 'followUp', 'invitation'] as const satisfies readonly AskParts[]

/** Whom the editor can leave out, by the values of its boxes. */
export const excludable = ['minors', 'protected', 'several', 'guardians'] as const

/** Fields that may have many values; the form shows them again with spaces between. */
export const manyValued = [
  'weekdays',
  'excludes',
  'segments',
  'excludedSegments',
  'alsoServiceIds',
  'unitIds',
] as const

/** The parts of the form, each with its fields; every field that none of the others has is one of the words. */
export const formSections = ['words', 'visits', 'when', 'whom'] as const
export type AskFormSection = (typeof formSections)[number]
const sectionFields = {
  visits: ['visitTypes', 'channels', 'segments', 'unitIds', 'alsoServiceIds'],
  when: ['delayKind', 'delayHours', 'windowFromHour', 'windowToHour', 'weekdays', 'onHolidays'],
  whom: ['capDays', 'sharePercent', 'reminderDays', 'excludes', 'excludedSegments'],
} satisfies Record<Exclude<AskFormSection, 'words'>, string[]>

export function sectionOf(field: string): AskFormSection {
  const [section] = Object.entries(sectionFields).find(([, fields]) => fields.includes(field)) ?? ['words']
  return section as AskFormSection
}

type Range = readonly [least: number, most: number]

/** The whole numbers that the form takes. */
export const wholeNumbers = {
  delayHours: [0, 720],
  windowFromHour: [0, 23],
  windowToHour: [1, 24],
  capDays: [1, 365],
  sharePercent: [1, 100],
  reminderDays: [1, 60],
} as const satisfies Record<string, Range>

/** The reason for a number that is none, or outside: it says which would do. */
export function outside([least, most]: Range): string {
  return `outside_${least}_${most}`
}

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
      delayHours: wholeNumber(wholeNumbers.delayHours),
      windowFromHour: wholeNumber(wholeNumbers.windowFromHour),
      windowToHour: wholeNumber(wholeNumbers.windowToHour),
      weekdays: several
        .transform((days) => days.map(Number))
        .pipe(z.array(z.int().min(1).max(7, 'bad_choice'))),
      onHolidays: ticked,
      capDays: wholeNumber(wholeNumbers.capDays),
      sharePercent: wholeNumber(wholeNumbers.sharePercent),
      reminderDays: z
        .string()
        .trim()
        .default('')
        .transform((days) => (days === '' ? null : days))
        .pipe(
          z.union([z.null(), wholeNumber(wholeNumbers.reminderDays)], outside(wholeNumbers.reminderDays)),
        ),
      excludes: several.pipe(z.array(z.enum(excludable, 'bad_choice'))),
      channels: named,
      visitTypes: named,
      segments: several.pipe(z.array(z.string().refine(isSegment, 'bad_choice'))),
      excludedSegments: several.pipe(z.array(z.string().refine(isSegment, 'bad_choice'))),
      alsoServiceIds: several.pipe(z.array(z.uuid('bad_choice')).max(mostFollowed, 'bad_choice')),
      unitIds: several.pipe(z.array(z.uuid('bad_choice')).max(mostFollowed, 'bad_choice')),
    })
    .and(z.object(Object.fromEntries(texts) as Record<string, z.ZodType<string>>))
    .transform((given) => ({
      settings: settingsFrom(given),
      words: wordsFrom(given, languages),
      followed: {
        alsoServiceIds: given.alsoServiceIds as Id<'service'>[],
        unitIds: given.unitIds as Id<'unit'>[],
      },
    }))
}

export function fieldOf(part: AskParts, language: string): string {
  return `${part}_${language}`
}

/** As the fields show it. */
export function formOf({
  settings,
  words,
  followed,
}: {
  settings: AskSettings
  words: AskWords
  followed?: { alsoServiceIds: readonly string[]; unitIds: readonly string[] }
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
    sharePercent: String(settings.sharePercent),
    reminderDays: settings.reminderDays === null ? '' : String(settings.reminderDays),
    excludes: excludable.filter((value) => settings[excludedBy[value]]).join(' '),
    channels: settings.channels.join(', '),
    visitTypes: settings.visitTypes.join(', '),
    segments: settings.segments.join(' '),
    excludedSegments: settings.excludedSegments.join(' '),
    alsoServiceIds: followed?.alsoServiceIds.join(' ') ?? '',
    unitIds: followed?.unitIds.join(' ') ?? '',
  }
}

const excludedBy = {
  minors: 'excludesMinors',
  protected: 'excludesProtected',
  several: 'excludesSeveralNumbers',
  guardians: 'excludesGuardians',
} as const satisfies Record<(typeof excludable)[number], keyof AskSettings>

const mostFollowed = 500
const mostNames = 50

function wholeNumber([least, most]: Range) {
  const reason = outside([least, most])
  return z
    .string('required')
    .trim()
    .regex(/^\d{1,4}$/, reason)
    .transform(Number)
    .pipe(z.int().min(least, reason).max(most, reason))
}

/** "Ajanvaraus, päivystys" */
const named = z
  .string()
  .default('')
  .transform((text) => text.split(/[,\n]/).map((name) => name.trim()))
  .transform((names) => [...new Set(names.filter((name) => name !== ''))])
  .pipe(z.array(z.string().max(100, 'too_long')).max(mostNames, 'too_long'))
const ticked = z
  .string()
  .optional()
  .transform((given) => given === 'yes')

type Given = Omit<
  AskSettings,
  'excludesMinors' | 'excludesProtected' | 'excludesSeveralNumbers' | 'excludesGuardians'
> & { excludes: readonly (typeof excludable)[number][] }

function settingsFrom(given: Given): AskSettings {
  const { delayKind, delayHours, windowFromHour, windowToHour, weekdays, onHolidays, capDays } = given
  const { sharePercent, reminderDays, channels, visitTypes, segments, excludedSegments, excludes } = given
  return {
    delayKind,
    // The next day has no hours to wait: it begins when the window opens.
    delayHours: delayKind === 'next_day' ? 0 : delayHours,
    windowFromHour,
    windowToHour,
    weekdays: [...new Set(weekdays)].toSorted((one, other) => one - other),
    onHolidays,
    capDays,
    sharePercent,
    reminderDays,
    channels,
    visitTypes,
    segments,
    excludedSegments,
    excludesMinors: excludes.includes('minors'),
    excludesProtected: excludes.includes('protected'),
    excludesSeveralNumbers: excludes.includes('several'),
    excludesGuardians: excludes.includes('guardians'),
  }
}

function wordsFrom(given: object, languages: readonly string[]): AskWords {
  const texts = given as Record<string, unknown>
  const written = (part: AskParts) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = texts[fieldOf(part, language)]
        return typeof text === 'string' && text !== '' ? [[language, asSent(text)]] : []
      }),
    )
  return { question: written('question'), followUp: written('followUp'), invitation: written('invitation') }
}
