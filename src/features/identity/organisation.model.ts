import { done, refuse, type Done, type Outcome, type Refused } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'

export const organisationKinds = ['municipality', 'joint_authority', 'wellbeing_county'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

const LONGEST_SLUG = 40
const slugShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

// First parts of our own addresses, now or likely: an organisation of that name would never be reached.
const reservedSlugs = new Set(
  `about accessibility admin api app assets auth cases common demo dev docs en fi files health healthz help
   index info login logout metrics oidc open311 privacy public readyz robots root search se sign-in sign-out
   smn sms staff static status sv system test vastakaiku webhooks well-known widget www`.split(/\s+/),
)

/** The first part of every public address of an organisation. */
export function decideSlug(slug: string): Outcome<'slug_malformed' | 'slug_reserved'> {
  if (slug.length < 2 || slug.length > LONGEST_SLUG || !slugShape.test(slug)) return refuse('slug_malformed')
  if (reservedSlugs.has(slug)) return refuse('slug_reserved')
  return done()
}

/** A slug to offer for a name: "Mänttä-Vilppula" becomes `mantta-vilppula`. Empty where no letter is left. */
export function suggestSlug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const joined = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_SLUG)
  return joined.replace(/-+$/, '')
}

/** Content languages in order, the main one first, and those without which nothing is published. */
export type OrganisationLanguages = { languages: readonly string[]; requiredLanguages: readonly string[] }

/** `byLaw`: what the language ratio demands. An organisation may require more of itself, never less. */
export function decideLanguages(
  { languages, requiredLanguages }: OrganisationLanguages,
  byLaw: readonly string[],
): Outcome<
  'no_language' | 'language_malformed' | 'language_twice' | 'required_not_offered' | 'law_requires'
> {
  if (languages.length === 0 || requiredLanguages.length === 0) return refuse('no_language')
  if ([...languages, ...requiredLanguages].some((tag) => !isLanguageTag(tag)))
    return refuse('language_malformed')
  if (hasTwice(languages) || hasTwice(requiredLanguages)) return refuse('language_twice')
  if (requiredLanguages.some((tag) => !languages.includes(tag))) return refuse('required_not_offered')
  if (byLaw.some((tag) => !requiredLanguages.includes(tag))) return refuse('law_requires')
  return done()
}

export type PublishingDecision =
  | Done<undefined>
  | (Refused<'language_missing'> & { missing: readonly string[] })

/** Words go public only when they are written in every required language; `missing` names those that are not. */
export function decidePublishing(words: Words, required: readonly string[]): PublishingDecision {
  const missing = required.filter((language) => (words[language] ?? '').trim() === '')
  return missing.length === 0 ? done() : { ...refuse('language_missing'), missing }
}

// A calendar or a word of one's own is no part of a language, and `Intl.DisplayNames` has no name for such a tag.
const withExtension = /-[a-z0-9]-/i

/** BCP 47 as `Intl` knows it, in its canonical spelling: `fi`, `sms`, `zh-Hant`. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && !withExtension.test(tag)
  } catch {
    return false
  }
}

function hasTwice(list: readonly string[]): boolean {
  return new Set(list).size !== list.length
}
