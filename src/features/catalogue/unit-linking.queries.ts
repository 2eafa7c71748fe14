import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { shownNames } from './channel.model.ts'
import type { UnitLinking, UnitLinkingToUndo } from './unit-linking.model.ts'

export async function getUnitLinking(db: Read, unitLinkingId: Id<'unitLinking'>): Promise<UnitLinking> {
  const linking = await findUnitLinking(db, unitLinkingId)
  if (!linking) throw new NotFound('unit linking')
  return linking
}

export async function findUnitLinking(
  db: Read,
  unitLinkingId: Id<'unitLinking'>,
): Promise<UnitLinking | undefined> {
  const { rows } = await sql<Omit<UnitLinking, 'lines'>>`
    select l.unit_linking_id, l.services_moved, l.linked_at, l.undoes_id, exists (
      select from catalogue.unit_linking u
      where u.organisation_id = l.organisation_id and u.undoes_id = l.unit_linking_id) as undone
    from catalogue.unit_linking l where l.unit_linking_id = ${unitLinkingId}`.execute(db)
  const [linking] = rows
  return linking && { ...linking, lines: await listLines(db, unitLinkingId) }
}

/** The newest in which several were chosen together, unless it has been taken back. */
export async function findNewestToUndo(db: Read): Promise<UnitLinkingToUndo | undefined> {
  const { rows } = await sql<UnitLinkingToUndo>`
    select l.unit_linking_id, l.linked_at, count(*)::int as lines
    from catalogue.unit_linking l join catalogue.unit_linking_line n using (organisation_id, unit_linking_id)
    where l.undoes_id is null and not exists (
      select from catalogue.unit_linking u
      where u.organisation_id = l.organisation_id and u.undoes_id = l.unit_linking_id)
    group by l.unit_linking_id, l.linked_at having count(*) > 1
    order by l.linked_at desc, l.unit_linking_id desc limit 1`.execute(db)
  return rows[0]
}

const mostLines = 20_000

async function listLines(db: Read, unitLinkingId: Id<'unitLinking'>): Promise<UnitLinking['lines']> {
  const { rows } = await sql<Line>`
    select n.listed_organisation_id, n.channel_id, n.from_unit_id, n.unit_id,
      coalesce(c.names, o.names) as names, coalesce(c.alternative_names, '{}') as alternative_names,
      coalesce(c.shown_by_alternative_name, '{}') as shown_by_alternative_name
    from catalogue.unit_linking_line n
      left join catalogue.listed_organisation o using (organisation_id, listed_organisation_id)
      left join catalogue.channel c on c.organisation_id = n.organisation_id and c.channel_id = n.channel_id
    where n.unit_linking_id = ${unitLinkingId} order by n.position limit ${mostLines}`.execute(db)
  return rows.map(({ listedOrganisationId, channelId, fromUnitId, unitId, ...named }) => ({
    kind: channelId === null ? ('organisation' as const) : ('location' as const),
    id: channelId ?? listedOrganisationId ?? '',
    names: shownNames(named),
    fromUnitId,
    unitId,
  }))
}

type Line = Parameters<typeof shownNames>[0] & {
  listedOrganisationId: string | null
  channelId: string | null
  fromUnitId: Id<'unit'> | null
  unitId: Id<'unit'> | null
}
