import type { Read } from '../../platform/db/database.ts'
import type { MessageState, Purpose } from './message.model.ts'
import { messageState } from './message.queries.ts'

export type SentMessage = { purpose: Purpose; sendAt: Date; state: MessageState }

/** What has been sent, or waits to be, to one telephone or mailbox: newest first, without its words. */
export async function listMessagesTo(db: Read, addressHash: Buffer): Promise<SentMessage[]> {
  return db
    .selectFrom('messaging.message as message')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'message.organisationId')
        .onRef('contact.contactId', '=', 'message.contactId'),
    )
    .leftJoin('messaging.messageResult as result', (join) =>
      join
        .onRef('result.organisationId', '=', 'message.organisationId')
        .onRef('result.messageId', '=', 'message.messageId'),
    )
    .select(['message.purpose', 'message.sendAt', messageState.as('state')])
    .where('contact.addressHash', '=', addressHash)
    .orderBy('message.sendAt', 'desc')
    .limit(100)
    .execute()
}
