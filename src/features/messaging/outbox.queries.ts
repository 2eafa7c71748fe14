import type { Read } from '../../platform/db/database.ts'

const mostMessages = 300

/** What has arrived in the outbox, newest first; opened by openOutbox only. */
export async function listOutboxMessages(db: Read) {
  return db
    .selectFrom('messaging.outboxMessage as outbox')
    .innerJoin('messaging.message as message', (join) =>
      join
        .onRef('message.organisationId', '=', 'outbox.organisationId')
        .onRef('message.messageId', '=', 'outbox.messageId'),
    )
    .select([
      'outbox.messageId',
      'outbox.recipientEncrypted',
      'outbox.sender',
      'outbox.arrivedAt',
      'message.channel',
      'message.purpose',
      'message.language',
      'message.subject',
      'message.bodyEncrypted',
    ])
    .orderBy('outbox.arrivedAt', 'desc')
    .orderBy('outbox.messageId', 'desc')
    .limit(mostMessages)
    .execute()
}

/** What was answered, newest first, with the mark by which its sender is known. */
export async function listInboundTexts(db: Read) {
  return db
    .selectFrom('messaging.inboundText as text')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'text.organisationId')
        .onRef('contact.contactId', '=', 'text.contactId'),
    )
    .select(['text.inboundTextId', 'text.words', 'text.receivedAt', 'contact.addressHash'])
    .orderBy('text.receivedAt', 'desc')
    .orderBy('text.inboundTextId', 'desc')
    .limit(mostMessages)
    .execute()
}
