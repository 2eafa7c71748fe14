import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Channel } from './gateway.model.ts'
import { chooseSender, isSenderName, type SenderId, type SenderStatus } from './sender.model.ts'

export async function listSenderIds(db: Read): Promise<SenderId[]> {
  const rows = await db
    .selectFrom('messaging.senderId')
    .select(['name', 'status', sql<string | null>`status_on::text`.as('statusOn')])
    .orderBy('name')
    .limit(20)
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as SenderStatus }))
}

/** The number that texts come from while the name may not be used. */
export async function findSenderNumber(db: Read): Promise<string | undefined> {
  const row = await db.selectFrom('messaging.senderNumber').select('number').executeTakeFirst()
  return row?.number
}

/** What messages are from now, when this is the sender that was chosen for the gateway; nothing where it may not be used. */
export async function findSender(db: Read, channel: Channel, chosen: string): Promise<string | undefined> {
  // A number needs no leave, and is looked up for nothing in every batch.
  if (channel === 'email' || !isSenderName(chosen)) return chosen
  const choice = chooseSender({ chosen, ids: await listSenderIds(db), number: await findSenderNumber(db) })
  return choice.kind === 'nothing' ? undefined : choice.sender
}

/** A gateway for texts is connected, and there is nothing that they may be sent from. */
export async function isWaitingForSender(db: Read): Promise<boolean> {
  const row = await db
    .selectFrom('messaging.gateway')
    .select('sender')
    .where('channel', '=', 'sms')
    .executeTakeFirst()
  return row !== undefined && (await findSender(db, 'sms', row.sender)) === undefined
}
