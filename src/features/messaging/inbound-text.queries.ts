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

/** Whether this number had written before, at or after the moment. */
export async function isLaterText(
  db: Read,
  {
    inboundTextId,
    addressHash,
    since,
  }: { inboundTextId: Id<'inboundText'>; addressHash: Buffer; since: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('voices.contact as contact')
    .innerJoin('messaging.inboundText as text', (join) =>
      join
        .onRef('text.organisationId', '=', 'contact.organisationId')
        .onRef('text.contactId', '=', 'contact.contactId'),
    )
    .select('text.inboundTextId')
    .where('contact.addressHash', '=', addressHash)
    .where('text.receivedAt', '>=', since)
    .where('text.inboundTextId', '<', inboundTextId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
