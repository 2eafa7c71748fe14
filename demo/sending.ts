import type { Organisation } from '../src/platform/context.ts'
import { answerOf } from '../src/platform/db/database.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { openGateway } from '../src/features/messaging/gateway.actions.ts'
import { beginSendings } from '../src/features/messaging/sending-beginning.actions.ts'
import { endSendings } from '../src/features/messaging/sending-ending.actions.ts'
import { keepOutboxMessage } from '../src/features/messaging/sending-outbox.actions.ts'
import { type Due, findNextDue } from './demo.queries.ts'
import { newScene, program } from './scene.ts'

/**
 * What is due by a moment leaves, each message at its own, by the deeds of the job that sends. The job itself would hold the
 * sending for as long as the demo's transaction lasts, and keep waiting whoever waits for a text on the site.
 */
export async function sendUntil(services: Services, organisation: Organisation, until: Date): Promise<void> {
  for (;;) {
    const due = await services.database.read(organisation.id, findNextDue)
    if (!due || due.at > until) return
    await sendAllDue(services, organisation, due)
  }
}

async function sendAllDue(services: Services, organisation: Organisation, { at, channels }: Due) {
  await newScene(services, organisation, () => at).act(program, async (tx, ctx) => {
    for (const channel of channels) {
      const gateway = await openGateway(tx, ctx, channel)
      const { sendings } = await answerOf(await beginSendings(tx, ctx, { channel, gateway, atMost }))
      await Promise.all(
        sendings.map(({ messageId, to, gateway: { sender } }) =>
          keepOutboxMessage(tx, ctx, { messageId, to, from: sender }),
        ),
      )
      const accepted = { kind: 'accepted' } as const
      const ended = sendings.map((sending) => ({ ...sending, end: accepted }))
      await answerOf(await endSendings(tx, ctx, ended))
    }
  })
}

const atMost = 500
