import type { Channel, ConnectedChannel } from './channel.model.ts'
import type { Address } from './contact.model.ts'
import type { Producer, ServiceDescription } from './service-profile.model.ts'

// What is one document to us (a contact, opening hours, words by language) is one JSON value in the database.

export type ChannelContent = Omit<Channel, 'channelId' | 'organisationId' | 'addresses' | 'archivedAt'>

export function channelColumns(channel: ChannelContent) {
  const { kind, languages, areaKind, requiresAuthentication, signatureCount } = channel
  return {
    kind,
    areaKind,
    requiresAuthentication,
    signatureCount,
    names: JSON.stringify(channel.names),
    alternativeNames: JSON.stringify(channel.alternativeNames),
    shownByAlternativeName: [...channel.shownByAlternativeName],
    summaries: JSON.stringify(channel.summaries),
    descriptions: JSON.stringify(channel.descriptions),
    languages: [...languages],
    areas: JSON.stringify(channel.areas),
    contact: JSON.stringify(channel.contact),
    openingHours: JSON.stringify(channel.openingHours),
    attachments: JSON.stringify(channel.attachments),
    webAccessibility: JSON.stringify(channel.webAccessibility),
    formIdentifiers: JSON.stringify(channel.formIdentifiers),
  }
}

export function addressColumns(address: Address) {
  const { purpose, shape, streetNumber, postalCode, municipalityCode, country, point } = address
  return {
    purpose,
    shape,
    streetNumber,
    postalCode,
    municipalityCode,
    country,
    streets: JSON.stringify(address.streets),
    postOfficeBoxes: JSON.stringify(address.postOfficeBoxes),
    postOffices: JSON.stringify(address.postOffices),
    notes: JSON.stringify(address.notes),
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    entrances: JSON.stringify(address.entrances),
  }
}

export function descriptionColumns(description: ServiceDescription) {
  const { kind, charge, funding, languages, areaKind, vouchersInUse } = description
  return {
    kind,
    charge,
    funding,
    areaKind,
    vouchersInUse,
    names: JSON.stringify(description.names),
    summaries: JSON.stringify(description.summaries),
    alternativeNames: JSON.stringify(description.alternativeNames),
    descriptions: JSON.stringify(description.descriptions),
    userInstructions: JSON.stringify(description.userInstructions),
    requirements: JSON.stringify(description.requirements),
    deadlines: JSON.stringify(description.deadlines),
    processingTimes: JSON.stringify(description.processingTimes),
    validityTimes: JSON.stringify(description.validityTimes),
    chargeNotes: JSON.stringify(description.chargeNotes),
    keywords: JSON.stringify(description.keywords),
    concepts: JSON.stringify(description.concepts),
    legislation: JSON.stringify(description.legislation),
    languages: [...languages],
    areas: JSON.stringify(description.areas),
    vouchers: JSON.stringify(description.vouchers),
  }
}

export function producerColumns({ kind, names, notes }: Pick<Producer, 'kind' | 'names' | 'notes'>) {
  return { kind, names: JSON.stringify(names), notes: JSON.stringify(notes) }
}

export function connectionColumns(connection: ConnectedChannel['connection']) {
  return {
    charge: connection.charge,
    chargeNotes: JSON.stringify(connection.chargeNotes),
    descriptions: JSON.stringify(connection.descriptions),
    openingHours: JSON.stringify(connection.openingHours),
    contact: JSON.stringify(connection.contact),
  }
}
