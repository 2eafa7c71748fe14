import { done, type Outcome, refuse } from '../../platform/outcome.ts'

/** What a person may tell of themselves. `difficulty` is of health, and needs their explicit consent. */
export const backgroundKinds = ['age_group', 'gender', 'language', 'postal_code', 'difficulty'] as const
export type BackgroundKind = (typeof backgroundKinds)[number]
export type PlainKind = Exclude<BackgroundKind, 'difficulty'>

export const ageGroups = ['under_18', '18_29', '30_44', '45_64', '65_74', 'from_75'] as const
export const genders = ['woman', 'man', 'other'] as const
export const spokenLanguages = ['fi', 'sv', 'sami', 'en', 'ru', 'other'] as const
export const difficulties = ['moving', 'digital', 'none'] as const
export type Difficulty = (typeof difficulties)[number]

/** The groups to choose from; a postal code is written. */
export const groupsOf = {
  age_group: ageGroups,
  gender: genders,
  language: spokenLanguages,
} as const satisfies Record<Exclude<PlainKind, 'postal_code'>, readonly string[]>

/** As sent by a page: nothing where the person left it empty. */
export type ToldBackground = Partial<Record<PlainKind, string>>

/** What is kept of it: of the kinds that were asked, those that say something we know. */
export function decideBackground(
  told: ToldBackground,
  asked: readonly BackgroundKind[],
): Outcome<'bad_choice' | 'bad_postal_code', { kind: PlainKind; value: string }[]> {
  const kept: { kind: PlainKind; value: string }[] = []
  for (const kind of ['age_group', 'gender', 'language', 'postal_code'] as const) {
    const value = (told[kind] ?? '').replace(/\s/g, '')
    if (value === '' || !asked.includes(kind)) continue
    if (kind === 'postal_code' && !/^\d{5}$/.test(value)) return refuse('bad_postal_code')
    if (kind !== 'postal_code' && !(groupsOf[kind] as readonly string[]).includes(value))
      return refuse('bad_choice')
    kept.push({ kind, value })
  }
  return done(kept)
}

/**
 * Without consent nothing of health is kept, whatever was ticked; the page says so before anything is lost. "None" beside
 * another is a slip: the other is what they wished to tell.
 */
export function decideDifficulties(
  told: readonly string[],
  consents: boolean,
): Outcome<'bad_choice' | 'consent_missing', Difficulty[]> {
  const known = difficulties.filter((one) => told.includes(one))
  if (told.some((one) => !difficulties.some((each) => each === one))) return refuse('bad_choice')
  if (known.length === 0) return done([])
  if (!consents) return refuse('consent_missing')
  return done(known.length > 1 ? known.filter((one) => one !== 'none') : known)
}

/** The name of the form that takes it all back. */
export const backgroundForgettingForm = 'forget background'
