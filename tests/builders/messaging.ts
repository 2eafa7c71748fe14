import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { connectGateway } from '../../src/features/messaging/gateway.actions.ts'
import type { Channel, Connection } from '../../src/features/messaging/gateway.model.ts'
import { type NewMessage, planMessage } from '../../src/features/messaging/message.intake.ts'
import { keepContact } from '../../src/features/voices/contact.intake.ts'
import { aStaffActor } from './context.ts'

const month = 30 * 24 * 60 * 60_000

/** A gateway by the administrator's own deed: in development the outbox, with a number that can be answered. */
export async function aGateway(
  database: Database,
  ctx: Context,
  given: { channel?: Channel; sender?: string; connection?: Connection } = {},
) {
  const { channel = 'sms', connection = { kind: 'outbox' } } = given
  const sender = given.sender ?? (channel === 'sms' ? '13500' : 'palaute@koekunta.example')
  const administrator = { ...ctx, actor: aStaffActor() }
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    connectGateway(tx, administrator, { channel, sender, connection }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
}

export async function aContact(
  database: Database,
  ctx: Context,
  given: { channel?: Channel; address?: string; purpose?: 'ask' | 'tell'; keptUntil?: Date } = {},
): Promise<Id<'contact'>> {
  const { channel = 'sms', purpose = 'ask' } = given
  const address = given.address ?? (channel === 'sms' ? '+358490000007' : 'anna@example.fi')
  const keptUntil = given.keptUntil ?? new Date(ctx.now.getTime() + month)
  return database.write(ctx.organisation.id, (tx) =>
    keepContact(tx, ctx, { channel, address, purpose, keptUntil }),
  )
}

/** A planned message to a new contact; the gateway must be there. */
export async function aMessage(
  database: Database,
  ctx: Context,
  given: Partial<NewMessage> = {},
): Promise<Id<'message'>> {
  const channel = given.channel ?? 'sms'
  const contactId = given.contactId ?? (await aContact(database, ctx, { channel }))
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    planMessage(tx, ctx, {
      purpose: 'ask',
      channel,
      language: 'fi',
      body: 'Miten kirjastossa sujui? Vastaa 0-10.',
      causeId: newId<'cause'>(ctx.now),
      ...given,
      contactId,
    }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
