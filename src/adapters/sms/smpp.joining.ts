import type { Delivery } from './smpp.delivery.ts'

type Arrived = Extract<Delivery, { kind: 'reply' }>
export type Reply = Omit<Arrived, 'kind' | 'part'>

type Open = { parts: Map<number, string>; total: number; reply: Arrived; clock: NodeJS.Timeout }

/**
 * A long text from a resident comes in parts, in any order and perhaps twice. It is handed on when all are there, or after half
 * a minute as far as it came: what somebody wrote is not lost for a part that was.
 */
export function newJoining(hand: (reply: Reply) => Promise<void>, patience = 30_000) {
  const open = new Map<string, Open>()

  function handOn(key: string, joined: Open): Promise<void> {
    open.delete(key)
    clearTimeout(joined.clock)
    const { from, to } = joined.reply
    const parts = [...joined.parts].toSorted(([one], [other]) => one - other).map(([, text]) => text)
    return hand({ from, to, text: parts.join('') })
  }

  async function take(reply: Arrived): Promise<void> {
    const { from, to, text, part } = reply
    if (!part) return hand({ from, to, text })
    const key = JSON.stringify([from, to, part.reference, part.total])
    const joined = open.get(key) ?? begin(key, reply, part.total)
    joined.parts.set(part.part, text)
    if (joined.parts.size === joined.total) await handOn(key, joined)
  }

  function begin(key: string, reply: Arrived, total: number): Open {
    const clock = setTimeout(() => {
      const joined = open.get(key)
      // Nobody waits for this one's answer any more: a fault in taking it is the taker's to write down.
      if (joined) handOn(key, joined).catch(() => undefined)
    }, patience)
    const joined: Open = { parts: new Map(), total, reply, clock }
    open.set(key, joined)
    return joined
  }

  return {
    take,
    /** The line ends: what has come is handed on as it is. */
    close: async () => {
      await Promise.allSettled([...open].map(([key, joined]) => handOn(key, joined)))
    },
  }
}
