import { readEventsTask } from './platform/events.ts'
import { removeForgottenFilesTask } from './platform/files/forgotten-files.ts'
import { encryptAnewTask } from './platform/reencryption.ts'
import { forgetFormsTask, type Scheduled } from './platform/worker.ts'

/** Every recurring job on one screen. Patterns are cron's, in UTC; each runs once for each organisation. */
export const schedule: readonly Scheduled[] = [
  { pattern: '* * * * *', task: readEventsTask },
  { pattern: '* * * * *', task: 'messaging: send messages' },
  { pattern: '*/10 * * * *', task: 'listening: remind' },
  { pattern: '15 0 * * *', task: 'catalogue: mirror' },
  // A new version, or a dictionary that came or went, may read words otherwise than the index was filled by.
  { pattern: '45 0 * * *', task: 'catalogue: index services', atStart: true },
  { pattern: '5 1 * * *', task: 'identity: forget sign-ins' },
  { pattern: '10 1 * * *', task: 'voices: forget contacts' },
  { pattern: '20 1 * * *', task: 'messaging: forget messages' },
  { pattern: '30 1 * * *', task: 'listening: cut links' },
  { pattern: '35 1 * * *', task: 'listening: take up stranded' },
  // At start, too: a new version may count what no version before it has counted.
  { pattern: '38 1 * * *', task: 'listening: count scores', atStart: true },
  { pattern: '40 1 * * *', task: forgetFormsTask },
  { pattern: '50 1 * * *', task: removeForgottenFilesTask },
  { pattern: '5 2 * * *', task: encryptAnewTask },
]
