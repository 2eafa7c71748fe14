import type { Holding } from '../../platform/holding.ts'

export type Held = { count: number; oldestAt: Date | null }
export type Removed = { count: number; lastAt: Date | null }

/** How far back removals are counted. */
export const removalDays = 30

const DAY = 24 * 60 * 60 * 1000

/** Whether something is still there that a nightly job should have taken: a holding without a limit is never late. */
export function isLate({ mostDays }: Holding, { oldestAt }: Held, now: Date): boolean {
  if (mostDays === undefined || oldestAt === null) return false
  return now.getTime() - oldestAt.getTime() > mostDays * DAY
}
