import type { Context } from '../../platform/context.ts'
import { type Services, surroundingsOf } from '../../platform/surroundings.ts'
import { noteGateway } from './gateway-state.actions.ts'
import { findGatewayState, type GatewayState } from './gateway-state.queries.ts'
import { openForSending } from './sender.actions.ts'
import type { Channel } from './gateway.model.ts'
import { beginSendings, type Sending } from './sending-beginning.actions.ts'
import { type Ended, endSendings } from './sending-ending.actions.ts'
import { leaveInterrupted } from './sending-result.actions.ts'
import { type AttemptEnd, isOfGateway, stopped } from './sending.model.ts'

/** What takes messages away: how many at once, and one of them. It never throws and never repeats by itself. */
export type Carrier = { window: number; hand(sending: Sending): Promise<AttemptEnd> }

export type Run = {
  channel: Channel
  carrier: Carrier
  /** No more is begun when this says so: the program stops, the line broke, others want their turn. */
  isOver: () => boolean
}

/** Nothing more is due; the gateway is in trouble; or `isOver` said so. */
export type RunEnd = 'done' | 'faltering' | 'over'

/**
 * Sends what is due, once, by whoever holds the sending of this channel. What is tried next and what became of what was tried
 * are written in one transaction, while the gateway has others in its hands: each is marked as under way before it leaves, so
 * that a program that dies leaves a few that nobody repeats by themselves.
 */
export async function sendWhatIsDue(services: Services, system: Context, run: Run): Promise<RunEnd> {
  const { database, clock } = services
  const { channel, carrier } = run
  const write = <Result>(work: Parameters<typeof database.write<Result>>[1]) =>
    database.write(system.organisation.id, work)
  const now = (): Context => ({ ...system, ...surroundingsOf(services) })
  await write((tx) => leaveInterrupted(tx, now(), channel))
  const known = await write((tx) => findGatewayState(tx, channel))
  if (known?.retryAt && known.retryAt > clock()) return 'faltering'

  const hands = newHands(carrier, isTrying(known))
  for (;;) {
    const ended = hands.takeEnded()
    const room = run.isOver() || hands.faltering() ? 0 : hands.room()
    const { sendings, taken } = await write(async (tx) => {
      const ctx = now()
      await endSendings(tx, ctx, ended)
      if (room === 0) return { sendings: [], taken: 0 }
      return beginSendings(tx, ctx, {
        channel,
        gateway: await openForSending(tx, ctx, channel),
        atMost: room,
      })
    })
    hands.give(sendings)
    if (run.isOver() || hands.faltering()) hands.giveBack()
    if (taken === 0 && hands.isEmpty()) break
    await hands.enough()
  }
  const verdict = hands.verdict()
  if (verdict !== undefined && isNews(known, verdict))
    await write((tx) => noteGateway(tx, now(), { channel, fault: verdict }))
  if (hands.faltering()) return 'faltering'
  return run.isOver() ? 'over' : 'done'
}

function isTrying(known: GatewayState | undefined): boolean {
  return known?.fault !== undefined && known.fault !== null
}

function isNews(known: GatewayState | undefined, fault: string | null): boolean {
  return known === undefined || fault !== null || known.fault !== null
}

/** What is in the hands of the carrier, what waits for it, and what has come back. */
function newHands(carrier: Carrier, trying: boolean) {
  // After a fault one message goes first. If it meets the same fault, it alone has been tried.
  let window = trying ? 1 : carrier.window
  const waiting: Sending[] = []
  let ended: Ended[] = []
  let underWay = 0
  let faults = 0
  let accepted = 0
  let fault: string | undefined
  let wake: (() => void) | undefined

  function handOn() {
    while (underWay < window && !faltering()) {
      const sending = waiting.shift()
      if (!sending) return
      underWay += 1
      void handOne(sending)
    }
  }

  async function handOne(sending: Sending) {
    const end = await carrier.hand(sending)
    underWay -= 1
    judge(end)
    push(sending, end)
    handOn()
  }

  function judge(end: AttemptEnd) {
    if (end.kind === 'accepted' || !isOfGateway(end)) {
      faults = 0
      accepted += 1
      window = carrier.window
    } else {
      faults += 1
      fault = end.kind === 'uncertain' ? end.why : end.code
    }
  }

  function push({ messageId, attempt }: Sending, end: AttemptEnd) {
    ended.push({ messageId, attempt, end })
    if (ended.length >= carrier.window || (underWay === 0 && waiting.length === 0)) wake?.()
  }

  function faltering() {
    return faults >= Math.min(window, mostFaults)
  }

  return {
    faltering,
    room: () => Math.max(0, window * 2 - waiting.length),
    isEmpty: () => underWay === 0 && waiting.length === 0 && ended.length === 0,
    /** What stands in the way; null where messages go through, and nothing where none was tried. */
    verdict: () => (accepted === 0 || faltering() ? fault : null),
    give(sendings: readonly Sending[]) {
      waiting.push(...sendings)
      handOn()
    },
    /** Marked and never handed on: these surely have not left. */
    giveBack() {
      for (const sending of waiting.splice(0))
        push(sending, { kind: 'rejected', code: stopped, retryable: true })
    },
    takeEnded() {
      const taken = ended
      ended = []
      return taken
    },
    /** Until there is something to write: some have come back, or nothing is under way any more. */
    async enough() {
      if (ended.length >= carrier.window || (underWay === 0 && waiting.length === 0)) return
      await new Promise<void>((resolve) => {
        const clock = setTimeout(resolve, longestUnwritten)
        wake = () => {
          clearTimeout(clock)
          resolve()
        }
      })
      wake = undefined
    },
  }
}

// One stumble is no fault of the gateway, and ten in a row are.
const mostFaults = 10
const longestUnwritten = 150
