import type { Job } from '../../platform/jobs.ts'
import { forgetSignIns } from './sign-in-retention.actions.ts'

/** Each night: sign-ins and one-time links that have been over for long. */
export const forgetSignInsJob: Job = {
  task: 'identity: forget sign-ins',
  run: ({ database }, ctx) => database.write(ctx.organisation.id, (tx) => forgetSignIns(tx, ctx)),
}
