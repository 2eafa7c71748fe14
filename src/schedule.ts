import { readEventsTask } from './platform/events.ts'
import type { Scheduled } from './platform/worker.ts'

/** Every recurring job on one screen. Patterns are cron's, in UTC; each runs once for each organisation. */
export const schedule: readonly Scheduled[] = [{ pattern: '* * * * *', task: readEventsTask }]
