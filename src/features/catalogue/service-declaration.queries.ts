import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { CodeList } from './code.model.ts'

const mostCodes = 500

/** The codes that the source gives a service, whatever the organisation says beside it. */
export async function listSourceCodes(db: Read, serviceId: Id<'service'>, list: CodeList): Promise<string[]> {
  const rows = await db
    .selectFrom('catalogue.serviceCode')
    .select('code')
    .where('serviceId', '=', serviceId)
    .where('list', '=', list)
    .orderBy('code')
    .limit(mostCodes)
    .execute()
  return rows.map(({ code }) => code)
}

/** Who answers for a service. */
export async function findResponsible(
  db: Read,
  serviceId: Id<'service'>,
): Promise<{ staffId: Id<'staff'>; name: string } | undefined> {
  const row = await db
    .selectFrom('catalogue.serviceResponsible as responsible')
    .innerJoin('identity.staff as staff', (join) =>
      join
        .onRef('staff.organisationId', '=', 'responsible.organisationId')
        .onRef('staff.staffId', '=', 'responsible.staffId'),
    )
    .select(['staff.staffId', 'staff.name'])
    .where('responsible.serviceId', '=', serviceId)
    .executeTakeFirst()
  return row && { staffId: row.staffId as Id<'staff'>, name: row.name }
}
