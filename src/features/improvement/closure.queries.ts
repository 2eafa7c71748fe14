import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { Closure } from './closure.model.ts'

export async function findClosure(db: Read, caseId: Id<'case'>): Promise<Closure | undefined> {
  const row = await db
    .selectFrom('improvement.caseClosure')
    .select(['heard', 'did', 'measurementId', 'measuredOn', 'closedBy', 'closedAt'])
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  return (
    row && {
      heard: row.heard as Words,
      did: row.did as Words,
      measurementId: row.measurementId as Id<'measurement'> | null,
      measuredOn: row.measuredOn,
      closedBy: row.closedBy as Id<'staff'>,
      closedAt: row.closedAt,
    }
  )
}
