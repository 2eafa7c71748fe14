import type { Sending } from './sending-beginning.actions.ts'
import type { Ended } from './sending-ending.actions.ts'
import { type AttemptEnd, isOfGateway, stopped } from './sending.model.ts'

/** What takes messages away: how many at once, and one of them. It never repeats by itself. */
export type Carrier = { window: number; hand(sending: Sending): Promise<AttemptEnd> }

/**
 * What is in the hands of the carrier, what waits for it, and what has come back and is not yet written. Together they are
 * bounded: they are what a program that dies leaves unknown.
 */
export function newHands(carrier: Carrier, trying: boolean) {
  // After a fault one message goes first. If it meets the same fault, it alone has been tried.
  let window = trying ? 1 : carrier.window
  const waiting: Sending[] = []
  let ended: Ended[] = []
  let underWay = 0
  let unwritten = 0
  const writer = { isGone: false }
  let faults = 0
  let accepted = 0
  let fault: string | undefined
  const [filled, emptied] = [newBell(), newBell()]

  function handOn() {
    while (underWay < window && !faltering() && !writer.isGone) {
      const sending = waiting.shift()
      if (!sending) return
      underWay += 1
      void handOne(sending)
    }
  }

  async function handOne(sending: Sending) {
    // It may have left, and everything else still has to be written.
    const end = await carrier
      .hand(sending)
      .catch((): AttemptEnd => ({ kind: 'uncertain', why: 'interrupted' }))
    underWay -= 1
    judge(end)
    push(sending, end)
    handOn()
    filled.ring()
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

  function push(sending: Sending, end: AttemptEnd) {
    ended.push({ ...sending, end })
    if (isEnough()) emptied.ring()
  }

  function isEnough() {
    return (
      ended.length >= carrier.window * atOnce || (underWay === 0 && waiting.length === 0 && ended.length > 0)
    )
  }

  function faltering() {
    return faults >= Math.min(window, mostFaults)
  }

  const room = () =>
    Math.max(0, Math.min(window * mostWaiting - waiting.length, carrier.window * mostUnwritten - unwritten))

  return {
    faltering,
    isClosed: () => writer.isGone,
    room,
    isEmpty: () => underWay === 0 && waiting.length === 0 && ended.length === 0,
    /** What stands in the way; null where messages go through, and nothing where none was tried. */
    verdict: () => (accepted === 0 || faltering() ? fault : null),
    give(sendings: readonly Sending[]) {
      unwritten += sendings.length
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
    written(count: number) {
      unwritten -= count
      filled.ring()
    },
    /** Nobody writes any more what comes back, so nothing more may leave. */
    close() {
      writer.isGone = true
      filled.ring()
    },
    wake: () => emptied.ring(),
    /** Until so many have been handed on and written that the next should be marked. */
    async roomAgain(isOver: () => boolean) {
      while (room() < window * atOnce && !isOver()) await filled.heard(longestUnwritten)
    },
    /** Until there is something to write: some have come back, or nothing is under way any more. */
    async enough() {
      if (!isEnough()) await emptied.heard(longestUnwritten)
    },
  }
}

/** One waits, another wakes it; or time does. */
function newBell() {
  let wake: (() => void) | undefined
  return {
    ring: () => wake?.(),
    heard: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const clock = setTimeout(resolve, milliseconds)
        wake = () => {
          clearTimeout(clock)
          resolve()
        }
      }),
  }
}

// One stumble is no fault of the gateway, and ten in a row are.
const mostFaults = 10
const longestUnwritten = 150
// In windows. What is marked or written in one go costs the less for each; what is marked and not yet written is unknown of a program
// that dies.
const atOnce = 2
const mostWaiting = 3
const mostUnwritten = 5
