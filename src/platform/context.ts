import type { Grant } from './access.ts'
import type { Id } from './id.ts'
import type { Secrets } from './secrets/secrets.ts'
import { isInterfaceLanguage, type Language, type Words } from './texts.ts'

/** The organisation a request or a job belongs to: every row it reads or writes is this organisation's. */
export type Organisation = {
  id: Id<'organisation'>
  slug: string
  kind: 'municipality' | 'joint_authority' | 'wellbeing_county'
  names: Words
  /** Languages its content is offered in, first the main one. */
  languages: readonly string[]
  /** Languages without which its content is not published. */
  requiredLanguages: readonly string[]
  /** Shown on every page when the organisation is invented. */
  invented: boolean
  /** Whether it has a logo, served at /{slug}/logo. */
  logo: boolean
}

export type Actor =
  | { kind: 'staff'; id: Id<'staff'>; name: string; grants: readonly Grant[]; sessionId: string }
  | { kind: 'resident' }
  | { kind: 'machine'; id: Id<'apiKey'> }
  | { kind: 'system'; job: string }

/** Who does what, where and when: passed by hand, never in the air. */
export type Context = {
  organisation: Organisation
  actor: Actor
  language: Language
  now: Date
  secrets: Secrets
  /** Where residents find us, for links in messages: no slash at its end. */
  baseUrl: string
}

export function systemContext(
  organisation: Organisation,
  job: string,
  surroundings: { now: Date; secrets: Secrets; baseUrl: string },
): Context {
  return {
    organisation,
    actor: { kind: 'system', job },
    language: mainLanguageOf(organisation),
    ...surroundings,
  }
}

/** The interface language nearest to the organisation's main one. */
export function mainLanguageOf(organisation: Organisation): Language {
  return organisation.languages.find(isInterfaceLanguage) ?? 'fi'
}
