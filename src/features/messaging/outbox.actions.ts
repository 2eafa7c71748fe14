import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { addressHash } from '../voices/contact.intake.ts'
import { canBeAnswered, type Channel } from './gateway.model.ts'
import { wayOutOf } from './message-email.actions.ts'
import { withFoot } from './message-email.model.ts'
import { listInboundTexts, listOutboxMessages } from './outbox.queries.ts'
import { bodyPurpose, outboxPurpose } from './sending.model.ts'

export type OutboxMessage = {
  id: string
  side: 'theirs' | 'own'
  at: Date
  subject: string | null
  /** Null when the words have been read and emptied. */
  words: string | null
  language: string
}

export type Recipient = {
  address: string
  channel: Channel
  /** Who wrote last, and whether one can write back. */
  sender: string
  canBeAnswered: boolean
  messages: OutboxMessage[]
}

/** The development outbox as the telephones and mailboxes it would have reached: the newest first, in all things. */
export async function openOutbox(db: Read, ctx: Context): Promise<Recipient[]> {
  const open = (value: string, purpose: string) => decrypt(ctx.secrets, ctx.organisation.id, value, purpose)
  const recipients = new Map<string, Recipient>()
  for (const row of await listOutboxMessages(db)) {
    const address = open(row.recipientEncrypted, outboxPurpose)
    const { channel, sender } = row
    const recipient = recipients.get(address) ?? {
      address,
      channel,
      sender,
      canBeAnswered: canBeAnswered(channel, sender),
      messages: [],
    }
    recipients.set(address, recipient)
    recipient.messages.push({
      id: row.messageId,
      side: 'theirs',
      at: row.arrivedAt,
      subject: row.subject,
      words: row.bodyEncrypted === null ? null : withWayOut(ctx, row, open(row.bodyEncrypted, bodyPurpose)),
      language: row.language,
    })
  }
  const shown = [...recipients.values()].slice(0, mostRecipients)
  await addAnswers(db, ctx, shown)
  return shown
}

/** A letter as a mailbox shows it: only on this page may its way out be without encryption. */
function withWayOut(
  ctx: Context,
  message: Parameters<typeof wayOutOf>[1] & { channel: Channel },
  words: string,
) {
  return message.channel === 'email' ? withFoot(words, wayOutOf(ctx, message)) : words
}

// More telephones on one page than these are slow to draw, and nobody looks at them.
const mostRecipients = 24

async function addAnswers(db: Read, ctx: Context, recipients: readonly Recipient[]) {
  const answers = await listInboundTexts(db)
  for (const recipient of recipients) {
    if (recipient.channel !== 'sms') continue
    const hash = addressHash(ctx, 'sms', recipient.address)
    const own = answers.filter((answer) => answer.addressHash?.equals(hash))
    recipient.messages.push(
      ...own.map((answer): OutboxMessage => ({
        id: answer.inboundTextId,
        side: 'own',
        at: answer.receivedAt,
        subject: null,
        words: answer.words,
        language: ctx.language,
      })),
    )
    recipient.messages.sort((a, b) => b.at.getTime() - a.at.getTime())
  }
}
