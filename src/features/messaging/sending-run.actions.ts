import type { Context } from '../../platform/context.ts'
import type { AskedLast, Tx } from '../../platform/db/database.ts'
import type { Services } from '../../platform/surroundings.ts'
import { noteGateway } from './gateway-state.actions.ts'
import { findGatewayState, type GatewayState } from './gateway-state.queries.ts'
import type { OpenGateway } from './gateway.actions.ts'
import { openForSending } from './sender.actions.ts'
import type { Channel } from './gateway.model.ts'
import { beginSendings } from './sending-beginning.actions.ts'
import { endSendings } from './sending-ending.actions.ts'
import { type Carrier, newHands } from './sending-hands.actions.ts'
import { leaveInterrupted } from './sending-result.actions.ts'

export type Run = {
  channel: Channel
  carrier: Carrier
  /** No more is begun when this says so: the program stops, the line broke, others want their turn. */
  isOver: () => boolean
}

/** Nothing more is due; the gateway is in trouble; or `isOver` said so. */
export type RunEnd = 'done' | 'faltering' | 'over'

/**
 * Sends what is due, once, by whoever holds the sending of this channel. Each message is marked as under way before it leaves,
 * so that a program that dies leaves a few that nobody repeats by themselves. While the gateway has some in its hands, the next
 * are marked and what became of the last is written, by the dozen.
 */
export async function sendWhatIsDue(services: Services, system: Context, run: Run): Promise<RunEnd> {
  const { database, clock } = services
  const { channel, carrier } = run
  const write = <Result>(work: (tx: Tx, ctx: Context) => Promise<Result | AskedLast<Result>>) =>
    database.write(system.organisation.id, (tx) => work(tx, { ...system, now: clock() }))
  await write((tx, ctx) => leaveInterrupted(tx, ctx, channel))
  const known = await write((tx) => findGatewayState(tx, channel))
  if (known?.retryAt && known.retryAt > clock()) return 'faltering'

  const hands = newHands(carrier, isTrying(known))
  const filling = { isOn: true, hasFailed: false }
  const isOver = () => run.isOver() || hands.faltering() || hands.isClosed() || filling.hasFailed
  async function fill() {
    let opened: OpenGateway | undefined
    try {
      for (let taken = 1; taken > 0 && !isOver();) {
        const begun = await write((tx, ctx) => {
          const gateway = openForSending(tx, ctx, channel, opened)
          return beginSendings(tx, ctx, { channel, gateway, atMost: hands.room() })
        })
        taken = begun.taken
        opened = begun.sendings[0]?.gateway ?? opened
        hands.give(begun.sendings)
        await hands.roomAgain(isOver)
      }
    } catch (error) {
      filling.hasFailed = true
      throw error
    } finally {
      filling.isOn = false
      hands.wake()
    }
  }
  async function empty() {
    try {
      while (filling.isOn || !hands.isEmpty()) {
        await hands.enough()
        if (isOver()) hands.giveBack()
        const ended = hands.takeEnded()
        if (ended.length === 0) continue
        await write((tx, ctx) => endSendings(tx, ctx, ended))
        hands.written(ended.length)
      }
    } finally {
      hands.close()
    }
  }
  // Both have ended before others may send: a fault of one ends the other.
  for (const end of await Promise.allSettled([fill(), empty()]))
    if (end.status === 'rejected') throw end.reason

  const verdict = hands.verdict()
  if (verdict !== undefined && isNews(known, verdict))
    await write((tx, ctx) => noteGateway(tx, ctx, { channel, fault: verdict }))
  if (hands.faltering()) return 'faltering'
  return run.isOver() ? 'over' : 'done'
}

function isTrying(known: GatewayState | undefined): boolean {
  return known?.fault !== undefined && known.fault !== null
}

function isNews(known: GatewayState | undefined, fault: string | null): boolean {
  return known === undefined || fault !== null || known.fault !== null
}
