import { type Fields, isFields } from './ptv.parts.ts'

// v12 says the same as v11 in another shape: flat, with one object for each language. It is put into v11's shape and read by
// the same readers, so that what one part of a record must hold is said in one place only.

const languages = ['fi', 'sv', 'en', 'se', 'smn', 'sms'] as const

export function v11ServiceOf(given: unknown, connections: readonly unknown[]): unknown {
  if (!isFields(given)) return given
  const versions = versionsOf(given)
  const producers = fieldsOf(given['producers'])
  return {
    ...areaOf(given),
    id: given['contentId'],
    type: given['serviceType'] === 'PermitOrOtherObligation' ? 'PermitOrObligation' : given['serviceType'],
    fundingType: given['fundingType'],
    serviceChargeType: given['chargeType'],
    modified: given['publishedAt'],
    languages: given['serviceLanguages'],
    serviceNames: [
      ...typed(versions, 'name', 'Name'),
      ...typed(versions, 'alternativeName', 'AlternativeName'),
    ],
    serviceDescriptions: [
      ...typed(versions, 'summary', 'Summary'),
      ...typed(versions, 'description', 'Description'),
      ...typed(versions, 'userInstructions', 'UserInstruction'),
      ...typed(versions, 'chargeTypeAdditionalInformation', 'ChargeTypeAdditionalInfo'),
    ],
    requirements: typed(versions, 'conditions'),
    keywords: versions.flatMap(([language, one]) =>
      listOf(one['freelyAssignedKeywords']).map((value) => ({ language, value })),
    ),
    legislation: versions.flatMap(([language, one]) =>
      listOf(one['legislationLinks'])
        .filter(isFields)
        .map((link) => ({
          names: [{ language, value: link['name'] }],
          webPages: [{ language, value: link['name'], url: link['url'] }],
        })),
    ),
    serviceVouchersInUse: versions.some(([, one]) => {
      const type = fieldsOf(one['voucher'])['voucherType']
      return type !== undefined && type !== 'NotUsed'
    }),
    serviceClasses: codesOf(given['serviceClasses']),
    targetGroups: codesOf(given['targetGroups']),
    lifeEvents: codesOf(given['lifeEvents']),
    industrialClasses: codesOf(given['industrialClasses']),
    organizations: [
      { roleType: 'Responsible', organization: { id: given['organizationContentId'] } },
      ...producersOf(producers['selfProducedProducers'], 'SelfProducedServices'),
      ...producersOf(producers['procuredProducers'], 'ProcuredServices'),
      ...producersOf(producers['otherProducers'], 'Other'),
    ],
    serviceChannels: connections.filter(isFields).map((one) => ({
      serviceChannel: { id: one['channelContentId'] },
      serviceChargeType: one['chargeType'],
      description: typed(versionsOf(one), 'description', 'Description'),
    })),
  }
}

const channelTypes: Readonly<Record<string, string>> = { EService: 'EChannel', TelephoneService: 'Phone' }

export function v11ChannelOf(given: unknown): unknown {
  if (!isFields(given)) return given
  const versions = versionsOf(given)
  const type = String(given['serviceChannelType'] ?? '')
  const each = (field: string, shape: (one: Fields) => Fields) =>
    versions.flatMap(([language, version]) =>
      listOf(version[field])
        .filter(isFields)
        .map((one) => ({ language, ...shape(one) })),
    )
  const phones = (field: string) => each(field, phoneOf)
  const emails = (field: string) => each(field, (one) => ({ value: one['email'] }))
  return {
    ...areaOf(given),
    id: given['contentId'],
    serviceChannelType: Object.hasOwn(channelTypes, type) ? channelTypes[type] : given['serviceChannelType'],
    organizationId: given['organizationContentId'],
    modified: given['publishedAt'],
    languages: given['serviceLanguages'],
    serviceChannelNames: [
      ...typed(versions, 'name', 'Name'),
      ...typed(versions, 'alternativeName', 'AlternativeName'),
    ],
    displayNameType: versions
      .filter(([, one]) => one['isAlternativeNamePrimary'] === true)
      .map(([language]) => ({ language, type: 'AlternativeName' })),
    serviceChannelDescriptions: [
      ...typed(versions, 'summary', 'Summary'),
      ...typed(versions, 'description', 'Description'),
    ],
    webPages: [
      ...versions.flatMap(([language, one]) => {
        const { url, name } = fieldsOf(one['webAddress'])
        return url ? [{ language, url, value: name }] : []
      }),
      ...each('contactWebPages', (one) => ({ url: one['url'], value: one['name'] })),
    ],
    phoneNumbers: [
      ...phones('phoneNumbers'),
      ...phones('contactPhoneNumbers'),
      ...phones('contactFaxNumbers'),
    ],
    supportPhones: phones('supportPhoneNumbers'),
    supportEmails: [...emails('supportEmails'), ...emails('contactEmails')],
    attachments: each('attachmentLinks', (one) => ({
      url: one['url'],
      name: one['name'],
      description: one['additionalInformation'],
    })),
    channelUrls: each('formFiles', (one) => ({ value: one['url'], type: one['name'] })),
    formIdentifier: typed(versions, 'formIdentifier'),
    accessibilityClassification: versions.flatMap(([language, one]) =>
      one['accessibilityClassificationLevel']
        ? [{ language, accessibilityClassificationLevel: one['accessibilityClassificationLevel'] }]
        : [],
    ),
    addresses: listOf(fieldsOf(given['location'])['streetAddresses']).map(addressOf),
    serviceHours: listOf(fieldsOf(given['serviceHours'])['hours']).filter(isFields).flatMap(hoursOf),
  }
}

export function v11OrganisationOf(given: unknown): unknown {
  if (!isFields(given)) return given
  const versions = versionsOf(given)
  return {
    id: given['contentId'],
    parentOrganizationId: given['parentOrganizationContentId'],
    organizationType: given['organizationType'],
    businessCode: given['businessCode'],
    modified: given['publishedAt'],
    organizationNames: typed(versions, 'name', 'Name'),
    organizationDescriptions: [
      ...typed(versions, 'summary', 'Summary'),
      ...typed(versions, 'description', 'Description'),
    ],
  }
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Every second week and the holidays are told in words by nobody yet: only hours of every week are read. */
function hoursOf(one: Fields): Fields[] {
  const type = String(one['type'] ?? '')
  const exceptional = type === 'ExceptionalDateRangeServiceHour'
  const continuous = type.startsWith('Continuous')
  const week = fieldsOf(one['weeklyHours'])
  const told = days.flatMap((day) =>
    listOf(fieldsOf(week[day.toLowerCase()])['hours'])
      .filter(isFields)
      .filter(({ repetition }) => (repetition ?? 'Weekly') === 'Weekly')
      .map((hour) => ({ dayFrom: day, from: hour['start'], to: hour['end'], status: hour['openingStatus'] })),
  )
  const period = {
    validForNow: one['fromDate'] === undefined,
    validFrom: dayIn(one['fromDate']),
    validTo: dayIn(one['toDate']),
    additionalInformation: wordsOf(one['additionalInformation']),
  }
  if (continuous) {
    const openingHour = [
      { dayFrom: one['fromDay'], dayTo: one['toDay'], from: one['fromTime'], to: one['toTime'] },
    ]
    const always = type === 'ContinuousAlwaysValidServiceHour'
    const isReservation = one['openingStatus'] === 'OpenOnReservation'
    return [
      always
        ? { ...period, serviceHourType: 'DaysOfTheWeek', isAlwaysOpen: true, isReservation }
        : { ...period, serviceHourType: 'OverMidnight', openingHour, isReservation },
    ]
  }
  const serviceHourType = exceptional ? 'Exceptional' : 'DaysOfTheWeek'
  const open = told.filter(({ status }) => status !== 'Closed' && status !== 'OpenOnReservation')
  const reserved = told.filter(({ status }) => status === 'OpenOnReservation')
  if (open.length === 0 && reserved.length === 0)
    return exceptional ? [{ ...period, serviceHourType, isClosed: true }] : []
  return [
    ...(open.length > 0 ? [{ ...period, serviceHourType, openingHour: open }] : []),
    ...(reserved.length > 0
      ? [{ ...period, serviceHourType, openingHour: reserved, isReservation: true }]
      : []),
  ]
}

// v12 tells a day as a day; v11 as the moment in it. Noon is the same day in Finland all the year.
function dayIn(day: unknown): unknown {
  return typeof day === 'string' ? `${day}T10:00:00Z` : undefined
}

function addressOf(given: unknown): unknown {
  if (!isFields(given)) return given
  const [point] = listOf(given['coordinates']).filter(isFields)
  return {
    type: 'Location',
    streetAddress: {
      street: wordsOf(given['streetName']),
      streetNumber: given['addressDetail'],
      postalCode: given['postalCode'],
      additionalInformation: wordsOf(given['additionalInformation']),
      ...(point?.['system'] === 'EPSG:3067'
        ? { latitude: point['northing'], longitude: point['easting'] }
        : {}),
    },
  }
}

const phoneTypes: Readonly<Record<string, string>> = { Fax: 'Fax', Sms: 'Sms' }

function phoneOf(one: Fields): Fields {
  const type = String(one['type'] ?? '')
  return {
    number: one['number'],
    prefixNumber: one['dialCode'],
    type: Object.hasOwn(phoneTypes, type) ? phoneTypes[type] : 'Phone',
    serviceChargeType: one['chargeType'] === 'ExtraCharge' ? 'Other' : one['chargeType'],
    chargeDescription: one['chargeDescription'],
    additionalInformation: one['additionalInformation'],
  }
}

const areaTypes: Readonly<Record<string, string>> = {
  WholeCountry: 'Nationwide',
  WholeCountryExceptAland: 'NationwideExceptAlandIslands',
  LimitedArea: 'LimitedType',
}

function areaOf(given: Fields): Fields {
  const area = fieldsOf(given['area'])
  const kinds = {
    municipalities: 'Municipality',
    regions: 'Region',
    wellbeingServicesCounties: 'WellbeingServiceCounties',
  }
  return {
    areaType: areaTypes[String(area['areaType'] ?? '')],
    areas: Object.entries(kinds).flatMap(([field, type]) =>
      listOf(area[field]).map((code) => ({ type, code })),
    ),
  }
}

function producersOf(producers: unknown, provisionType: string): Fields[] {
  return listOf(producers).map((one) => {
    const id = typeof one === 'string' ? one : fieldsOf(one)['organizationContentId']
    const named = fieldsOf(fieldsOf(one)['additionalInformation'])
    return {
      roleType: 'Producer',
      provisionType,
      organization: { id },
      additionalInformation: wordsOf(named),
    }
  })
}

function codesOf(codes: unknown): Fields[] {
  return listOf(codes).map((code) => ({ code }))
}

function versionsOf(given: Fields): [language: string, version: Fields][] {
  const versions = fieldsOf(given['languageVersions'])
  return languages.flatMap((language) =>
    isFields(versions[language]) ? [[language, versions[language]]] : [],
  )
}

function typed(versions: readonly [string, Fields][], field: string, type = ''): Fields[] {
  return versions.flatMap(([language, one]) =>
    one[field] === undefined || one[field] === null ? [] : [{ language, value: one[field], type }],
  )
}

function wordsOf(words: unknown): Fields[] {
  return Object.entries(fieldsOf(words)).map(([language, value]) => ({ language, value }))
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}
