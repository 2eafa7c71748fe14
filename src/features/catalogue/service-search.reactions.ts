import { addJob } from '../../platform/jobs.ts'
import type { Reaction } from '../../platform/reactions.ts'
import { indexServicesTask } from './service-search-task.model.ts'

/** A service changed by a person is found by its new words at once. */
export const indexServiceReaction: Reaction = {
  name: 'catalogue: index service',
  to: ['service changed', 'service published', 'service withdrawn', 'service worded', 'service declared'],
  atOnce: true,
  react: (tx, _ctx, { subjectId }) =>
    addJob(tx, indexServicesTask, { serviceId: subjectId }, { key: `${indexServicesTask} ${subjectId}` }),
}

/** An import or a link changes hundreds: one look at all of them. */
export const indexImportedReaction: Reaction = {
  name: 'catalogue: index imported services',
  to: ['records taken', 'records archived', 'units linked', 'services moved'],
  atOnce: true,
  react: (tx) => addJob(tx, indexServicesTask, {}, { key: indexServicesTask }),
}
