import { readId } from '../../platform/id.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Id } from '../../platform/id.ts'
import { indexServices } from './service-search.actions.ts'
import { indexServicesTask } from './service-search-task.model.ts'

/** One service, where it is named; otherwise all that changed. Each batch is a transaction of its own. */
export const indexServicesJob: Job = {
  task: indexServicesTask,
  async run({ database }, ctx, payload) {
    const named =
      typeof payload['serviceId'] === 'string' ? readId<'service'>(payload['serviceId']) : undefined
    const given = named === undefined ? {} : { serviceId: named }
    let after: Id<'service'> | undefined
    do {
      const from = after ?? null
      after = await database.write(ctx.organisation.id, (tx) =>
        indexServices(tx, ctx, { after: from, ...given }),
      )
    } while (after !== undefined)
  },
}
