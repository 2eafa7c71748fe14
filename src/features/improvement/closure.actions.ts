import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { addJob } from '../../platform/jobs.ts'
import { dayInFinland } from '../identity/day.model.ts'
import { lockCase, personOf } from './case-lock.actions.ts'
import { type Closing, type ClosingDecision, decideClosing } from './closure.model.ts'
import { allow } from './improvement.access.ts'
import { listMeasurements } from './measurement.queries.ts'
import { tellSpeakersTask } from './telling.model.ts'

/** What was done is told: on the public page at once, and by a job to everyone whose words led to it. */
export async function closeCase(
  tx: Tx,
  ctx: Context,
  { caseId, ...closing }: Closing & { caseId: Id<'case'> },
): Promise<ClosingDecision> {
  const { organisation, now } = ctx
  const { heard, did, measurementId, measuredOn } = closing
  const one = await lockCase(tx, caseId)
  const measured = (await listMeasurements(tx, caseId)).some((each) => each.measurementId === measurementId)
  if (measurementId !== null && !measured) throw new NotFound('measurement')
  allow(ctx, 'close case', one)
  const decision = decideClosing(one, closing, {
    required: organisation.requiredLanguages,
    today: dayInFinland(now),
  })
  if (!decision.ok) return decision

  await tx
    .insertInto('improvement.caseClosure')
    .values({
      organisationId: organisation.id,
      caseId,
      heard: JSON.stringify(heard),
      did: JSON.stringify(did),
      measurementId,
      measuredOn: measurementId === null ? measuredOn : null,
      closedBy: personOf(ctx),
      closedAt: now,
    })
    .execute()
  await addJob(tx, tellSpeakersTask, { caseId }, { key: `${tellSpeakersTask} ${caseId}` })
  await record(tx, ctx, 'case closed', caseId, { measured: measurementId !== null })
  return decision
}
