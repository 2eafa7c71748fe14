import type { Selectable } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { ImprovementMeasurement } from '../../platform/db/tables.ts'
import type { Id } from '../../platform/id.ts'
import type { ScaleName } from '../listening/question.model.ts'
import type { ScoreLayer } from '../listening/weighing.model.ts'
import type { Measurement, Scores } from './measurement.model.ts'

/** Every measurement of a case, the first first: none is taken back, so nobody chooses among them in silence. */
export async function listMeasurements(db: Read, caseId: Id<'case'>): Promise<Measurement[]> {
  const rows = await db
    .selectFrom('improvement.measurement')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('measuredAt')
    .orderBy('measurementId')
    .limit(100)
    .execute()
  return rows.map(measurementOf)
}

/** What residents see: the newest, because a case is measured again when its day comes. */
export async function findNewestMeasurement(db: Read, caseId: Id<'case'>): Promise<Measurement | undefined> {
  const row = await db
    .selectFrom('improvement.measurement')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('measuredAt', 'desc')
    .orderBy('measurementId', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && measurementOf(row)
}

function measurementOf(row: Selectable<ImprovementMeasurement>): Measurement {
  return {
    measurementId: row.measurementId as Id<'measurement'>,
    caseId: row.caseId as Id<'case'>,
    serviceId: row.serviceId as Id<'service'>,
    scale: row.scale as ScaleName,
    before: {
      fromOn: row.beforeFromOn,
      untilOn: row.beforeUntilOn,
      ...scoresKept(
        { count: row.beforeCount, good: row.beforeGood, detractors: row.beforeDetractors },
        row.beforeLayers,
      ),
    },
    after: {
      fromOn: row.afterFromOn,
      untilOn: row.afterUntilOn,
      ...scoresKept(
        { count: row.afterCount, good: row.afterGood, detractors: row.afterDetractors },
        row.afterLayers,
      ),
    },
    measuredBy: row.measuredBy as Id<'staff'>,
    measuredAt: row.measuredAt,
  }
}

function scoresKept(all: Omit<Scores, 'layers'>, layers: unknown): Scores {
  return { ...all, layers: (layers as ScoreLayer[] | null) ?? [{ weight: 1, ...all }] }
}
