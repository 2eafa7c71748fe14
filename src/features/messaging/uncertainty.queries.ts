import { type NotNull, sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel } from './gateway.model.ts'
import type { Purpose } from './message.model.ts'

export type UncertainMessage = {
  messageId: Id<'message'>
  purpose: Purpose
  channel: Channel
  sendAt: Date
  /** When the attempt began of which nobody knows the end. */
  triedAt: Date
  /** When that became clear: of those that were begun together, some are known for long while others are still waited for. */
  unknownSince: Date
  attempt: number
  reason: string | null
}

const mostListed = 200

/** The messages of which nobody knows whether they left, and of which nobody has decided. Oldest first. */
export async function listUncertainMessages(db: Read): Promise<UncertainMessage[]> {
  const rows = await selectUncertain(db).orderBy('result.happenedAt').limit(mostListed).execute()
  return rows.map(readUncertain)
}

/** Of these, in one order. */
export async function listUncertainAmong(
  db: Read,
  messageIds: readonly Id<'message'>[],
): Promise<UncertainMessage[]> {
  const rows = await selectUncertain(db)
    .where('message.messageId', 'in', messageIds)
    .orderBy('message.messageId')
    .limit(mostListed)
    .execute()
  return rows.map(readUncertain)
}

export async function findUncertainMessage(
  db: Read,
  messageId: Id<'message'>,
): Promise<UncertainMessage | undefined> {
  return (await listUncertainAmong(db, [messageId]))[0]
}

function selectUncertain(db: Read) {
  return db
    .selectFrom('messaging.messageResult as result')
    .innerJoin('messaging.message as message', (join) =>
      join
        .onRef('message.organisationId', '=', 'result.organisationId')
        .onRef('message.messageId', '=', 'result.messageId'),
    )
    .select([
      'message.messageId',
      'message.purpose',
      'message.channel',
      'message.sendAt',
      'result.beganAt as triedAt',
      'result.happenedAt as unknownSince',
      'result.attempt',
      'result.reason',
    ])
    .$narrowType<{ triedAt: NotNull; attempt: NotNull }>()
    .where('result.kind', '=', 'uncertain')
    .where(undecided)
    .where(unheard)
}

const undecided = sql<boolean>`not exists (select from messaging.uncertainty_decision decision
  where decision.organisation_id = result.organisation_id and decision.message_id = result.message_id
    and decision.attempt = result.attempt)`
// A receipt that came later has told what nobody knew.
const unheard = sql<boolean>`not exists (select from messaging.message_receipt receipt
  where receipt.organisation_id = result.organisation_id and receipt.message_id = result.message_id)`

type UncertainRow = Awaited<ReturnType<ReturnType<typeof selectUncertain>['executeTakeFirstOrThrow']>>

function readUncertain(row: UncertainRow): UncertainMessage {
  return { ...row, messageId: row.messageId as Id<'message'> }
}
