import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import type { Words } from '../../src/platform/texts.ts'
import {
  addressColumns,
  channelColumns,
  connectionColumns,
  descriptionColumns,
} from '../../src/features/catalogue/catalogue-row.model.ts'
import type { Channel, ConnectedChannel } from '../../src/features/catalogue/channel.model.ts'
import type { CodeList } from '../../src/features/catalogue/code.model.ts'
import { noContact } from '../../src/features/catalogue/contact.model.ts'
import type { OpeningHours } from '../../src/features/catalogue/opening-hours.model.ts'
import type { ServiceDescription } from '../../src/features/catalogue/service-profile.model.ts'
import type { Service } from '../../src/features/catalogue/service.model.ts'
import { aMonday } from './context.ts'

type Unit = {
  unitId: Id<'unit'>
  parentUnitId: Id<'unit'> | null
  kind: 'sector' | 'unit'
  key: string
  names: Words
}

/** A unit of the organisation, at the top unless told otherwise. */
export async function aUnit(
  database: Database,
  ctx: Pick<Context, 'organisation'>,
  given: Partial<Unit> = {},
): Promise<Unit> {
  const unitId = given.unitId ?? newId<'unit'>(aMonday)
  const unit: Unit = {
    unitId,
    parentUnitId: null,
    kind: 'unit',
    key: `unit-${unitId.slice(-8)}`,
    names: { fi: 'Kirjasto', sv: 'Biblioteket', en: 'Library' },
    ...given,
  }
  const organisationId = ctx.organisation.id
  await database.write(organisationId, (tx) =>
    tx
      .insertInto('identity.unit')
      .values({ ...unit, organisationId, names: JSON.stringify(unit.names), closedOn: null })
      .execute(),
  )
  return unit
}

/** A published service in a unit of its own, unless told otherwise. `publishedAt: null` leaves it unpublished. */
export async function aService(
  database: Database,
  ctx: Pick<Context, 'organisation'>,
  given: Partial<Service> = {},
): Promise<Service> {
  const serviceId = given.serviceId ?? newId<'service'>(aMonday)
  const service: Service = {
    serviceId,
    key: `service-${serviceId.slice(-8)}`,
    names: { fi: 'Lainaus ja palautus', sv: 'Lån och återlämning', en: 'Borrowing and returning' },
    summaries: {
      fi: 'Lainaa kirjoja, pelejä ja soittimia.',
      sv: 'Låna böcker, spel och instrument.',
      en: 'Borrow books, games and instruments.',
    },
    unitId: given.unitId ?? (await aUnit(database, ctx)).unitId,
    sensitive: false,
    publishedAt: aMonday,
    ...given,
  }
  const { publishedAt, ...row } = service
  const organisationId = ctx.organisation.id
  await database.write(organisationId, async (tx) => {
    await tx
      .insertInto('catalogue.service')
      .values({
        ...row,
        organisationId,
        names: JSON.stringify(row.names),
        summaries: JSON.stringify(row.summaries),
        enteredAt: aMonday,
      })
      .execute()
    if (publishedAt) {
      await tx
        .insertInto('catalogue.servicePublication')
        .values({ organisationId, serviceId, publishedBy: null, publishedAt })
        .execute()
    }
  })
  return service
}

/** A service location of these services, open on weekdays, unless told otherwise. */
export async function aChannel(
  database: Database,
  ctx: Pick<Context, 'organisation'>,
  given: Partial<Channel> & { serviceIds?: readonly Id<'service'>[] } = {},
): Promise<Channel> {
  const { serviceIds = [], ...told } = given
  const channel: Channel = { ...aPlace(), ...told }
  const organisationId = ctx.organisation.id
  const { channelId, archivedAt, organisationId: listedOrganisationId } = channel
  await database.write(organisationId, async (tx) => {
    await tx
      .insertInto('catalogue.channel')
      .values({ organisationId, channelId, listedOrganisationId, archivedAt, ...channelColumns(channel) })
      .execute()
    for (const [position, address] of channel.addresses.entries()) {
      await tx
        .insertInto('catalogue.channelAddress')
        .values({ organisationId, channelId, position, ...addressColumns(address) })
        .execute()
    }
    for (const serviceId of serviceIds) {
      await tx
        .insertInto('catalogue.connection')
        .values({ organisationId, serviceId, channelId, position: 0, ...connectionColumns(plainConnection) })
        .execute()
    }
  })
  return channel
}

/** One period of opening hours that holds always, without an opening unless told otherwise. */
export function somePeriod(given: Partial<OpeningHours> = {}): OpeningHours {
  return {
    kind: 'weekly',
    fromOn: null,
    untilOn: null,
    closed: false,
    alwaysOpen: false,
    byReservation: false,
    notes: {},
    openings: [],
    ...given,
  }
}

/** What a source tells of a service beyond its name and summary, with national codes. */
export async function aDescription(
  database: Database,
  ctx: Pick<Context, 'organisation'>,
  service: Service,
  given: Partial<ServiceDescription> & { codes?: readonly { list: CodeList; code: string }[] } = {},
): Promise<void> {
  const { codes = [], ...told } = given
  const organisationId = ctx.organisation.id
  const { serviceId, names, summaries } = service
  const description = { ...plainDescription, names, summaries, ...told }
  await database.write(organisationId, async (tx) => {
    await tx
      .insertInto('catalogue.serviceDescription')
      .values({ organisationId, serviceId, ...descriptionColumns(description) })
      .execute()
    for (const { list, code } of codes)
      await tx.insertInto('catalogue.serviceCode').values({ organisationId, serviceId, list, code }).execute()
  })
}

const plainConnection: ConnectedChannel['connection'] = {
  charge: null,
  chargeNotes: {},
  descriptions: {},
  openingHours: [],
  contact: noContact,
}

const plainDescription: Omit<ServiceDescription, 'names' | 'summaries'> = {
  kind: 'service',
  alternativeNames: {},
  descriptions: {},
  userInstructions: {},
  requirements: {},
  deadlines: {},
  processingTimes: {},
  validityTimes: {},
  charge: null,
  chargeNotes: {},
  funding: null,
  keywords: {},
  concepts: [],
  legislation: [],
  languages: [],
  areaKind: null,
  areas: [],
  vouchersInUse: false,
  vouchers: [],
}

function aPlace(): Channel {
  return {
    channelId: newId<'channel'>(aMonday),
    kind: 'service_location',
    organisationId: null,
    names: { fi: 'Pääkirjasto', sv: 'Huvudbiblioteket', en: 'Main library' },
    alternativeNames: {},
    shownByAlternativeName: [],
    summaries: {},
    descriptions: {},
    languages: ['fi', 'sv'],
    areaKind: null,
    areas: [],
    contact: noContact,
    openingHours: [somePeriod({ openings: [{ day: 1, untilDay: 5, opens: '09:00', closes: '19:00' }] })],
    attachments: [],
    webAccessibility: [],
    requiresAuthentication: null,
    signatureCount: null,
    formIdentifiers: {},
    addresses: [],
    archivedAt: null,
  }
}
