import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { type Outcome } from '../../platform/outcome.ts'
import { type AddressRefusal, readAddressText } from '../voices/address.model.ts'
import { keepContact } from '../voices/contact.intake.ts'
import type { Channel } from './gateway.model.ts'
import { tryGatewayNow } from './gateway-state.actions.ts'
import { gatewayTexts } from './gateway.texts.ts'
import { planMessage, type PlanningRefusal } from './message.intake.ts'
import { allow } from './messaging.access.ts'

const day = 24 * 60 * 60_000

/** A message to the administrator's own telephone or mailbox, by the same way as every other message. */
export async function planTestMessage(
  tx: Tx,
  ctx: Context,
  input: { channel: Channel; address: string },
): Promise<Outcome<AddressRefusal | PlanningRefusal, Id<'message'>>> {
  allow(ctx, 'connect gateway')
  const { channel } = input
  const address = readAddressText(channel, input.address, { acceptDemoNumbers: ctx.organisation.invented })
  if (!address.ok) return address
  const contactId = await keepContact(tx, ctx, {
    channel,
    address: address.value,
    purpose: 'tell',
    keptUntil: new Date(ctx.now.getTime() + day),
  })
  await tryGatewayNow(tx, ctx, channel)
  return planMessage(tx, ctx, {
    purpose: 'test',
    channel,
    contactId,
    language: ctx.language,
    subject: gatewayTexts.testSubject[ctx.language],
    body: gatewayTexts.testBody[ctx.language],
    causeId: newId<'testMessage'>(ctx.now),
  })
}
