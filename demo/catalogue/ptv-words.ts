import { createHash } from 'node:crypto'
import type { Described, InLanguages } from './content.ts'

/** One text of one language, as PTV writes it. */
export type LanguageValue = { language: string; value: string }
export type TypedValue = LanguageValue & { type: string }

/** The same name gives the same GUID, so that the file of today and that of tomorrow tell of the same things. */
export function guidOf(kind: string, key: string): string {
  const hex = createHash('sha256').update(`kaikuranta ${kind} ${key}`).digest('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`]
  return [...groups, hex.slice(20, 32)].join('-')
}

export function valuesOf(texts: InLanguages<string> | undefined): LanguageValue[] {
  return entriesOf(texts).map(([language, value]) => ({ language, value }))
}

export function typed(type: string, texts: InLanguages<string> | undefined): TypedValue[] {
  return valuesOf(texts).map((value) => ({ ...value, type }))
}

/** Names, and summary and description, out of what is written of a thing. */
export function namesOf(texts: InLanguages<Described>): TypedValue[] {
  return entriesOf(texts).map(([language, [name]]) => ({ language, value: name, type: 'Name' }))
}

export function descriptionsOf(texts: InLanguages<Described>): TypedValue[] {
  return entriesOf(texts).flatMap(([language, [, summary, description]]) => [
    { language, value: summary, type: 'Summary' },
    { language, value: description, type: 'Description' },
  ])
}

export function languagesOf<Value>(texts: InLanguages<Value>): string[] {
  return entriesOf(texts).map(([language]) => language)
}

export function entriesOf<Value>(texts: InLanguages<Value> | undefined): [language: string, value: Value][] {
  return texts === undefined ? [] : (Object.entries(texts) as [string, Value][])
}
