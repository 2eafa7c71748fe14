import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { encrypt } from '../../platform/secrets/secrets.ts'
import { allow } from './messaging.access.ts'
import { outboxPurpose } from './sending.model.ts'

/** In development a message ends here, where it is read and answered as the resident. */
export async function keepOutboxMessage(
  tx: Tx,
  ctx: Context,
  input: { messageId: Id<'message'>; to: string; from: string },
): Promise<void> {
  allow(ctx, 'send message')
  await tx
    .insertInto('messaging.outboxMessage')
    .values({
      organisationId: ctx.organisation.id,
      messageId: input.messageId,
      recipientEncrypted: encrypt(ctx.secrets, ctx.organisation.id, input.to, outboxPurpose),
      sender: input.from,
      arrivedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(tx, ctx, 'message kept', input.messageId)
}
