import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Receipt } from './message.model.ts'

/** What is known of each part of a long text, in their order. */
export async function listPartReceipts(db: Read, messageId: Id<'message'>): Promise<(Receipt | null)[]> {
  const rows = await db
    .selectFrom('messaging.messagePart')
    .select('receipt')
    .where('messageId', '=', messageId)
    .orderBy('part')
    .limit(255)
    .execute()
  return rows.map(({ receipt }) => receipt)
}
