import type { Words } from '../../platform/texts.ts'
import {
  findMunicipality,
  findWellbeingCounty,
  listMunicipalitiesOfCounty,
  offeredSamiLanguages,
  requiredLanguages,
  requiredLanguagesOfMembers,
} from './municipality.model.ts'
import type { OrganisationKind } from './organisation.model.ts'

/** What the national code lists know of an organisation before anybody has written a word. */
export type Origin = { names: Words; languages: readonly string[]; requiredLanguages: readonly string[] }

/** A joint authority is in no list: its names and languages are given by hand. */
export function findOrigin(kind: OrganisationKind, code: string): Origin | undefined {
  const names = namesOf(kind, code)
  if (names === undefined) return undefined
  const required = languagesByLaw(kind, code)
  const sami = kind === 'municipality' ? offeredSamiLanguages(code) : []
  return { names, languages: [...required, 'en', ...sami], requiredLanguages: required }
}

/** The languages an organisation may not leave out; none where no list tells. */
export function languagesByLaw(kind: OrganisationKind, code: string | null): readonly string[] {
  if (code === null) return []
  if (kind === 'wellbeing_county') return requiredLanguagesOfMembers(listMunicipalitiesOfCounty(code))
  const municipality = kind === 'municipality' ? findMunicipality(code) : undefined
  return municipality ? requiredLanguages(municipality.languageRatio) : []
}

function namesOf(kind: OrganisationKind, code: string): Words | undefined {
  if (kind === 'municipality') return findMunicipality(code)?.names
  if (kind === 'wellbeing_county') return findWellbeingCounty(code)?.names
  return undefined
}

/** "fi, sv en" as a person writes it. */
export function readLanguageTags(text: string): string[] {
  return text.split(/[\s,;]+/).filter((tag) => tag !== '')
}
