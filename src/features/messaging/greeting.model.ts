import { done, type Outcome, refuse } from '../../platform/outcome.ts'

/** Why a number we do not know got no text back. What they wrote is kept all the same. */
export const greetingRefusals = ['too_many', 'over_budget'] as const
export type GreetingRefusal = (typeof greetingRefusals)[number]

/**
 * So many numbers we do not know are answered in a day: more than a city hears by text unasked, and little enough
 * that whoever forges senders cannot run up its bill.
 */
export const mostGreetings = 200

export function decideGreeting(plannedToday: number): Outcome<'too_many'> {
  return plannedToday >= mostGreetings ? refuse('too_many') : done()
}
