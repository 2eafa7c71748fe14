import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { firstIdSince, type Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { History, SentText } from './invitation.model.ts'

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

/**
 * What is known of addresses, by hash in hexadecimal: planned texts too, but none that was called back before it left. A text
 * that left counts from the moment it did: it may have waited for the gateway for days.
 */
export async function findHistories(
  db: Read,
  hashes: readonly Buffer[],
  since: Date,
): Promise<Map<string, History>> {
  const wanted = sql`${[...hashes]}::bytea[]`
  // Address by address (`offset 0` keeps it so): a plan made while there were few would read all invitations of a million.
  const { rows: texts } = await sql<Asked>`
    select encode(contact.address_hash, 'hex') as hash, invitation.invitation_id, invitation.service_id, ask.cap_days,
      invitation.send_at, ${leftAt('ask')} as left_at, reminder.send_at as remind_at, ${leftAt('reminder')} as reminded_at
    from unnest(${wanted}) as wanted (hash)
    cross join lateral (
      select organisation_id, contact_id, address_hash from voices.contact where address_hash = wanted.hash offset 0) as contact
    cross join lateral (
      select invitation_id, organisation_id, ask_id, service_id, send_at from listening.invitation one
      where one.organisation_id = contact.organisation_id and one.contact_id = contact.contact_id and one.send_at > ${since}
        and not exists (select from listening.invitation_withdrawal withdrawal
          where withdrawal.organisation_id = one.organisation_id and withdrawal.invitation_id = one.invitation_id
            and withdrawal.reason = 'ask_closed')
      offset 0) as invitation
    join listening.ask ask on ask.organisation_id = invitation.organisation_id and ask.ask_id = invitation.ask_id
    left join lateral (
      select send_at from listening.reminder one
      where one.organisation_id = invitation.organisation_id and one.invitation_id = invitation.invitation_id
        and one.refusal is null
      offset 0) as reminder on true`.execute(db)
  const { rows: stopped } = await sql<{ hash: string }>`
    select encode(address_hash, 'hex') as hash from voices.opt_out
    where address_hash = any(${wanted}) and purpose = 'ask'`.execute(db)
  const asked = Map.groupBy(texts, ({ hash }) => hash)
  const optedOut = new Set(stopped.map(({ hash }) => hash))
  return new Map(
    [...new Set([...asked.keys(), ...optedOut])].map((hash) => [
      hash,
      { optedOut: optedOut.has(hash), texts: (asked.get(hash) ?? []).flatMap(textsOf) },
    ]),
  )
}

function leftAt(purpose: 'ask' | 'reminder') {
  return sql`(select result.happened_at from messaging.message message
    join messaging.message_result result using (organisation_id, message_id)
    where message.organisation_id = invitation.organisation_id and message.purpose = ${purpose}
      and message.cause_id = invitation.invitation_id and result.kind = 'sent')`
}

type Asked = Omit<SentText, 'kind' | 'left'> & {
  hash: string
  leftAt: Date | null
  remindAt: Date | null
  remindedAt: Date | null
}

function textsOf({ hash: _hash, sendAt, leftAt: left, remindAt, remindedAt, ...of }: Asked): SentText[] {
  const invitation: SentText = { ...of, kind: 'invitation', sendAt: left ?? sendAt, left: left !== null }
  if (remindAt === null) return [invitation]
  const reminder = { sendAt: remindedAt ?? remindAt, left: remindedAt !== null }
  return [invitation, { ...of, kind: 'reminder', ...reminder }]
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
