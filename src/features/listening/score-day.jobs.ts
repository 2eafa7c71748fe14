import type { Job } from '../../platform/jobs.ts'
import { countScoreDays } from './score-day.actions.ts'

export const countScoresJob: Job = {
  task: 'listening: count scores',
  run: ({ database }, ctx) => database.write(ctx.organisation.id, (tx) => countScoreDays(tx, ctx)),
}
