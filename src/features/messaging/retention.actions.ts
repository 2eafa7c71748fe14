import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { allow } from './messaging.access.ts'
import { keptDays } from './sending.model.ts'

const batchSize = 1000

/**
 * Empties the words of messages whose contact is no longer kept, and of all messages and inbound texts after thirty
 * days. What became of them stays. Answers whether there may be more.
 */
export async function forgetMessages(tx: Tx, ctx: Context): Promise<boolean> {
  allow(ctx, 'forget messages')
  const before = new Date(ctx.now.getTime() - keptDays * 24 * 60 * 60_000)
  const messages = await emptyMessages(tx, before)
  const texts = await emptyTexts(tx, before)
  if (messages + texts > 0)
    await record(tx, ctx, 'messages forgotten', ctx.organisation.id, { messages, texts })
  return messages === batchSize || texts === batchSize
}

async function emptyMessages(tx: Tx, before: Date) {
  const { rows } = await sql<{ messageId: string }>`
    update messaging.message set body_encrypted = null, subject = null
    where (organisation_id, message_id) in (
      select message.organisation_id, message.message_id
      from messaging.message
      join voices.contact on contact.organisation_id = message.organisation_id
        and contact.contact_id = message.contact_id
      where message.body_encrypted is not null
        and (message.send_at < ${before} or contact.address_encrypted is null)
      limit ${batchSize})
    returning message_id`.execute(tx)
  const ids = rows.map(({ messageId }) => messageId)
  if (ids.length > 0) await tx.deleteFrom('messaging.outboxMessage').where('messageId', 'in', ids).execute()
  return ids.length
}

async function emptyTexts(tx: Tx, before: Date) {
  const { rows } = await sql`
    update messaging.inbound_text set words = null
    where (organisation_id, inbound_text_id) in (
      select text.organisation_id, text.inbound_text_id
      from messaging.inbound_text as text
      join voices.contact on contact.organisation_id = text.organisation_id
        and contact.contact_id = text.contact_id
      where text.words is not null and (text.received_at < ${before} or contact.address_encrypted is null)
      limit ${batchSize})
    returning inbound_text_id`.execute(tx)
  return rows.length
}
