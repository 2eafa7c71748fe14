import type { Words } from '../../platform/texts.ts'

/** How to reach a channel or an organisation. Kept as one document: it is read and replaced whole. */
export type Contact = {
  phones: readonly Phone[]
  emails: readonly Linked[]
  webPages: readonly WebPage[]
  addresses: readonly Address[]
}

/** Something written for the readers of one language: a number with a Swedish service behind it, for example. */
export type Linked = { language: string; value: string }
export type WebPage = { language: string; address: string; name: string }
export type Phone = {
  language: string
  kind: 'voice' | 'text' | 'fax'
  /** As one dials it from anywhere, or a Finnish service number that works in Finland only. */
  number: string
  charge: 'free' | 'chargeable' | 'other' | null
  chargeNote: string
  note: string
}
export type Attachment = { language: string; name: string; description: string; address: string }

export type AddressPurpose = 'visit' | 'post' | 'delivery'
export type AddressShape = 'street' | 'post_office_box' | 'other' | 'abroad'
export type Address = {
  purpose: AddressPurpose
  shape: AddressShape
  streets: Words
  streetNumber: string | null
  postOfficeBoxes: Words
  postalCode: string | null
  postOffices: Words
  municipalityCode: string | null
  country: string | null
  /** How to find it; the whole address where it is abroad. */
  notes: Words
  point: Point | null
  entrances: readonly Entrance[]
}

export type ShownAddress = Omit<Address, 'shape' | 'municipalityCode'>

/** Degrees of WGS84. */
export type Point = { latitude: number; longitude: number }

/** An entrance as the accessibility register describes it, in sentences grouped under headings. */
export type Entrance = {
  names: Words
  main: boolean
  point: Point | null
  phone: string | null
  email: string | null
  address: string | null
  groups: readonly { names: Words; sentences: readonly Words[] }[]
}

export const noContact: Contact = { phones: [], emails: [], webPages: [], addresses: [] }

/** What is written for readers of this language, else for those of the language listed first: all would say it twice. */
export function writtenFor<One extends { language: string }>(
  all: readonly One[],
  language: string,
): readonly One[] {
  const own = all.filter((one) => one.language === language)
  return own.length > 0 ? own : all.filter((one) => one.language === all[0]?.language)
}
