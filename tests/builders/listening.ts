import type { TakenEvent } from '../../src/features/listening/service-event.intake.ts'
import { aMonday } from './context.ts'

let told = 0

/** A visit an hour ago by someone with a number that reaches no one. */
export function aServiceEvent(given: Partial<TakenEvent> & { service: string }): TakenEvent {
  told += 1
  return {
    id: `visit-${told}`,
    source: 'reservations',
    happenedAt: new Date(aMonday.getTime() - 3_600_000),
    phone: `049 000 ${String(told % 10_000).padStart(4, '0')}`,
    language: 'fi',
    ...given,
  }
}

// Asking

// Answering
