import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { Address, Attachment, Contact, ShownAddress } from './contact.model.ts'
import type { OpeningHours } from './opening-hours.model.ts'

export const channelKinds = ['electronic', 'web_page', 'phone', 'printable_form', 'service_location'] as const
export type ChannelKind = (typeof channelKinds)[number]

export type AreaKind = 'nationwide' | 'nationwide_except_aland' | 'limited'
export type Area = { kind: string; code: string; names: Words }

/** A way in which services are given: a place, a number, a page, a form. */
export type Channel = {
  channelId: Id<'channel'>
  kind: ChannelKind
  organisationId: Id<'listedOrganisation'> | null
  names: Words
  alternativeNames: Words
  /** Languages in which the alternative name is the one to show. */
  shownByAlternativeName: readonly string[]
  summaries: Words
  descriptions: Words
  /** In which languages one is served. */
  languages: readonly string[]
  areaKind: AreaKind | null
  areas: readonly Area[]
  contact: Contact
  openingHours: readonly OpeningHours[]
  attachments: readonly Attachment[]
  webAccessibility: readonly WebAccessibility[]
  requiresAuthentication: boolean | null
  signatureCount: number | null
  formIdentifiers: Words
  addresses: readonly Address[]
  archivedAt: Date | null
}

export type WebAccessibility = {
  language: string
  level: 'full' | 'partial' | 'none' | 'unknown'
  wcagLevel: string | null
  statement: { name: string; address: string } | null
}

/** A channel of one service, with what is different for that service. */
export type ConnectedChannel = Channel & {
  connection: {
    charge: 'free' | 'chargeable' | null
    chargeNotes: Words
    descriptions: Words
    openingHours: readonly OpeningHours[]
    contact: Contact
  }
}

/** As much of a channel as residents are shown. */
export type ShownChannel = Pick<
  Channel,
  | 'channelId'
  | 'kind'
  | 'names'
  | 'alternativeNames'
  | 'shownByAlternativeName'
  | 'summaries'
  | 'contact'
  | 'openingHours'
  | 'attachments'
  | 'requiresAuthentication'
  | 'formIdentifiers'
> & { addresses: readonly ShownAddress[] }

/** A way to one service. */
export type ShownWay = ShownChannel & {
  connection: Pick<ConnectedChannel['connection'], 'descriptions' | 'openingHours' | 'contact'>
}

/** The names to show: the alternative one in the languages where the source asks for it. */
export function shownNames(
  channel: Pick<Channel, 'names' | 'alternativeNames' | 'shownByAlternativeName'>,
): Words {
  const instead = channel.shownByAlternativeName.flatMap((language) => {
    const name = channel.alternativeNames[language]
    return name ? [[language, name] as const] : []
  })
  return { ...channel.names, ...Object.fromEntries(instead) }
}
