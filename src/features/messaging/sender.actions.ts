import type { Context } from '../../platform/context.ts'
import type { Read, Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { dayInFinland } from '../identity/day.model.ts'
import { openGateway, type OpenGateway } from './gateway.actions.ts'
import type { Channel } from './gateway.model.ts'
import { allow } from './messaging.access.ts'
import { type NewSender, readSenders, type SenderFault } from './sender.model.ts'
import { findSender } from './sender.queries.ts'

/** The gateway as messages leave through it now; nothing where the sender that was chosen may not be used. */
export async function openForSending(
  db: Read,
  ctx: Context,
  channel: Channel,
  before?: OpenGateway,
): Promise<OpenGateway | undefined> {
  const open = await openGateway(db, ctx, channel, before)
  if (!open) return undefined
  const sender = await findSender(db, channel, open.sender)
  return sender === undefined ? undefined : { ...open, sender }
}

/** Says how far the name is in the register, and which number stands in for it. From the next text on it holds. */
export async function nameSender(
  tx: Tx,
  ctx: Context,
  given: NewSender,
): Promise<Outcome<SenderFault, undefined>> {
  allow(ctx, 'name sender')
  if (ctx.actor.kind !== 'staff') throw new Forbidden('name sender')
  const read = readSenders(given, {
    today: dayInFinland(ctx.now),
    acceptDemoNumbers: ctx.organisation.invented,
  })
  if (!read.ok) return read
  const { id, number } = read.value
  const mark = { organisationId: ctx.organisation.id, setAt: ctx.now, setBy: ctx.actor.id }

  // One name at a time: another spelling of it would be another name in the register.
  await tx.deleteFrom('messaging.senderId').execute()
  if (id)
    await tx
      .insertInto('messaging.senderId')
      .values({ ...mark, ...id })
      .execute()
  await tx.deleteFrom('messaging.senderNumber').execute()
  if (number !== undefined)
    await tx
      .insertInto('messaging.senderNumber')
      .values({ ...mark, number })
      .execute()
  await record(tx, ctx, 'sender named', ctx.organisation.id, {
    status: id?.status ?? null,
    withNumber: number !== undefined,
  })
  return done()
}
