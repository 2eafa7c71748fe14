import { demoNumber } from '../../src/features/voices/phone.model.ts'
import type { ChannelContent, PlaceContent, ServiceContent } from './content.ts'
import { hoursOf } from './ptv-hours.ts'
import { descriptionsOf, entriesOf, guidOf, languagesOf, namesOf, valuesOf } from './ptv-words.ts'

/** The municipality that is on no map: no municipality of Finland has this code, and its market square lies in the open sea. */
export const municipality = {
  code: '999',
  name: valuesOf({ fi: 'Kaikuranta', sv: 'Ekostrand' }),
}
const square = { east: 331_000, north: 6_627_000 }
const postOffice = valuesOf({ fi: 'KAIKURANTA', sv: 'EKOSTRAND' })
const postalCode = '09999'

/** A channel as PTV's v11 gives it, of whichever of the five kinds. */
export function ptvChannelOf(
  channel: ChannelContent,
  given: { services: readonly ServiceContent[]; present: Date; modified: string },
): object {
  const { key, unit, texts } = channel
  const hours = 'hours' in channel ? hoursOf(channel.hours, given.present) : []
  return {
    id: guidOf('channel', key),
    sourceId: key,
    organizationId: guidOf('organisation', unit),
    serviceChannelNames: namesOf(texts),
    serviceChannelDescriptions: descriptionsOf(texts),
    areaType: 'LimitedType',
    areas: [areaOf()],
    languages: languagesOf(texts),
    serviceHours: hours,
    ...ownOf(channel),
    services: given.services
      .filter(({ channels }) => channels.includes(key))
      .map((service) => ({ service: { id: guidOf('service', service.key), name: service.texts.fi[0] } })),
    serviceCollections: [],
    publishingStatus: 'Published',
    modified: given.modified,
  }
}

export function areaOf(): object {
  return { type: 'Municipality', code: null, name: [], municipalities: [municipality] }
}

function ownOf(channel: ChannelContent): object {
  switch (channel.kind) {
    case 'online':
      return {
        serviceChannelType: 'EChannel',
        signatureQuantity: 0,
        requiresSignature: false,
        requiresAuthentication: channel.signIn,
        webPages: pagesOf(channel, channel.path),
        supportPhones: [],
        supportEmails: [],
        attachments: [],
        accessibilityClassification: classificationOf(channel),
      }
    case 'page':
      return {
        serviceChannelType: 'WebPage',
        webPages: pagesOf(channel, channel.path),
        supportPhones: [],
        supportEmails: [],
        accessibilityClassification: classificationOf(channel),
      }
    case 'form':
      return {
        serviceChannelType: 'PrintableForm',
        formIdentifier: valuesOf({ fi: channel.identifier, sv: channel.identifier }),
        channelUrls: pagesOf(channel, channel.path).map(({ language, url }) => ({
          language,
          value: url,
          type: 'PDF',
        })),
        deliveryAddresses: [],
        attachments: [],
        supportPhones: [],
        supportEmails: [],
        webPages: [],
      }
    case 'phone':
      return {
        serviceChannelType: 'Phone',
        phoneNumbers: phonesOf(channel, channel.number),
        supportEmails: [],
        webPages: [],
      }
    case 'place':
      return {
        serviceChannelType: 'ServiceLocation',
        oid: null,
        displayNameType: languagesOf(channel.texts).map((language) => ({ type: 'Name', language })),
        addresses: [addressOf(channel)],
        phoneNumbers: channel.phone === undefined ? [] : phonesOf(channel, channel.phone),
        emails: valuesOf({
          fi: `${channel.key}@kaikuranta.example`,
          sv: `${channel.key}@kaikuranta.example`,
        }),
        webPages: [],
      }
  }
}

function pagesOf({ texts }: ChannelContent, path: string) {
  return entriesOf(texts).map(([language, [name]]) => ({
    language,
    value: name,
    url: `https://www.kaikuranta.example/${language}/${path}`,
  }))
}

function phonesOf({ texts }: ChannelContent, number: number) {
  return languagesOf(texts).map((language) => ({
    type: 'Phone',
    additionalInformation: '',
    serviceChargeType: 'Chargeable',
    chargeDescription: '',
    prefixNumber: '+358',
    isFinnishServiceNumber: false,
    number: demoNumber(number).replace(/^\+?358|^0/, ''),
    language,
  }))
}

function classificationOf({ texts }: ChannelContent) {
  return languagesOf(texts).map((language) => ({
    accessibilityClassificationLevel: 'PartiallyCompliant',
    wcagLevel: 'LevelAA',
    accessibilityStatementWebPageName: null,
    accessibilityStatementWebPage: null,
    language,
  }))
}

function addressOf({ street, number, at: [east, north], access = [] }: PlaceContent): object {
  const coordinates = { latitude: String(square.north + north), longitude: String(square.east + east) }
  return {
    type: 'Location',
    subType: 'Single',
    streetAddress: {
      street: valuesOf(street),
      streetNumber: number,
      postalCode,
      postOffice,
      municipality,
      additionalInformation: [],
      ...coordinates,
      coordinateState: 'Ok',
    },
    entrances: [
      {
        name: valuesOf({ fi: 'Pääsisäänkäynti', sv: 'Huvudingång', en: 'Main entrance' }),
        isMainEntrance: true,
        coordinates,
        contactInfo: null,
        accessibilitySentences: access.map(({ group, sentences }) => ({
          sentenceGroup: valuesOf(group),
          sentences: sentences.map((sentence) => ({ sentence: valuesOf(sentence) })),
        })),
      },
    ],
    country: 'FI',
  }
}
