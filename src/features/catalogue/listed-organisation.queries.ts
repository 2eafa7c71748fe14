import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'

const deepestTree = 20

/** The units of ours that an organisation and those above it are, the nearest first. */
export async function listOrganisationUnits(
  db: Read,
  listedOrganisationId: Id<'listedOrganisation'>,
): Promise<Id<'unit'>[]> {
  const { rows } = await sql<{ unitId: Id<'unit'> }>`
    with recursive upwards as (
      select parent_id, unit_id, 1 as steps from catalogue.listed_organisation
      where listed_organisation_id = ${listedOrganisationId}
      union all
      select o.parent_id, o.unit_id, u.steps + 1
      from upwards u join catalogue.listed_organisation o on o.listed_organisation_id = u.parent_id
      where u.steps < ${deepestTree}
    )
    select unit_id from upwards where unit_id is not null order by steps limit ${deepestTree}`.execute(db)
  return rows.map(({ unitId }) => unitId)
}
