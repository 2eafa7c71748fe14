import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { History } from './invitation.model.ts'

export type UndecidedEvent = {
  serviceEventId: Id<'serviceEvent'>
  serviceId: Id<'service'>
  unitId: Id<'unit'>
  sensitive: boolean
  happenedAt: Date
  language: string | null
}

/** The events of a batch after those decided already, in the order in which people came. */
export async function listUndecidedEvents(
  db: Read,
  batchId: Id<'batch'>,
  { decided, limit }: { decided: number; limit: number },
): Promise<UndecidedEvent[]> {
  const rows = await db
    .selectFrom('listening.serviceEvent as event')
    .innerJoin('catalogue.service as service', (join) =>
      join
        .onRef('service.organisationId', '=', 'event.organisationId')
        .onRef('service.serviceId', '=', 'event.serviceId'),
    )
    .select([
      'event.serviceEventId',
      'event.serviceId',
      sql<string>`coalesce(event.unit_id, service.unit_id)`.as('unitId'),
      'service.sensitive',
      'event.happenedAt',
      'event.language',
    ])
    .where('event.batchId', '=', batchId)
    .orderBy('event.happenedAt')
    .orderBy('event.serviceEventId')
    .offset(decided)
    .limit(limit)
    .execute()
  return rows as UndecidedEvent[]
}

/** What the rules need of a batch's people, sealed; nothing when they have run. */
export async function findUndecidedBatch(
  db: Read,
  batchId: Id<'batch'>,
): Promise<{ sealed: string; decided: number } | undefined> {
  const row = await db
    .selectFrom('listening.serviceEventBatch')
    .select(['personsEncrypted', 'decided'])
    .where('batchId', '=', batchId)
    .executeTakeFirst()
  return row?.personsEncrypted ? { sealed: row.personsEncrypted, decided: row.decided } : undefined
}

/** What is known of addresses, by hash in hexadecimal. */
export async function findHistories(
  db: Read,
  hashes: readonly Buffer[],
  since: Date,
): Promise<Map<string, History>> {
  const invitations = await db
    .selectFrom('voices.contact as contact')
    .innerJoin('listening.invitation as invitation', (join) =>
      join
        .onRef('invitation.organisationId', '=', 'contact.organisationId')
        .onRef('invitation.contactId', '=', 'contact.contactId'),
    )
    .select(['contact.addressHash', 'invitation.serviceId', 'invitation.sendAt'])
    .where('contact.addressHash', '=', (eb) => eb.fn.any(eb.val([...hashes])))
    .where('invitation.sendAt', '>', since)
    .execute()
  const optOuts = await db
    .selectFrom('voices.optOut')
    .select('addressHash')
    .where('addressHash', '=', (eb) => eb.fn.any(eb.val([...hashes])))
    .where('purpose', '=', 'ask')
    .execute()
  const stopped = new Set(optOuts.map(({ addressHash }) => addressHash.toString('hex')))
  const asked = Map.groupBy(invitations, ({ addressHash }) => addressHash?.toString('hex') ?? '')
  return new Map(
    hashes.map((hash) => {
      const hex = hash.toString('hex')
      return [hex, { optedOut: stopped.has(hex), invitations: asked.get(hex) ?? [] }]
    }),
  )
}

/** How a batch ended, for its event. */
export async function countOutcomes(
  db: Read,
  batchId: Id<'batch'>,
): Promise<{ invited: number; refused: number }> {
  const row = await db
    .selectFrom('listening.serviceEvent as event')
    .leftJoin('listening.invitation as invitation', (join) =>
      join
        .onRef('invitation.organisationId', '=', 'event.organisationId')
        .onRef('invitation.serviceEventId', '=', 'event.serviceEventId'),
    )
    .select([
      (eb) => eb.fn.count('invitation.invitationId').as('invited'),
      (eb) => eb.fn.countAll().as('all'),
    ])
    .where('event.batchId', '=', batchId)
    .executeTakeFirstOrThrow()
  const invited = Number(row.invited)
  return { invited, refused: Number(row.all) - invited }
}
