import type { Job } from '../../platform/jobs.ts'
import { takeUpStranded } from './stranded.actions.ts'

export const takeUpStrandedJob: Job = {
  task: 'listening: take up stranded',
  run: ({ database }, ctx) => database.write(ctx.organisation.id, (tx) => takeUpStranded(tx, ctx)),
}
