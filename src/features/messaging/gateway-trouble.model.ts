import type { Channel } from './gateway.model.ts'
import type { FailureCount } from './message-failure.model.ts'

/** What stands in the way of the messages of one channel: nothing goes through, or they are turned away one by one. */
export type GatewayTrouble = { channel: Channel } & (
  | { kind: 'closed'; fault: string; sinceAt: Date; overdue: number }
  | ({ kind: 'turning_away' } & TurnedAway)
)

/** How many a gateway turned away, and what it said. */
export type TurnedAway = { count: number; said: readonly string[] }

/**
 * A gateway may turn our texts away one by one and otherwise seem to work: an account without credit does, and so does one that
 * does not understand its settings. Told where they are more than a few and more than what went through.
 */
export function turnedAwayOf(sent: number, failures: readonly FailureCount[]): TurnedAway | undefined {
  const turned = failures.filter(({ said }) => said.length > 0)
  const count = turned.reduce((sum, one) => sum + one.count, 0)
  if (count < few || count <= sent) return undefined
  return { count, said: turned.flatMap(({ said }) => said) }
}

const few = 3
