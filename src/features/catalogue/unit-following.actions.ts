import type { Context } from '../../platform/context.ts'
import type { Read, Tx } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { listUnits } from '../identity/unit.queries.ts'
import type { ImportedRecord } from './import.model.ts'
import { followingMoves, openUnits, type PlacedService, type UnitLinks } from './unit-link.model.ts'
import { listPlacedServices, listPlacedServicesOf, listUnitLinks } from './unit-link.queries.ts'
import { moveServices } from './unit-move.actions.ts'

/** Where the services that some records concern belong, before the records are taken in. */
export type PlacesBefore = { links: UnitLinks; services: readonly PlacedService[] }

export async function findPlaces(db: Read, records: readonly ImportedRecord[]): Promise<PlacesBefore> {
  return { links: await listUnitLinks(db), services: await listPlacedServicesOf(db, touchedBy(records)) }
}

/** When the source itself has given a service to another organisation or place, it follows; answers by how many more the report tells. */
export async function followSource(
  tx: Tx,
  ctx: Context,
  input: {
    importId: Id<'import'>
    unitId: Id<'unit'>
    records: readonly ImportedRecord[]
    before: PlacesBefore
  },
): Promise<number> {
  const { importId, unitId, records, before } = input
  const after = await listUnitLinks(tx)
  const open = openUnits(await listUnits(tx))
  // Another order among the organisations may concern every service below them.
  const services = isSameTree(before.links, after)
    ? await listPlacedServicesOf(tx, touchedBy(records))
    : await listPlacedServices(tx)
  const moves = followingMoves(services, {
    formerly: new Map(before.services.map((one) => [one.serviceId, one])),
    before: before.links,
    after,
    open,
    otherwise: open.has(unitId) ? unitId : null,
  })
  return moveServices(tx, ctx, { causeId: importId, importId, services, moves })
}

function touchedBy(records: readonly ImportedRecord[]) {
  const idsOf = (kind: ImportedRecord['kind']) =>
    records.flatMap((one) => (one.kind === kind ? [one.sourceId] : []))
  return { serviceSourceIds: idsOf('service'), channelSourceIds: idsOf('channel') }
}

function isSameTree(one: UnitLinks, other: UnitLinks): boolean {
  const treeOf = ({ organisations }: UnitLinks) =>
    JSON.stringify(organisations.map(({ id, parentId, unitId }) => [id, parentId, unitId]))
  return treeOf(one) === treeOf(other)
}
