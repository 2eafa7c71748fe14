import type { Job } from '../../platform/jobs.ts'
import { readId } from '../../platform/id.ts'
import { tellSpeakers } from './telling.actions.ts'
import { tellSpeakersTask } from './telling.model.ts'

/** Batch by batch, each in its own transaction: a run that was stopped goes on where it was. */
export const tellSpeakersJob: Job = {
  task: tellSpeakersTask,
  async run(services, ctx, payload) {
    const caseId = readId<'case'>(String(payload['caseId']))
    if (caseId === undefined) return
    const nextBatch = () =>
      services.database.write(ctx.organisation.id, (tx) => tellSpeakers(tx, ctx, { caseId }))
    while ((await nextBatch()) > 0);
  },
}
