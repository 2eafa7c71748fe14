import type { Delivery } from './smpp.delivery.ts'

type Arrived = Extract<Delivery, { kind: 'reply' }>
export type Reply = Omit<Arrived, 'kind' | 'part'>

type Open = {
  parts: Map<number, string>
  total: number
  reply: Arrived
  clock: NodeJS.Timeout
  /** The centre has been told that we have some of it, and will not bring that again. */
  isOurs: boolean
  isTaken: boolean
  taking?: Promise<void> | undefined
  settled: PromiseWithResolvers<void>
}

/**
 * A long text from a resident comes in parts, in any order and perhaps twice. It is handed on when all are there, or after half
 * a minute as far as it came: what somebody wrote is not lost for a part that was. A part is answered when the whole is taken, so
 * that a program that dies meanwhile is brought all of it again; but a centre that brings nothing before it has its answer gets it
 * after a little while. Milliseconds.
 */
export function newJoining(
  hand: (reply: Reply) => Promise<void>,
  { patience = 30_000, answerWithin = 2_000 } = {},
) {
  const open = new Map<string, Open>()

  async function take(reply: Arrived): Promise<void> {
    const { from, to, text, part } = reply
    if (!part) return hand({ from, to, text })
    const key = JSON.stringify([from, to, part.reference, part.total])
    const joined = known(key, part.part, text) ?? begin(key, reply, part.total)
    joined.parts.set(part.part, text)
    if (joined.parts.size === joined.total) return handOn(joined)
    await Promise.race([joined.settled.promise, pause(answerWithin)])
    if (!joined.isTaken) joined.isOurs = true
  }

  // Phones count their long texts in one byte: another text may bear the same number before long.
  function known(key: string, part: number, text: string): Open | undefined {
    const joined = open.get(key)
    if (!joined?.isTaken || joined.parts.get(part) === text) return joined
    clearTimeout(joined.clock)
    return undefined
  }

  function begin(key: string, reply: Arrived, total: number): Open {
    const joined: Open = {
      parts: new Map(),
      total,
      reply,
      clock: setTimeout(() => void end(key, joined), patience),
      isOurs: false,
      isTaken: false,
      settled: newSettled(),
    }
    open.set(key, joined)
    return joined
  }

  /** Once, however many ask for it; where it cannot be taken, all who wait hear so, and the parts are kept. */
  function handOn(joined: Open): Promise<void> {
    joined.taking ??= tryToHand(joined)
    return joined.taking
  }

  async function tryToHand(joined: Open): Promise<void> {
    const { from, to } = joined.reply
    const parts = [...joined.parts].toSorted(([one], [other]) => one - other).map(([, text]) => text)
    try {
      await hand({ from, to, text: parts.join('') })
      joined.isTaken = true
      joined.settled.resolve()
    } catch (error) {
      joined.taking = undefined
      joined.settled.reject(error)
      joined.settled = newSettled()
      throw error
    }
  }

  async function end(key: string, joined: Open) {
    const isDone = await handOn(joined).then(
      () => true,
      () => false,
    )
    if (open.get(key) !== joined) return
    if (isDone) open.delete(key)
    else joined.clock = setTimeout(() => void end(key, joined), patience)
  }

  return {
    take,
    /** The line ends: of what the centre would bring again, nothing is handed on; the rest is, as it is. */
    close: async () => {
      const left = [...open.values()]
      open.clear()
      for (const { clock } of left) clearTimeout(clock)
      await Promise.allSettled(left.filter(({ isOurs, isTaken }) => isOurs && !isTaken).map(handOn))
    },
  }
}

function newSettled(): PromiseWithResolvers<void> {
  const settled = Promise.withResolvers<void>()
  // Perhaps nobody waits.
  settled.promise.catch(() => undefined)
  return settled
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
