import type { Selectable } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { ImprovementMeasurement } from '../../platform/db/tables.ts'
import type { Id } from '../../platform/id.ts'
import type { ScaleName } from '../listening/question.model.ts'
import type { Measurement } from './measurement.model.ts'

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
      good: row.beforeGood,
      count: row.beforeCount,
      detractors: row.beforeDetractors,
    },
    after: {
      fromOn: row.afterFromOn,
      untilOn: row.afterUntilOn,
      good: row.afterGood,
      count: row.afterCount,
      detractors: row.afterDetractors,
    },
    measuredBy: row.measuredBy as Id<'staff'>,
    measuredAt: row.measuredAt,
  }
}
