import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import type { Words } from '../../src/platform/texts.ts'
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
