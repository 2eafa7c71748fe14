import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { listUnits } from '../identity/unit.queries.ts'
import { allow } from './catalogue.access.ts'
import { type Move, movesOf, openUnits, type UnitLink, withLink } from './unit-link.model.ts'
import { findUnitOtherwise, listPlacedServices, listUnitLinks } from './unit-link.queries.ts'

/** Says which unit of ours an organisation or a place of the source is, and moves the services that follow it. */
export async function linkUnit(
  tx: Tx,
  ctx: Context,
  link: UnitLink,
): Promise<Outcome<'unit_closed', { moved: number }>> {
  allow(ctx, 'link units')
  await lockImports(tx)
  const before = await listUnitLinks(tx)
  const known = [...before.organisations, ...before.locations].find(({ id }) => id === link.id)
  if (!known) throw new NotFound('unit link')
  const units = await listUnits(tx)
  const open = openUnits(units)
  if (link.unitId !== null && !open.has(link.unitId)) return refuse('unit_closed')
  const services = await listPlacedServices(tx)
  const otherwise = await findUnitOtherwise(tx)
  const moves = movesOf(services, { before, after: withLink(before, link), open, otherwise })

  await keepLink(tx, ctx, link)
  const archived = new Set<string>(services.flatMap((one) => (one.archived ? [one.serviceId] : [])))
  const movedIds = await move(tx, moves)
  const moved = movedIds.filter((id) => !archived.has(id)).length
  await record(tx, ctx, 'unit linked', link.id, { fromUnitId: known.unitId, unitId: link.unitId, moved })
  return done({ moved })
}

// An import places new services by the links as they stand: it waits for us between its hundreds, and so does another
// who links.
async function lockImports(tx: Tx) {
  await sql`
    select import_id from catalogue.import
    where finished_at is null or import_id = (
      select import_id from catalogue.import order by requested_at desc, import_id desc limit 1)
    order by import_id for update`.execute(tx)
}

async function keepLink(tx: Tx, ctx: Context, { kind, id, unitId }: UnitLink) {
  const organisationId = ctx.organisation.id
  if (kind === 'organisation') {
    await tx
      .updateTable('catalogue.listedOrganisation')
      .set({ unitId })
      .where('listedOrganisationId', '=', id)
      .execute()
    return
  }
  await tx.deleteFrom('catalogue.locationUnit').where('channelId', '=', id).execute()
  if (unitId === null) return
  await tx
    .insertInto('catalogue.locationUnit')
    .values({ organisationId, channelId: id, unitId, linkedAt: ctx.now })
    .execute()
}

// Only from where it was: what a colleague moves at the same moment stays where they put it.
async function move(tx: Tx, moves: readonly Move[]): Promise<string[]> {
  if (moves.length === 0) return []
  const { rows } = await sql<{ serviceId: string }>`
    update catalogue.service s set unit_id = m.to_unit_id
    from unnest(${moves.map((one) => one.serviceId)}::uuid[], ${moves.map((one) => one.from)}::uuid[],
      ${moves.map((one) => one.to)}::uuid[]) as m (service_id, from_unit_id, to_unit_id)
    where s.service_id = m.service_id and s.unit_id = m.from_unit_id
    returning s.service_id`.execute(tx)
  return rows.map(({ serviceId }) => serviceId)
}
