import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'

export type InboundText = {
  contactId: Id<'contact'>
  /** The number it was sent to, as the gateway spells it. */
  sentTo: string
  /** Null once they have been emptied. */
  words: string | null
  receivedAt: Date
}

export async function getInboundText(db: Read, id: Id<'inboundText'>): Promise<InboundText> {
  const row = await db
    .selectFrom('messaging.inboundText')
    .select(['contactId', 'sentTo', 'words', 'receivedAt'])
    .where('inboundTextId', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('inbound text')
  return { ...row, contactId: row.contactId as Id<'contact'> }
}

/** The text that came under any of these references before. */
export async function findInboundTextByReference(
  db: Read,
  references: readonly string[],
): Promise<Id<'inboundText'> | undefined> {
  const row = await db
    .selectFrom('messaging.inboundText')
    .select('inboundTextId')
    .where('gatewayReference', 'in', [...references])
    .orderBy('inboundTextId')
    .limit(1)
    .executeTakeFirst()
  return row && (row.inboundTextId as Id<'inboundText'>)
}
