import type { Channel } from './gateway.model.ts'
import type { FailureCount } from './message-failure.model.ts'

/**
 * What stands in the way of the messages of one channel: nothing goes through, they are turned away one by one, or
 * nobody takes them there.
 */
export type GatewayTrouble = { channel: Channel } & (
  | { kind: 'closed'; fault: string; sinceAt: Date; overdue: number }
  | ({ kind: 'turning_away' } & TurnedAway)
  | { kind: 'nobody_sends'; sinceAt: Date }
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

/**
 * A gateway that is to tell an id of each text and tells none may answer 200 to everything and mean an error: nothing else would show
 * it, where its answers have no field for the outcome.
 */
export function lacksIds({ sent, withoutId }: { sent: number; withoutId: number }): boolean {
  return withoutId >= few && 2 * withoutId > sent
}

/**
 * Whether nobody sends: what waits has long been due, and nothing has come of any message for a while. A long queue moves, and
 * what is put off till the morning is not due.
 */
export function isLeftWaiting(given: { dueAt: Date | null; endedAt: Date | null; now: Date }): boolean {
  const { dueAt, endedAt, now } = given
  if (dueAt === null || now.getTime() - dueAt.getTime() < longDue) return false
  return endedAt === null || now.getTime() - endedAt.getTime() >= longStill
}

const longDue = 30 * 60_000
const longStill = 15 * 60_000
