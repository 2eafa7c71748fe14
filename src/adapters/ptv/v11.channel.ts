import { z } from 'zod'
import type { Parts } from './ptv.parts.ts'
import { readRecord } from './ptv.reading.ts'
import {
  choiceIn,
  contentLanguage,
  flag,
  id,
  languageIn,
  lookUp,
  namesIn,
  serviceLanguage,
  text,
  textsIn,
  webAddress,
  wordsIn,
  wordsOf,
} from './ptv.values.ts'
import { addressesIn } from './v11.address.ts'
import { areasIn, areaTypes, attachmentsIn, contactIn } from './v11.contact.ts'
import { openingHoursIn } from './v11.hours.ts'
import type { RecordOf } from './v11.organisation.ts'

const kinds = {
  EChannel: 'electronic',
  WebPage: 'web_page',
  Phone: 'phone',
  PrintableForm: 'printable_form',
  ServiceLocation: 'service_location',
} as const

/** A channel as v11 returns it, of whichever of the five kinds. */
export function readV11Channel(given: unknown) {
  return readRecord(
    given,
    { id: 'id', names: 'serviceChannelNames' },
    (parts, names) => {
      const kind = choiceIn(parts, 'serviceChannelType', kinds)
      if (kind === null) {
        if (!parts.value('serviceChannelType', text)) parts.fault('serviceChannelType', 'required')
        return undefined
      }
      const descriptions = textsIn(parts, 'serviceChannelDescriptions')
      return {
        kind,
        organisationSourceId: parts.value('organizationId', id) ?? null,
        names: wordsOf(names, 'Name', ''),
        alternativeNames: wordsOf(names, 'AlternativeName'),
        shownByAlternativeName: shownByAlternativeName(parts),
        summaries: wordsOf(descriptions, 'Summary'),
        descriptions: wordsOf(descriptions, 'Description'),
        languages: parts.list('languages', serviceLanguage),
        areaKind: choiceIn(parts, 'areaType', areaTypes),
        areas: areasIn(parts),
        contact: contactOf(parts),
        openingHours: openingHoursIn(parts),
        attachments: [...attachmentsIn(parts, 'attachments'), ...filesIn(parts)],
        webAccessibility: webAccessibilityIn(parts),
        requiresAuthentication: parts.value('requiresAuthentication', flag) ?? null,
        signatureCount: signaturesIn(parts),
        formIdentifiers: wordsIn(parts, 'formIdentifier'),
        addresses: [
          ...addressesIn(parts, 'addresses'),
          ...addressesIn(parts, 'deliveryAddresses', 'delivery'),
        ],
      }
    },
    (parts) => namesIn(parts, 'serviceChannelNames'),
  )
}

export type ChannelRecord = RecordOf<typeof readV11Channel>

// A service location's own addresses come as support e-mails in the API and as e-mails in its description.
function contactOf(parts: Parts) {
  return contactIn(parts, {
    phones: ['phoneNumbers', 'supportPhones'],
    emails: ['emails', 'supportEmails'],
    webPages: ['webPages'],
  })
}

function shownByAlternativeName(parts: Parts): string[] {
  return parts.each('displayNameType', (one) =>
    one.value('type', text) === 'AlternativeName' ? one.value('language', contentLanguage) : undefined,
  )
}

/** The printed form itself, in its file formats. */
function filesIn(parts: Parts) {
  return parts.each('channelUrls', (one) => {
    const address = one.value('value', webAddress)
    const language = address && languageIn(one)
    return language ? { language, name: one.value('type', text) ?? '', description: '', address } : undefined
  })
}

function signaturesIn(parts: Parts): number | null {
  const count = parts.value('signatureQuantity', z.coerce.number<unknown>().int('no_number').min(0).max(99))
  return parts.value('requiresSignature', flag) === false ? 0 : (count ?? null)
}

const levels = {
  FullyCompliant: 'full',
  PartiallyCompliant: 'partial',
  NonCompliant: 'none',
  Unknown: 'unknown',
} as const

function webAccessibilityIn(parts: Parts) {
  return parts.each('accessibilityClassification', (one) => {
    const language = languageIn(one)
    if (!language) return undefined
    const address = one.value('accessibilityStatementWebPage', webAddress)
    return {
      language,
      level: lookUp(levels, one.value('accessibilityClassificationLevel', text)) ?? ('unknown' as const),
      wcagLevel: one.value('wcagLevel', text)?.replace(/^Level/, '') || null,
      statement: address
        ? { address, name: one.value('accessibilityStatementWebPageName', text) ?? '' }
        : null,
    }
  })
}
