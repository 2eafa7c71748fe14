import { readEventsTask } from './platform/events.ts'
import { forgetFormsTask, type Scheduled } from './platform/worker.ts'

/** Every recurring job on one screen. Patterns are cron's, in UTC; each runs once for each organisation. */
export const schedule: readonly Scheduled[] = [
  { pattern: '* * * * *', task: readEventsTask },
  { pattern: '15 0 * * *', task: 'catalogue: mirror' },
  { pattern: '45 0 * * *', task: 'catalogue: index services' },
  { pattern: '10 1 * * *', task: 'voices: forget contacts' },
  { pattern: '20 1 * * *', task: 'messaging: forget messages' },
  { pattern: '30 1 * * *', task: 'listening: cut links' },
  { pattern: '35 1 * * *', task: 'listening: take up stranded' },
  { pattern: '40 1 * * *', task: forgetFormsTask },
]
