import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { listUnits } from '../identity/unit.queries.ts'
import { allow } from './catalogue.access.ts'
import { movesOf, openUnits, type UnitLink, type UnitLinks, withLinks } from './unit-link.model.ts'
import { findUnitOtherwise, listPlacedServices, listUnitLinks } from './unit-link.queries.ts'
import { getUnitLinking } from './unit-linking.queries.ts'
import { moveServices } from './unit-move.actions.ts'

/**
 * Says which units of ours organisations and places of the source are, and moves the services that follow them. What it did
 * is kept, so that it can be told and taken back.
 */
export async function linkUnits(
  tx: Tx,
  ctx: Context,
  links: readonly UnitLink[],
): Promise<Outcome<'unit_closed', Id<'unitLinking'>>> {
  allow(ctx, 'link units')
  await lockImports(tx)
  const before = await listUnitLinks(tx)
  const known = new Map<string, { unitId: Id<'unit'> | null }>(
    [...before.organisations, ...before.locations].map((one) => [one.id, one]),
  )
  if (links.some(({ id }) => !known.has(id))) throw new NotFound('unit link')
  const open = openUnits(await listUnits(tx))
  if (links.some(({ unitId }) => unitId !== null && !open.has(unitId))) return refuse('unit_closed')

  const lines = links.map((link) => ({ ...link, fromUnitId: known.get(link.id)?.unitId ?? null }))
  return done(await carryOut(tx, ctx, { before, lines, open, undoesId: null }))
}

/** Takes back what was chosen together. A line that somebody has chosen otherwise since stays as they chose. */
export async function undoUnitLinking(
  tx: Tx,
  ctx: Context,
  { unitLinkingId }: { unitLinkingId: Id<'unitLinking'> },
): Promise<Outcome<'already_undone', Id<'unitLinking'>>> {
  allow(ctx, 'link units')
  await lockImports(tx)
  const made = await getUnitLinking(tx, unitLinkingId)
  if (made.undone || made.undoesId !== null) return refuse('already_undone')
  const before = await listUnitLinks(tx)
  const now = new Map<string, Id<'unit'> | null>(
    [...before.organisations, ...before.locations].map((one) => [one.id, one.unitId]),
  )
  const lines = made.lines
    .filter(({ id, unitId }) => now.get(id) === unitId)
    .map((line) => ({ ...line, unitId: line.fromUnitId, fromUnitId: line.unitId }))
  const open = openUnits(await listUnits(tx))
  return done(await carryOut(tx, ctx, { before, lines, open, undoesId: unitLinkingId }))
}

type Linking = {
  before: UnitLinks
  lines: readonly (UnitLink & { fromUnitId: Id<'unit'> | null })[]
  open: ReadonlySet<string>
  undoesId: Id<'unitLinking'> | null
}

async function carryOut(tx: Tx, ctx: Context, { before, lines, open, undoesId }: Linking) {
  const services = await listPlacedServices(tx)
  const otherwise = await findUnitOtherwise(tx)
  const moves = movesOf(services, { before, after: withLinks(before, lines), open, otherwise })
  for (const line of lines) await keepLink(tx, ctx, line)
  const unitLinkingId = newId<'unitLinking'>(ctx.now)
  const servicesMoved = await moveServices(tx, ctx, { causeId: unitLinkingId, services, moves })

  const ids = { organisationId: ctx.organisation.id, unitLinkingId }
  await tx
    .insertInto('catalogue.unitLinking')
    .values({ ...ids, servicesMoved, linkedAt: ctx.now, undoesId })
    .execute()
  const rows = lines.map(({ kind, id, fromUnitId, unitId }, position) => ({
    ...ids,
    position,
    listedOrganisationId: kind === 'organisation' ? id : null,
    channelId: kind === 'location' ? id : null,
    fromUnitId,
    unitId,
  }))
  if (rows.length > 0) await tx.insertInto('catalogue.unitLinkingLine').values(rows).execute()
  await record(tx, ctx, 'units linked', unitLinkingId, {
    links: lines.length,
    moved: servicesMoved,
    undoesId,
  })
  return unitLinkingId
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
