import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { firstIdSince, type Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

export type UndecidedEvent = {
  serviceEventId: Id<'serviceEvent'>
  serviceId: Id<'service'>
  unitId: Id<'unit'>
  sensitive: boolean
  serviceNames: Words
  happenedAt: Date
  language: string | null
  /** For whom the service is declared to be. */
  declaredSegments: string[]
}

export type Batch = { batchId: Id<'batch'>; receivedAt: Date }

// The ids of a batch's events are of the moment when it came: they lie beside one another in the key.
function isOfBatch({ batchId, receivedAt }: Batch) {
  const next = new Date(receivedAt.getTime() + 1)
  return sql<boolean>`service_event_id >= ${firstIdSince(receivedAt)}::uuid
    and service_event_id < ${firstIdSince(next)}::uuid and batch_id = ${batchId}`
}

/** The events of a batch after those decided already, in the order in which people came. */
export async function listUndecidedEvents(
  db: Read,
  batch: Batch,
  { decided, limit }: { decided: number; limit: number },
): Promise<UndecidedEvent[]> {
  const events = await db
    .selectFrom('listening.serviceEvent')
    .select(['serviceEventId', 'serviceId', 'unitId', 'happenedAt', 'language'])
    .where(isOfBatch(batch))
    .orderBy('happenedAt')
    .orderBy('serviceEventId')
    .offset(decided)
    .limit(limit)
    .execute()
  // Hundreds of events are of a few services: joined, each was looked up once an event.
  const services = await listServicesOf(db, [...new Set(events.map(({ serviceId }) => serviceId))])
  return events.flatMap((event) => {
    const service = services.get(event.serviceId)
    return service ? [{ ...event, ...service, unitId: event.unitId ?? service.unitId } as UndecidedEvent] : []
  })
}

async function listServicesOf(db: Read, serviceIds: readonly string[]) {
  const { rows } = await sql<
    Pick<UndecidedEvent, 'serviceId' | 'unitId' | 'sensitive' | 'serviceNames' | 'declaredSegments'>
  >`
    select service_id, unit_id, sensitive, names as service_names,
      array(select segment from catalogue.service_segment declared
        where declared.organisation_id = service.organisation_id and declared.service_id = service.service_id)
        as declared_segments
    from catalogue.service where service_id = any(${[...serviceIds]}::uuid[])
    order by service_id limit ${serviceIds.length}`.execute(db)
  return new Map<string, (typeof rows)[number]>(rows.map((row) => [row.serviceId, row]))
}

/** What the rules need of a batch's people, sealed, until they have run. */
export async function findBatch(
  db: Read,
  batchId: Id<'batch'>,
): Promise<(Batch & { sealed: string | null; decided: number }) | undefined> {
  const row = await db
    .selectFrom('listening.serviceEventBatch')
    .select(['personsEncrypted as sealed', 'decided', 'receivedAt'])
    .where('batchId', '=', batchId)
    .executeTakeFirst()
  return row && { ...row, batchId }
}

/** How many invitations of the organisation are to be sent in these minutes, up to what makes a crowd. */
export async function countPlanned(
  db: Read,
  minutes: readonly number[],
  most: number,
): Promise<Map<number, number>> {
  if (minutes.length === 0) return new Map()
  const { rows } = await sql<{ minute: string; count: string }>`
    select minute, (select count(*) from (
      select from listening.invitation
      where send_at >= to_timestamp(minute * 60) and send_at < to_timestamp((minute + 1) * 60)
      limit ${most}) as planned) as count
    from unnest(${[...minutes]}::bigint[]) as minute`.execute(db)
  return new Map(rows.map(({ minute, count }) => [Number(minute), Number(count)]))
}

/** The units above each of these, and itself. */
export async function listUnitPaths(
  db: Read,
  unitIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const { rows } = await sql<{ unitId: string; path: string[] }>`
    with recursive above (unit_id, path, next_id) as (
      select unit_id, array[unit_id::text], parent_unit_id from identity.unit where unit_id = any(${[...unitIds]}::uuid[])
      union all
      select above.unit_id, above.path || unit.unit_id::text, unit.parent_unit_id
      from above join identity.unit unit on unit.unit_id = above.next_id
    )
    select unit_id, path from above where next_id is null
    order by unit_id limit ${unitIds.length}`.execute(db)
  return new Map(rows.map(({ unitId, path }) => [unitId, path]))
}

/** How a batch ended, for its event. */
export async function countOutcomes(db: Read, batch: Batch): Promise<{ invited: number; refused: number }> {
  const { rows } = await sql<{ invited: string; refused: string }>`
    select count(invitation.invitation_id) as invited, count(*) - count(invitation.invitation_id) as refused
    from (select organisation_id, service_event_id from listening.service_event where ${isOfBatch(batch)}) as event
    left join listening.invitation using (organisation_id, service_event_id)`.execute(db)
  return { invited: Number(rows[0]?.invited ?? 0), refused: Number(rows[0]?.refused ?? 0) }
}
