import { done, refuse, type Done, type Outcome, type Refused } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import { inLanguage, type Words } from '../../platform/texts.ts'
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

export const longestKey = 60
const keyShape = /^[a-z0-9][a-z0-9-]{0,59}$/

/** The key stands in printed posters and in other systems, so it is chosen once and never given to two. */
export function decideKey(key: string, taken: boolean): Outcome<'key_malformed' | 'key_taken'> {
  if (!keyShape.test(key)) return refuse('key_malformed')
  return taken ? refuse('key_taken') : done()
}

/** A key to offer for a name: "Uimahalli ja kuntosali" becomes `uimahalli-ja-kuntosali`. */
export function suggestKey(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '')
  return joined.slice(0, longestKey).replace(/-+$/, '')
}

/** In which required languages the name and the summary are missing. */
export type MissingLanguages = { names: readonly string[]; summaries: readonly string[] }
export type ServicePublishing =
  | Done<undefined>
  | (Refused<'language_missing'> & { missing: MissingLanguages })

/** A service is shown when everyone whose language the organisation must serve can read it. */
export function decideServicePublishing(
  service: Pick<Service, 'names' | 'summaries'>,
  required: readonly string[],
): ServicePublishing {
  const missing = {
    names: missingIn(service.names, required),
    summaries: missingIn(service.summaries, required),
  }
  if (missing.names.length + missing.summaries.length === 0) return done()
  return { ...refuse('language_missing'), missing }
}

/** A to Z as people of that language order their letters. */
export function byName<S extends Pick<Service, 'names'>>(services: readonly S[], language: string): S[] {
  const collator = new Intl.Collator(language)
  const nameOf = ({ names }: S) => inLanguage(names, language).text
  return services.toSorted((one, other) => collator.compare(nameOf(one), nameOf(other)))
}

function missingIn(words: Words, required: readonly string[]): readonly string[] {
  const decision = decidePublishing(words, required)
  return decision.ok ? [] : decision.missing
}
