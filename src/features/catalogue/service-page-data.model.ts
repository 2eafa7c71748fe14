import { inLanguage, type Words } from '../../platform/texts.ts'
import { type ShownChannel, shownNames } from './channel.model.ts'
import { writtenFor } from './contact.model.ts'
import type { OpeningHours, Weekday } from './opening-hours.model.ts'
import type { ShownProfile } from './service-page.model.ts'

/**
 * A service for machines that read pages: schema.org's GovernmentService, in the language of the page.
 * Source: schema.org 29, types GovernmentService, ServiceChannel, Place and OpeningHoursSpecification.
 */
export function serviceData(given: {
  service: { names: Words; summaries: Words }
  profile: Pick<ShownProfile, 'description'>
  channels: readonly ShownChannel[]
  organisation: { names: Words; address: string }
  address: string
  language: string
}): object {
  const { service, profile, channels, organisation, address, language } = given
  const textOf = (words: Words) => inLanguage(words, language).text
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': address,
    url: address,
    name: textOf(service.names),
    description: textOf(service.summaries),
    inLanguage: language,
    ...(profile.description?.languages.length ? { availableLanguage: profile.description.languages } : {}),
    provider: {
      '@type': 'GovernmentOrganization',
      name: textOf(organisation.names),
      url: organisation.address,
    },
    availableChannel: channels.map((channel) => channelData(channel, language)),
  }
}

function channelData(channel: ShownChannel, language: string): object {
  const name = inLanguage(shownNames(channel), language).text
  const [page] = writtenFor(channel.contact.webPages, language)
  const [phone] = writtenFor(channel.contact.phones, language)
  const about = { '@type': 'ServiceChannel', name }
  if (channel.kind === 'service_location')
    return { ...about, serviceLocation: placeData(channel, name, language) }
  return {
    ...about,
    ...(page ? { serviceUrl: page.address } : {}),
    ...(phone ? { servicePhone: { '@type': 'ContactPoint', telephone: phone.number } } : {}),
    ...hoursData(channel.openingHours, 'hoursAvailable'),
  }
}

function placeData(channel: ShownChannel, name: string, language: string): object {
  const visited = channel.addresses.find(({ purpose }) => purpose === 'visit') ?? channel.addresses[0]
  const [phone] = writtenFor(channel.contact.phones, language)
  if (!visited) return { '@type': 'Place', name }
  const street = inLanguage(visited.streets, language).text
  const { point, postalCode } = visited
  return {
    '@type': 'Place',
    name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: [street, visited.streetNumber].filter(Boolean).join(' '),
      ...(postalCode === null ? {} : { postalCode }),
      addressLocality: inLanguage(visited.postOffices, language).text,
      addressCountry: visited.country ?? 'FI',
    },
    ...(point === null ? {} : { geo: { '@type': 'GeoCoordinates', ...point } }),
    ...(phone ? { telephone: phone.number } : {}),
    ...hoursData(channel.openingHours, 'openingHoursSpecification'),
  }
}

const dayNames: Record<Weekday, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
}

// Only ordinary weeks: what is told of exceptions changes from day to day, and pages are kept by those who read them.
function hoursData(hours: readonly OpeningHours[], key: string): object {
  const told = hours
    .filter(({ kind, closed, alwaysOpen }) => kind === 'weekly' && !closed && !alwaysOpen)
    .flatMap(({ openings }) => openings)
    .map(({ day, untilDay, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: daysBetween(day, untilDay).map((one) => `https://schema.org/${dayNames[one]}`),
      opens,
      closes: closes === '24:00' ? '23:59' : closes,
    }))
  return told.length === 0 ? {} : { [key]: told }
}

function daysBetween(day: Weekday | null, untilDay: Weekday | null): Weekday[] {
  const all: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
  if (day === null) return all
  const last = untilDay ?? day
  return all.filter((one) => (day <= last ? one >= day && one <= last : one >= day || one <= last))
}
