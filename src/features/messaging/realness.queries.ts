import type { Read } from '../../platform/db/database.ts'
import { findGateway } from './gateway.queries.ts'
import { findSenderNumber, listSenderIds } from './sender.queries.ts'

/** What messages are sent from: the sender of today, and those that take turns with it. */
export async function findSenders(db: Read) {
  const sms = await findGateway(db, 'sms')
  const email = await findGateway(db, 'email')
  const number = await findSenderNumber(db)
  const names = (await listSenderIds(db)).filter(({ status }) => status === 'verified')
  const senders = [sms?.sender, number, ...names.map(({ name }) => name)]
  return {
    sms,
    email,
    senders: [...new Set(senders.filter((sender) => sender !== undefined))],
    emails: email ? [email.sender] : [],
  }
}
