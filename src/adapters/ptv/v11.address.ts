import { z } from 'zod'
import type { Words } from '../../platform/texts.ts'
import { pointOf } from './ptv.coordinates.ts'
import type { Parts } from './ptv.parts.ts'
import { emailAddress, flag, lookUp, text, webAddress, wordsIn } from './ptv.values.ts'

const purposes: Readonly<Record<string, 'visit' | 'post' | 'delivery'>> = {
  Location: 'visit',
  Visiting: 'visit',
  Postal: 'post',
  Delivery: 'delivery',
}

/** Addresses, each in one of four shapes: a street, a box at the post office, a point with words, words abroad. */
export function addressesIn(parts: Parts, field: string, otherwise: 'visit' | 'post' | 'delivery' = 'visit') {
  return parts.each(field, (one) => {
    const shaped = addressIn(one)
    if (!shaped) return undefined
    return {
      purpose: lookUp(purposes, one.value('type', text)) ?? otherwise,
      country: one.value('country', text) ?? null,
      entrances: entrancesIn(one),
      ...shaped,
    }
  })
}

function addressIn(one: Parts) {
  const street = one.part('streetAddress')
  if (street) return { ...plain(street), shape: 'street' as const, streets: wordsIn(street, 'street') }
  const box = one.part('postOfficeBoxAddress')
  if (box) {
    const shape = 'post_office_box' as const
    return { ...plain(box), shape, postOfficeBoxes: wordsIn(box, 'postOfficeBox') }
  }
  const other = one.part('otherAddress')
  if (other) return { ...plain(other), shape: 'other' as const }
  const abroad = one.value('locationAbroad', z.unknown()) === undefined ? {} : wordsIn(one, 'locationAbroad')
  if (Object.keys(abroad).length > 0) return { ...nowhere, shape: 'abroad' as const, notes: abroad }
  // "No address" is a way of saying that a form is delivered electronically: there is nothing to keep.
  if (one.value('subType', text) !== 'NoAddress') one.fault('', 'empty_address')
  return undefined
}

const nowhere = {
  streets: {} as Words,
  streetNumber: null as string | null,
  postOfficeBoxes: {} as Words,
  postalCode: null as string | null,
  postOffices: {} as Words,
  municipalityCode: null as string | null,
  notes: {} as Words,
  point: null as ReturnType<typeof pointIn>,
}

function plain(parts: Parts): typeof nowhere {
  return {
    streets: {},
    streetNumber: parts.value('streetNumber', text) ?? null,
    postOfficeBoxes: {},
    postalCode: parts.value('postalCode', postalCode) ?? null,
    postOffices: wordsIn(parts, 'postOffice'),
    municipalityCode: parts.part('municipality')?.value('code', text) ?? null,
    notes: wordsIn(parts, 'additionalInformation'),
    point: pointIn(parts),
  }
}

const postalCode = text.refine((value) => /^[\dA-Z -]{3,12}$/i.test(value), 'no_postal_code')

function pointIn(parts: Parts | undefined): { latitude: number; longitude: number } | null {
  const [north, east] = [parts?.value('latitude', metres), parts?.value('longitude', metres)]
  if (!parts || north === undefined || east === undefined || (north === 0 && east === 0)) return null
  const point = pointOf(north, east)
  if (!point) parts.fault('latitude', 'no_place_in_finland')
  return point ?? null
}

// As text, at times with a decimal comma; nothing is 0, which is no place either.
const metres = z.union([z.number(), z.string()], { error: 'wrong_type' }).transform((value, check) => {
  const parsed = typeof value === 'number' ? value : Number(value.trim().replace(',', '.'))
  if (Number.isFinite(parsed)) return parsed
  check.addIssue({ code: 'custom', message: 'no_number' })
  return z.NEVER
})

function entrancesIn(address: Parts) {
  return address.each('entrances', (one) => {
    const reach = one.part('contactInfo')
    return {
      names: wordsIn(one, 'name'),
      main: one.value('isMainEntrance', flag) ?? false,
      point: pointIn(one.part('coordinates')),
      phone: reach?.value('phone', text) || null,
      email: reach?.value('email', emailAddress) ?? null,
      address: reach?.value('url', webAddress) ?? null,
      groups: one.each('accessibilitySentences', (group) => ({
        names: wordsIn(group, 'sentenceGroup'),
        sentences: group.each('sentences', (sentence) => wordsIn(sentence, 'sentence')),
      })),
    }
  })
}
