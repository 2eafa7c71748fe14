import { z } from 'zod'
import type { Words } from '../../platform/texts.ts'
import type { Parts } from './ptv.parts.ts'

/** The languages of PTV's texts: North, Inari and Skolt Sámi beside the national ones and English. */
const contentLanguages = ['fi', 'sv', 'en', 'se', 'smn', 'sms'] as const

export const contentLanguage = z.enum(contentLanguages, { error: 'unknown_language' })

/** PTV's longest text holds 5,000 characters; a record from elsewhere may hold some more, never a book. */
const longestText = 20_000

/** Clean text: the database cannot hold a null character or half a surrogate pair. */
export const text = z
  .string({ error: 'wrong_type' })
  .max(longestText, 'too_long')
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'bad_character')
  .transform((value) => value.replaceAll('\r\n', '\n').trim())

// PTV's names hold 100 characters. Every list and choice shows them, so whatever else calls itself a name is none.
const name = text.refine((value) => value.length <= 300, 'too_long')

export const id = z
  .string({ error: 'wrong_type' })
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'no_id')

export const flag = z.boolean({ error: 'wrong_type' })

/** A page on the web and nothing else: a script in an address would run in a resident's browser. */
export const webAddress = text
  .transform((value) => (/^www\./i.test(value) ? `https://${value}` : value))
  .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), 'no_web_address')

export const emailAddress = text.refine((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), 'no_email')

/** A moment with its zone, or, as the API sends them, in UTC without saying so. */
export const moment = z.string({ error: 'wrong_type' }).transform((value, check) => {
  const parsed = new Date(/(Z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value}Z`)
  if (!Number.isNaN(parsed.getTime())) return parsed
  check.addIssue({ code: 'custom', message: 'no_moment' })
  return z.NEVER
})

/** In which languages one is served, as BCP 47 has them. */
export const serviceLanguage = z
  .string({ error: 'wrong_type' })
  .toLowerCase()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'unknown_language')

export type TypedText = { language: string; value: string; type: string }

/** The texts of a field; those that are empty say nothing. */
export function textsIn(parts: Parts, field: string, holds: z.ZodType<string> = text): TypedText[] {
  return parts.each(field, (one) => {
    const value = one.value('value', holds)
    if (!value) return undefined
    const language = languageIn(one)
    return language ? { language, value, type: one.value('type', text) ?? '' } : undefined
  })
}

/** The names of what a record is about. */
export function namesIn(parts: Parts, field: string): TypedText[] {
  return textsIn(parts, field, name)
}

/** The language of a part: without it nobody knows whom the part is for. */
export function languageIn(parts: Parts): string | undefined {
  const language = parts.value('language', z.unknown())
  if (language === undefined) parts.fault('language', 'required')
  return parts.value('language', contentLanguage)
}

/** Words by language, of the first type that is written in each: a text of the general description stands in. */
export function wordsOf(texts: readonly TypedText[], ...types: readonly string[]): Words {
  const words: Record<string, string> = {}
  for (const type of types.length === 0 ? [undefined] : types) {
    for (const { language, value, type: own } of texts) {
      if (type === undefined || type === own) words[language] ??= value
    }
  }
  return words
}

export function wordsIn(parts: Parts, field: string): Words {
  return wordsOf(textsIn(parts, field))
}

/** A word of PTV's in ours. One that nobody knows is noted and left out. */
export function choiceIn<One>(
  parts: Parts,
  field: string,
  choices: Readonly<Record<string, One>>,
): One | null {
  const given = parts.value(field, text)
  if (!given) return null
  const chosen = lookUp(choices, given)
  if (chosen === undefined) parts.fault(field, 'unknown_choice')
  return chosen ?? null
}

/** What a record says is looked up among our own words only: "constructor" is none of them. */
export function lookUp<One>(
  choices: Readonly<Record<string, One>>,
  given: string | undefined,
): One | undefined {
  return given !== undefined && Object.hasOwn(choices, given) ? choices[given] : undefined
}
