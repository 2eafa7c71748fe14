import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { getService } from '../catalogue/service.queries.ts'
import { dayInFinland } from '../identity/day.model.ts'
import { countScores, findScale } from '../listening/score.queries.ts'
import { isWeighed, layersOfScores } from '../listening/weighing.model.ts'
import { lockCase, personOf } from './case-lock.actions.ts'
import { allow } from './improvement.access.ts'
import {
  decideMeasuring,
  type MeasuringRefusal,
  type Scores,
  scoresOf,
  type Window,
} from './measurement.model.ts'

type NewMeasurement = { caseId: Id<'case'>; serviceId: Id<'service'>; before: Window; after: Window }

/** Counts the same question before and after, and freezes what it found. A closed case may be measured, too. */
export async function measureCase(
  tx: Tx,
  ctx: Context,
  { caseId, serviceId, before, after }: NewMeasurement,
): Promise<Outcome<MeasuringRefusal, Id<'measurement'>>> {
  const one = await lockCase(tx, caseId)
  const service = await getService(tx, serviceId)
  allow(ctx, 'measure case', one)
  allow(ctx, 'measure case', service)
  const decision = decideMeasuring({ before, after }, dayInFinland(ctx.now))
  if (!decision.ok) return decision

  // What is asked now decides; answers on another scale, from before the question was changed, are not compared with it.
  const scale = (await findScale(tx, { serviceId, untilOn: after.untilOn })) ?? 'recommendation'
  const [scoresBefore, scoresAfter] = [
    scoresOf(await countScores(tx, { serviceId, scale, ...before })),
    scoresOf(await countScores(tx, { serviceId, scale, ...after })),
  ]
  const measurementId = newId<'measurement'>(ctx.now)
  await tx
    .insertInto('improvement.measurement')
    .values({
      organisationId: ctx.organisation.id,
      measurementId,
      caseId,
      serviceId,
      scale,
      beforeFromOn: before.fromOn,
      beforeUntilOn: before.untilOn,
      afterFromOn: after.fromOn,
      afterUntilOn: after.untilOn,
      beforeGood: scoresBefore.good,
      beforeCount: scoresBefore.count,
      beforeDetractors: scoresBefore.detractors,
      beforeLayers: layersToKeep(scoresBefore),
      afterGood: scoresAfter.good,
      afterCount: scoresAfter.count,
      afterDetractors: scoresAfter.detractors,
      afterLayers: layersToKeep(scoresAfter),
      measuredBy: personOf(ctx),
      measuredAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'case measured', caseId, { measurementId, serviceId })
  return done(measurementId)
}

function layersToKeep({ layers }: Scores): string | null {
  return isWeighed(layersOfScores(layers, 'good')) ? JSON.stringify(layers) : null
}
