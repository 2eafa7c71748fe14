import { readId } from '../../platform/id.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Id } from '../../platform/id.ts'
import { searchAnalysisWith } from './service-search-analysis.model.ts'
import { indexServices } from './service-search.actions.ts'
import { indexServicesTask } from './service-search-task.model.ts'

/** One service, where it is named; otherwise all that changed. Each batch is a transaction of its own. */
export const indexServicesJob: Job = {
  task: indexServicesTask,
  async run({ database, dictionary }, ctx, payload) {
    const analysis = searchAnalysisWith(dictionary)
    const named =
      typeof payload['serviceId'] === 'string' ? readId<'service'>(payload['serviceId']) : undefined
    const given = named === undefined ? {} : { serviceId: named }
    let after: Id<'service'> | undefined
    do {
      const from = after ?? null
      after = await database.write(ctx.organisation.id, (tx) =>
        indexServices(tx, ctx, { after: from, analysis, ...given }),
      )
    } while (after !== undefined)
  },
}
