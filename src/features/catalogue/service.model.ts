import { done, refuse, type Done, type Outcome, type Refused } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import { directionOf, inLanguage, type Words } from '../../platform/texts.ts'
import { decidePublishing } from '../identity/organisation.model.ts'

/** What residents see of a service. `key` is its name in addresses and in the systems that tell of visits. */
export type PublishedService = {
  serviceId: Id<'service'>
  key: string
  names: Words
  summaries: Words
  unitId: Id<'unit'>
  /** Never named in a text message: a phone may be read by others. */
  sensitive: boolean
}
export type Service = PublishedService & { publishedAt: Date | null }
export type Description = Pick<Service, 'names' | 'summaries'>

export const longestKey = 60
export const longestName = 120
export const longestSummary = 600
const keyShape = /^[a-z0-9][a-z0-9-]{0,59}$/

/** The key stands on printed posters and in other systems, so it is chosen once and never given to two. */
export function decideKey(key: string, taken: boolean): Outcome<'key_malformed' | 'key_taken'> {
  if (!isServiceKey(key)) return refuse('key_malformed')
  return taken ? refuse('key_taken') : done()
}

export function isServiceKey(key: string): boolean {
  return keyShape.test(key)
}

/** A key for a name: "Uimahalli ja kuntosali" becomes `uimahalli-ja-kuntosali`. Empty where no letter is left. */
export function suggestKey(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '')
  return joined.slice(0, longestKey).replace(/-+$/, '')
}

/** In which required languages the name and the summary are missing. */
export type MissingLanguages = { names: readonly string[]; summaries: readonly string[] }

export function missingLanguages(description: Description, required: readonly string[]): MissingLanguages {
  return {
    names: missingIn(description.names, required),
    summaries: missingIn(description.summaries, required),
  }
}

type LanguageMissing = Refused<'language_missing'> & { missing: MissingLanguages }

/** A service is shown when everyone whose language the organisation must serve can read it. */
export function decideServicePublishing(
  service: Description & Pick<Service, 'publishedAt'>,
  required: readonly string[],
): Done<undefined> | Refused<'already_published'> | LanguageMissing {
  if (service.publishedAt) return refuse('already_published')
  return decideWords(service, required)
}

/** What is public stays readable: a change may not empty a required language. Nothing is published without a name. */
export function decideServiceChange(
  service: Pick<Service, 'publishedAt'>,
  description: Description,
  required: readonly string[],
): Done<undefined> | Refused<'name_missing'> | LanguageMissing {
  if (inLanguage(description.names, '').text === '') return refuse('name_missing')
  return service.publishedAt ? decideWords(description, required) : done()
}

export function decideServiceWithdrawal(service: Pick<Service, 'publishedAt'>): Outcome<'not_published'> {
  return service.publishedAt ? done() : refuse('not_published')
}

/** A to Z as people of that language order their letters. */
export function byName<S extends { names: Words }>(named: readonly S[], language: string): S[] {
  const collator = collatorOf(language)
  const nameOf = ({ names }: S) => inLanguage(names, language).text
  return named.toSorted((one, other) => collator.compare(nameOf(one), nameOf(other)))
}

// Kept: making one takes longer than putting a hundred names in order.
function collatorOf(language: string): Intl.Collator {
  const collator = collators.get(language) ?? new Intl.Collator(language)
  collators.set(language, collator)
  return collator
}

const collators = new Map<string, Intl.Collator>()

/** Words for a page in one language; where they are of another language, the attributes that say so. */
export function wordsFor(words: Words, language: string) {
  const found = inLanguage(words, language)
  const foreign = found.language !== language
  return {
    text: found.text,
    language: found.language,
    foreign,
    attributes: foreign ? { lang: found.language, dir: directionOf(found.language) } : {},
  }
}

/** The name of a language in another: `languageIn('sv', 'fi')` is "ruotsi". */
export function languageIn(tag: string, language: string): string {
  const key = `${language} ${tag}`
  const known = namedLanguages.get(key)
  if (known !== undefined) return known
  const name = languageNamesIn(language).of(tag) ?? tag
  if (namedLanguages.size < mostNamed) namedLanguages.set(key, name)
  return name
}

// There are some forty in which services are given, on pages in three.
const mostNamed = 500
const namedLanguages = new Map<string, string>()

// Kept: making one takes longer than all else on a page that names a language.
function languageNamesIn(language: string): Intl.DisplayNames {
  const names = languageNames.get(language) ?? new Intl.DisplayNames([language], { type: 'language' })
  languageNames.set(language, names)
  return names
}

const languageNames = new Map<string, Intl.DisplayNames>()

function decideWords(
  description: Description,
  required: readonly string[],
): Done<undefined> | LanguageMissing {
  const missing = missingLanguages(description, required)
  if (missing.names.length + missing.summaries.length === 0) return done()
  return { ...refuse('language_missing'), missing }
}

function missingIn(words: Words, required: readonly string[]): readonly string[] {
  const decision = decidePublishing(words, required)
  return decision.ok ? [] : decision.missing
}
