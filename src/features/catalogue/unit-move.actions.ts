import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { allow } from './catalogue.access.ts'
import type { Move, PlacedService } from './unit-link.model.ts'

/** Moves services to the units that the links give them; answers which of those that residents may find did. */
export async function moveServices(
  tx: Tx,
  ctx: Context,
  input: { causeId: string; services: readonly PlacedService[]; moves: readonly Move[] },
): Promise<Move[]> {
  allow(ctx, 'move services')
  const { causeId, services, moves } = input
  if (moves.length === 0) return []
  const archived = new Set<string>(services.flatMap((one) => (one.archived ? [one.serviceId] : [])))
  // Only from where it was: what a colleague moves at the same moment stays where they put it.
  const { rows } = await sql<{ serviceId: string }>`
    update catalogue.service s set unit_id = m.to_unit_id
    from unnest(${moves.map((one) => one.serviceId)}::uuid[], ${moves.map((one) => one.from)}::uuid[],
      ${moves.map((one) => one.to)}::uuid[]) as m (service_id, from_unit_id, to_unit_id)
    where s.service_id = m.service_id and s.unit_id = m.from_unit_id
    returning s.service_id`.execute(tx)
  const did = new Set(rows.flatMap(({ serviceId }) => (archived.has(serviceId) ? [] : [serviceId])))
  await record(tx, ctx, 'services moved', causeId, { moved: did.size })
  return moves.filter(({ serviceId }) => did.has(serviceId))
}
