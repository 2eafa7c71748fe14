import counties from './wellbeing-county.codes.json' with { type: 'json' }
import municipalityRows from './municipality.codes.json' with { type: 'json' }
import regionRows from './region.codes.json' with { type: 'json' }

/** Kielisuhde: 0 Finnish, 1 bilingual with a Finnish majority, 2 Swedish, 3 bilingual with a Swedish majority. */
export type LanguageRatio = '0' | '1' | '2' | '3'
export type NationalLanguages = readonly ('fi' | 'sv')[]
export type Area = { code: string; names: { fi: string; sv: string } }
export type Municipality = Area & {
  languageRatio: LanguageRatio
  regionCode: string
  /** None for Helsinki, which organises these services itself, nor for Åland. */
  wellbeingCountyCode: string | null
  population: number
  latitude: number
  longitude: number
}

export const municipalities: readonly Municipality[] = municipalityRows.rows.map(readMunicipality)
export const regions: readonly Area[] = regionRows.rows.map(readArea)
export const wellbeingCounties: readonly Area[] = counties.rows.map(readArea)

const municipalityByCode = byCode(municipalities)
const countyByCode = byCode(wellbeingCounties)
const regionByCode = byCode(regions)

export function findMunicipality(code: string): Municipality | undefined {
  return municipalityByCode.get(code)
}

export function findRegion(code: string): Area | undefined {
  return regionByCode.get(code)
}

export function findWellbeingCounty(code: string): Area | undefined {
  return countyByCode.get(code)
}

export function listMunicipalitiesOfCounty(countyCode: string): Municipality[] {
  return municipalities.filter((municipality) => municipality.wellbeingCountyCode === countyCode)
}

const languagesByRatio: Record<LanguageRatio, NationalLanguages> = {
  '0': ['fi'],
  '1': ['fi', 'sv'],
  '2': ['sv'],
  '3': ['sv', 'fi'],
}

/** The languages in which a municipality must speak unasked (Language Act 423/2003), the majority's first. */
export function requiredLanguages(ratio: LanguageRatio): NationalLanguages {
  return languagesByRatio[ratio]
}

/**
 * The languages of a wellbeing services county or a joint authority: bilingual as soon as one of its municipalities is
 * bilingual or two differ (Language Act 6 §, Act on Wellbeing Services Counties 611/2021 5 §), the language of more
 * residents first, counted by the majority of their municipality.
 */
export function requiredLanguagesOfMembers(members: readonly Municipality[]): NationalLanguages {
  const languages = new Set(members.flatMap(({ languageRatio }) => requiredLanguages(languageRatio)))
  const residents = { fi: 0, sv: 0 }
  for (const { languageRatio, population } of members) {
    residents[languageRatio === '0' || languageRatio === '1' ? 'fi' : 'sv'] += population
  }
  const inOrder = residents.sv > residents.fi ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const)
  return inOrder.filter((language) => languages.has(language))
}

// The Sámi homeland (Sámi Language Act 1086/2003). Three Sámi languages are spoken in Inari; the act asks for information to
// the public in Sámi too, but what each organisation must translate it decides itself: offered, not required.
const samiByMunicipality = new Map<string, readonly string[]>([
  ['047', ['se']],
  ['148', ['smn', 'se', 'sms']],
  ['758', ['se']],
  ['890', ['se']],
])

/** Sámi languages to offer a municipality as content languages: se North Sámi, smn Inari Sámi, sms Skolt Sámi. */
export function offeredSamiLanguages(municipalityCode: string): readonly string[] {
  return samiByMunicipality.get(municipalityCode) ?? []
}

function readMunicipality(row: readonly unknown[]): Municipality {
  const [code, fi, sv, languageRatio, regionCode, county, population, latitude, longitude] = row
  return {
    code: String(code),
    names: { fi: String(fi), sv: String(sv) },
    languageRatio: readRatio(languageRatio),
    regionCode: String(regionCode),
    wellbeingCountyCode: county === null ? null : String(county),
    population: Number(population),
    latitude: Number(latitude),
    longitude: Number(longitude),
  }
}

function readRatio(value: unknown): LanguageRatio {
  if (value === '0' || value === '1' || value === '2' || value === '3') return value
  throw new Error(`municipality.codes.json has a language ratio that does not exist: ${String(value)}`)
}

function readArea({ code, fi, sv }: { code: string; fi: string; sv: string }): Area {
  return { code, names: { fi, sv } }
}

function byCode<A extends Area>(areas: readonly A[]): Map<string, A> {
  return new Map(areas.map((area) => [area.code, area]))
}
