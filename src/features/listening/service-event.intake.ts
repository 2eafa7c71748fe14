import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { encrypt } from '../../platform/secrets/secrets.ts'
import { decideInvitationsTask, type Person, personsPurpose } from './invitation.model.ts'
import { allow } from './listening.access.ts'
import { type Bearings, findBearings } from './service-event-batch.queries.ts'
import type { ServiceEvent } from './service-event.model.ts'

/** An event that names no source of its own comes from that of the batch. */
export type TakenEvent = Omit<ServiceEvent, 'source'> & { source?: string }
export type TakeServiceEvents = { source: string; events: readonly TakenEvent[] }

export type RefusedEvent = {
  index: number
  field: 'service' | 'unit'
  reason: 'unknown_service' | 'unknown_unit'
}
export type TakenBatch = {
  batchId: Id<'batch'>
  taken: number
  repeated: number
  refused: RefusedEvent[]
}

/**
 * Stores what can be stored and leaves the rules to a job. An event of the same source and id is taken once, however
 * often it is sent, so whoever does not know whether a batch arrived may send it again.
 */
export async function takeServiceEvents(
  tx: Tx,
  ctx: Context,
  { source, events }: TakeServiceEvents,
): Promise<TakenBatch> {
  allow(ctx, 'take service events')
  const bearings = await findBearings(tx, {
    services: [...new Set(events.map(({ service }) => service))],
    units: [...new Set(events.flatMap(({ unit }) => unit ?? []))],
  })
  const { known, refused } = findPlaces(events, bearings)

  const batchId = newId<'batch'>(ctx.now)
  const rows = known.map((one) => ({ ...one, id: newId<'serviceEvent'>(ctx.now) }))
  const inserting = insertEvents(tx, ctx, batchId, source, rows)
  // The database stores them in the meantime.
  const personsEncrypted = sealPersons(ctx, rows)
  const taken = await inserting
  const repeated = rows.length - taken
  const counts = { taken, repeated, refused: refused.length }
  if (taken > 0) await planDeciding(tx, ctx, batchId, personsEncrypted)
  await record(tx, ctx, 'service events taken', batchId, counts)
  return { batchId, taken, repeated, refused }
}

type KnownEvent = { event: TakenEvent; serviceId: Id<'service'>; unitId: Id<'unit'> | null }
type Row = KnownEvent & { id: Id<'serviceEvent'> }

function findPlaces(events: readonly TakenEvent[], { services, units }: Bearings) {
  const known: KnownEvent[] = []
  const refused: RefusedEvent[] = []
  for (const [index, event] of events.entries()) {
    const serviceId = services.get(event.service)
    const unitId = event.unit === undefined ? null : units.get(event.unit)
    if (serviceId === undefined) refused.push({ index, field: 'service', reason: 'unknown_service' })
    else if (unitId === undefined) refused.push({ index, field: 'unit', reason: 'unknown_unit' })
    else known.push({ event, serviceId, unitId })
  }
  return { known, refused }
}

// Columns as arrays: the statement is the same for one event and for a thousand, so it is planned once.
async function insertEvents(tx: Tx, ctx: Context, batchId: string, source: string, rows: readonly Row[]) {
  if (rows.length === 0) return 0
  const result = await sql`
    insert into listening.service_event (
      organisation_id, service_event_id, batch_id, source, source_key, service_id, unit_id, happened_at, language,
      received_at)
    select ${ctx.organisation.id}::uuid, id, ${batchId}::uuid, source, source_key, service_id, unit_id, happened_at,
      language, ${ctx.now.toISOString()}::timestamptz
    from unnest(
      ${plainArray(rows.map(({ id }) => id))}::uuid[],
      ${rows.map(({ event }) => event.source ?? source)}::text[],
      ${rows.map(({ event }) => event.id)}::text[],
      ${plainArray(rows.map(({ serviceId }) => serviceId))}::uuid[],
      ${plainArray(rows.map(({ unitId }) => unitId))}::uuid[],
      ${plainArray(rows.map(({ event }) => event.happenedAt.toISOString()))}::timestamptz[],
      ${rows.map(({ event }) => event.language ?? null)}::text[]
    ) as event (id, source, source_key, service_id, unit_id, happened_at, language)
    on conflict (organisation_id, source, source_key) do nothing`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

async function planDeciding(tx: Tx, ctx: Context, batchId: Id<'batch'>, personsEncrypted: string) {
  await tx
    .insertInto('listening.serviceEventBatch')
    .values({ organisationId: ctx.organisation.id, batchId, personsEncrypted, receivedAt: ctx.now })
    .execute()
  await addJob(tx, decideInvitationsTask, { batchId })
}

// Written piece by piece: an object of a thousand ids took six times as long to make.
function sealPersons(ctx: Context, rows: readonly Row[]): string {
  const persons = rows.map(({ id, event }) => `"${id}":${JSON.stringify(personOf(event))}`)
  return encrypt(ctx.secrets, ctx.organisation.id, `{${persons.join(',')}}`, personsPurpose)
}

function personOf(event: TakenEvent): Person {
  const { phone, email, age, ageGroup, protectedAddress, severalPhoneNumbers, guardianNumber } = event
  const { channel, visitType, segment } = event
  const flags = { age, ageGroup, protectedAddress, severalPhoneNumbers, guardianNumber }
  return { phone, email, ...flags, channel, visitType, segment }
}
