import type { Words } from '../../platform/texts.ts'
import { z } from 'zod'
import type { Parts } from './ptv.parts.ts'
import { emailAddress, flag, languageIn, lookUp, text, textsIn, webAddress } from './ptv.values.ts'
import { addressesIn } from './v11.address.ts'

const phoneKinds = { Phone: 'voice', Sms: 'text', Fax: 'fax' } as const
const charges = {
  Chargeable: 'chargeable',
  FreeOfCharge: 'free',
  Free: 'free',
  Charged: 'chargeable',
} as const

/** How to reach somebody: each kind stands in one of several fields, by what it belongs to. */
export function contactIn(
  parts: Parts,
  fields: { phones?: string[]; emails?: string[]; webPages?: string[]; addresses?: string[] },
) {
  return {
    phones: (fields.phones ?? []).flatMap((field) => phonesIn(parts, field)),
    emails: (fields.emails ?? []).flatMap((field) => emailsIn(parts, field)),
    webPages: (fields.webPages ?? []).flatMap((field) => webPagesIn(parts, field)),
    addresses: (fields.addresses ?? []).flatMap((field) => addressesIn(parts, field)),
  }
}

export function webPagesIn(parts: Parts, field: string) {
  return parts.each(field, (one) => {
    const address = one.value('url', webAddress)
    const language = address && languageIn(one)
    return language ? { language, address, name: one.value('value', text) ?? '' } : undefined
  })
}

export function attachmentsIn(parts: Parts, field: string) {
  return parts.each(field, (one) => {
    const address = one.value('url', webAddress)
    const language = address && languageIn(one)
    if (!language) return undefined
    const name = one.value('name', text) ?? ''
    return { language, name, description: one.value('description', text) ?? '', address }
  })
}

/** Whether it costs to use, in the field that is called so everywhere. */
export function chargeIn(parts: Parts): 'free' | 'chargeable' | null {
  const given = parts.value('serviceChargeType', text)
  if (!given || given === 'Other') return null
  const charge = lookUp(charges, given)
  if (!charge) parts.fault('serviceChargeType', 'unknown_choice')
  return charge ?? null
}

function phonesIn(parts: Parts, field: string) {
  return parts.each(field, (one) => {
    const number = one.value('number', phoneNumber)
    const language = number && languageIn(one)
    if (!language) return undefined
    const prefix = one.value('isFinnishServiceNumber', flag) ? undefined : one.value('prefixNumber', text)
    return {
      language,
      kind: lookUp(phoneKinds, one.value('type', text)) ?? ('voice' as const),
      number: prefix ? `${prefix} ${number.replace(/^0/, '')}` : number,
      charge: one.value('serviceChargeType', text) === 'Other' ? ('other' as const) : chargeIn(one),
      chargeNote: one.value('chargeDescription', text) ?? '',
      note: one.value('additionalInformation', text) ?? '',
    }
  })
}

const phoneNumber = text.refine((value) => /^\+?[\d\s()/-]{3,30}$/.test(value), 'no_phone_number')

function emailsIn(parts: Parts, field: string): { language: string; value: string }[] {
  return textsIn(parts, field).flatMap(({ language, value }, index) => {
    const parsed = emailAddress.safeParse(value)
    if (parsed.success) return [{ language, value: parsed.data }]
    parts.fault(`${field}.${index}.value`, 'no_email')
    return []
  })
}

/** Areas in which a service or a channel serves: the municipalities themselves where they are told. */
export function areasIn(parts: Parts) {
  return parts
    .each('areas', (area) => {
      const kind = area.value('type', text)
      const municipalities = area.each('municipalities', (one) => areaOf(one, 'municipality'))
      if (municipalities.length > 0) return municipalities
      const own = areaOf(area, lookUp(areaKinds, kind) ?? kind?.toLowerCase() ?? 'area')
      return own && [own]
    })
    .flat()
}

const areaKinds: Readonly<Record<string, string>> = {
  Municipality: 'municipality',
  Region: 'region',
  Province: 'region',
  BusinessSubRegion: 'business_sub_region',
  HospitalDistrict: 'hospital_district',
  WellbeingServiceCounties: 'wellbeing_county',
  WellbeingServicesCounty: 'wellbeing_county',
}

export const areaTypes = {
  Nationwide: 'nationwide',
  NationwideExceptAlandIslands: 'nationwide_except_aland',
  LimitedType: 'limited',
} as const

function areaOf(parts: Parts, kind: string): { kind: string; code: string; names: Words } | undefined {
  const code = parts.value('code', z.coerce.string())
  if (!code) parts.fault('code', 'required')
  return code ? { kind, code, names: Object.fromEntries(namesOf(parts)) } : undefined
}

function namesOf(parts: Parts) {
  return textsIn(parts, 'name').map(({ language, value }) => [language, value] as const)
}
