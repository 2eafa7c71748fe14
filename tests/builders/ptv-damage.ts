import { newId } from '../../src/platform/id.ts'
import { aMonday } from './context.ts'
import { aV11Address, aV11Hours, aV11Location, aV11Organisation, aV11Service, texts } from './ptv.ts'

/** One kind of damage: in which list, the record, and what is told of it. `out`: the record goes in without the part. */
export type Damage = {
  list: 'organizations' | 'serviceChannels' | 'services'
  record: unknown
  field: string
  reason: string
  out: boolean
}

type Fields = Record<string, unknown>
const nobody = newId(aMonday)

function fails(list: Damage['list'], record: unknown, field: string, reason: string): Damage {
  return { list, record, field, reason, out: false }
}

function service(part: Fields, field: string, reason: string): Damage {
  return { list: 'services', record: aV11Service(part), field, reason, out: true }
}

function channel(part: Fields, field: string, reason: string): Damage {
  return { list: 'serviceChannels', record: aV11Location(part), field, reason, out: true }
}

function hours(part: Fields, field: string, reason: string): Damage {
  return channel({ serviceHours: [aV11Hours(part)] }, `serviceHours.0.${field}`, reason)
}

function address(part: Fields, field: string, reason: string): Damage {
  return channel({ addresses: [aV11Address(part)] }, `addresses.0.streetAddress.${field}`, reason)
}

const { id: _id, ...withoutId } = aV11Service()
const { serviceNames: _names, ...withoutNames } = aV11Service()
const { serviceChannelType: _type, ...withoutType } = aV11Location()
const opening = (from: unknown, to: unknown, dayFrom = 'Monday') => ({ openingHour: [{ dayFrom, from, to }] })

export const damages: readonly Damage[] = [
  // Records that are none.
  fails('services', null, '', 'no_object'),
  fails('services', 'Uimahalli', '', 'no_object'),
  fails('services', [aV11Service()], '', 'no_object'),
  fails('serviceChannels', 17, '', 'no_object'),
  fails('services', withoutId, 'id', 'required'),
  fails('services', aV11Service({ id: 'uimahalli' }), 'id', 'no_id'),
  fails('services', aV11Service({ id: 12345 }), 'id', 'no_id'),
  fails('organizations', aV11Organisation({ id: '' }), 'id', 'no_id'),
  fails('services', withoutNames, 'serviceNames', 'required'),
  fails('services', aV11Service({ serviceNames: [] }), 'serviceNames', 'required'),
  fails('services', aV11Service({ serviceNames: texts({ fi: '   ' }) }), 'serviceNames', 'required'),
  fails('organizations', aV11Organisation({ organizationNames: null }), 'organizationNames', 'required'),
  fails('services', aV11Service({ publishingStatus: 'Publihsed' }), 'publishingStatus', 'unknown_choice'),
  fails('serviceChannels', withoutType, 'serviceChannelType', 'required'),
  fails(
    'serviceChannels',
    aV11Location({ serviceChannelType: 'Pigeon' }),
    'serviceChannelType',
    'unknown_choice',
  ),
  fails(
    'serviceChannels',
    aV11Location({ serviceChannelType: 'constructor' }),
    'serviceChannelType',
    'unknown_choice',
  ),
  // Texts.
  service({ serviceDescriptions: 'Ui!' }, 'serviceDescriptions', 'no_list'),
  service({ serviceDescriptions: ['Ui!'] }, 'serviceDescriptions.0', 'no_object'),
  service({ keywords: texts({ de: 'Schwimmbad' }) }, 'keywords.0.language', 'unknown_language'),
  service({ keywords: [{ value: 'uinti' }] }, 'keywords.0.language', 'required'),
  service({ keywords: [{ language: 'fi', value: 7 }] }, 'keywords.0.value', 'wrong_type'),
  service({ keywords: texts({ fi: 'uin\u0000ti' }) }, 'keywords.0.value', 'bad_character'),
  service({ keywords: texts({ fi: 'uinti \ud83c' }) }, 'keywords.0.value', 'bad_character'),
  service({ requirements: texts({ fi: 'x'.repeat(20_001) }) }, 'requirements.0.value', 'too_long'),
  service(
    { serviceNames: texts({ sv: 'Simhallen', fi: 'x'.repeat(301) }, 'Name') },
    'serviceNames.1.value',
    'too_long',
  ),
  // Choices and codes.
  service({ type: 'Favour' }, 'type', 'unknown_choice'),
  service({ serviceChargeType: 'Cheap' }, 'serviceChargeType', 'unknown_choice'),
  service({ fundingType: 'toString' }, 'fundingType', 'unknown_choice'),
  service({ areaType: 'Everywhere' }, 'areaType', 'unknown_choice'),
  service({ areas: [{ type: 'Municipality', name: [] }] }, 'areas.0.code', 'required'),
  service({ serviceClasses: [{ code: 'P99' }] }, 'serviceClasses', 'unknown_code'),
  service({ lifeEvents: [{ name: texts({ fi: 'Avioero' }) }] }, 'lifeEvents.0.code', 'required'),
  service({ targetGroups: ['KR1'] }, 'targetGroups.0', 'no_object'),
  service({ languages: ['suomea'] }, 'languages.0', 'unknown_language'),
  service({ languages: 'fi' }, 'languages', 'no_list'),
  service({ serviceVouchersInUse: 'no' }, 'serviceVouchersInUse', 'wrong_type'),
  service({ modified: 'eilen' }, 'modified', 'no_moment'),
  // What it points to.
  service(
    { organizations: [{ organization: { id: nobody }, roleType: 'Responsible' }] },
    'organizations',
    'unknown_organisation',
  ),
  service({ organizations: [{ roleType: 'Producer' }] }, 'organizations.0.organization', 'required'),
  service({ serviceChannels: [{ serviceChannel: { id: nobody } }] }, 'serviceChannels', 'unknown_channel'),
  service({ serviceChannels: [{ name: 'Uimahalli' }] }, 'serviceChannels.0.serviceChannel.id', 'required'),
  // How to reach a channel.
  channel(
    { webPages: [{ url: 'javascript:alert(1)', value: 'Sivu', language: 'fi' }] },
    'webPages.0.url',
    'no_web_address',
  ),
  channel({ webPages: [{ url: 'kaikuranta', language: 'fi' }] }, 'webPages.0.url', 'no_web_address'),
  channel({ emails: texts({ fi: 'uimahalli(at)example.fi' }) }, 'emails.0.value', 'no_email'),
  channel(
    { phoneNumbers: [{ language: 'fi', number: 'soita!' }] },
    'phoneNumbers.0.number',
    'no_phone_number',
  ),
  channel({ phoneNumbers: [{ number: '0401234567' }] }, 'phoneNumbers.0.language', 'required'),
  // When it is open.
  hours({ serviceHourType: 'Sometimes' }, 'serviceHourType', 'unknown_choice'),
  hours(opening('8.00', '16:00'), 'openingHour.0.from', 'no_time'),
  hours(opening('08:00', '25:00'), 'openingHour.0.to', 'no_time'),
  hours(opening(undefined, '16:00'), 'openingHour.0.from', 'required'),
  hours(opening('16:00', '08:00'), 'openingHour.0.to', 'ends_before_it_begins'),
  hours(opening('08:00', '16:00', 'Maanantai'), 'openingHour.0.dayFrom', 'unknown_choice'),
  hours(
    { validForNow: false, validFrom: '2026-12-01T00:00:00Z', validTo: '2026-11-01T00:00:00Z' },
    'validTo',
    'ends_before_it_begins',
  ),
  // Where it is.
  address({ latitude: '60.17', longitude: '24.94' }, 'latitude', 'no_place_in_finland'),
  address({ latitude: 'pohjoinen' }, 'latitude', 'no_number'),
  address({ postalCode: 'postissa!' }, 'postalCode', 'no_postal_code'),
  channel({ addresses: [{ type: 'Location' }] }, 'addresses.0', 'empty_address'),
]
