import { finnishDay } from './answer.model.ts'

const HOUR = 60 * 60_000

/**
 * The last Finnish day that ended an hour ago or earlier: by then whoever answered in its last minute is written down. By the clock of
 * the database, too, which tells by its own whether an answer comes late.
 */
export function lastDayToCount(now: Date, databaseNow: Date): string {
  return finnishDay(new Date(Math.min(now.getTime(), databaseNow.getTime()) - HOUR), 1)
}
