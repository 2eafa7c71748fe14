import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { allow } from './catalogue.access.ts'
import type { Move, PlacedService } from './unit-link.model.ts'

/**
 * Moves services to the units that the links give them; answers how many of those that residents may find. Of an import, by how many
 * more its report tells: fewer where services come back to where they were before it.
 */
export async function moveServices(
  tx: Tx,
  ctx: Context,
  input: {
    causeId: string
    /** Whose report tells which they were. */
    importId?: Id<'import'>
    services: readonly PlacedService[]
    moves: readonly Move[]
  },
): Promise<number> {
  allow(ctx, 'move services')
  const { causeId, importId, services, moves } = input
  if (moves.length === 0) return 0
  const archived = new Set<string>(services.flatMap((one) => (one.archived ? [one.serviceId] : [])))
  // Only from where it was: what a colleague moves at the same moment stays where they put it.
  const { rows } = await sql<{ serviceId: string }>`
    update catalogue.service s set unit_id = m.to_unit_id
    from unnest(${moves.map((one) => one.serviceId)}::uuid[], ${moves.map((one) => one.from)}::uuid[],
      ${moves.map((one) => one.to)}::uuid[]) as m (service_id, from_unit_id, to_unit_id)
    where s.service_id = m.service_id and s.unit_id = m.from_unit_id
    returning s.service_id`.execute(tx)
  const moved = rows.flatMap(({ serviceId }) => (archived.has(serviceId) ? [] : [serviceId]))
  await record(tx, ctx, 'services moved', causeId, { moved: moved.length })
  return importId === undefined ? moved.length : keepMoves(tx, ctx, importId, new Set(moved), moves)
}

// One that moves again further on in the same reading is told of once, and not at all when it comes back.
async function keepMoves(
  tx: Tx,
  ctx: Context,
  importId: Id<'import'>,
  moved: ReadonlySet<string>,
  moves: readonly Move[],
): Promise<number> {
  const rows = moves
    .filter(({ serviceId }) => moved.has(serviceId))
    .map(({ serviceId, from, to }) => ({
      organisationId: ctx.organisation.id,
      importId,
      serviceId,
      fromUnitId: from,
      toUnitId: to,
    }))
  if (rows.length === 0) return 0
  const kept = await tx
    .insertInto('catalogue.importMove')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'importId', 'serviceId'])
        .doUpdateSet({ toUnitId: (eb) => eb.ref('excluded.toUnitId') }),
    )
    .returning(sql<boolean>`xmax = 0`.as('isNew'))
    .execute()
  const back = await tx
    .deleteFrom('catalogue.importMove')
    .where('importId', '=', importId)
    .whereRef('fromUnitId', '=', 'toUnitId')
    .returning('serviceId')
    .execute()
  return kept.filter(({ isNew }) => isNew).length - back.length
}
