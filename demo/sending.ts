import type { Organisation } from '../src/platform/context.ts'
import { answerOf } from '../src/platform/db/database.ts'
import { together } from '../src/platform/db/together.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { openGateway } from '../src/features/messaging/gateway.actions.ts'
import { channels } from '../src/features/messaging/gateway.model.ts'
import { beginSendings, type Sending } from '../src/features/messaging/sending-beginning.actions.ts'
import { endSendings } from '../src/features/messaging/sending-ending.actions.ts'
import { keepOutboxMessage } from '../src/features/messaging/sending-outbox.actions.ts'
import { type Due, listDue } from './demo.queries.ts'
import { newScene, program, type Scene } from './scene.ts'

/**
 * What is due by a moment leaves, each message at its own, by the deeds of the job that sends. The job itself would hold the
 * sending for as long as the demo's transaction lasts, and keep waiting whoever waits for a text on the site.
 */
export async function sendUntil(services: Services, organisation: Organisation, until: Date): Promise<void> {
  for (;;) {
    const due = await services.database.read(organisation.id, (db) => listDue(db, until))
    if (due.length === 0) return
    await sendAll(services, organisation, due)
  }
}

/** What became of the messages of one moment is written while those of the next are taken. */
async function sendAll(services: Services, organisation: Organisation, due: readonly Due[]) {
  const { act } = newScene(services, organisation, () => services.clock())
  const opened = channels.map(async (channel) => {
    const gateway = await act(program, (tx, ctx) => openGateway(tx, ctx, channel))
    return [channel, gateway] as const
  })
  const gateways = new Map(await together(opened))
  const ends: Promise<void>[] = []
  for (const { at, channel } of due) {
    const scene = newScene(services, organisation, () => at)
    const gateway = gateways.get(channel)
    const { sendings } = await scene.act(program, async (tx, ctx) =>
      answerOf(await beginSendings(tx, ctx, { channel, gateway, atMost })),
    )
    const end = endAll(scene, sendings)
    // What became of it is heard below.
    end.catch(() => undefined)
    ends.push(end)
  }
  await together(ends)
}

function endAll(scene: Scene, sendings: readonly Sending[]) {
  return scene.act(program, async (tx, ctx) => {
    const kept = sendings.map(({ messageId, to, gateway: { sender } }) =>
      keepOutboxMessage(tx, ctx, { messageId, to, from: sender }),
    )
    const accepted = { kind: 'accepted' } as const
    const ended = endSendings(
      tx,
      ctx,
      sendings.map((sending) => ({ ...sending, end: accepted })),
    )
    await together([...kept, ended.then(answerOf)])
  })
}

const atMost = 500
