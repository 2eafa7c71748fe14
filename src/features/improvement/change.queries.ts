import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Change } from './change.model.ts'

/** What has changed because somebody spoke, the newest first. */
export async function listChanges(
  db: Read,
  { limit, offset = 0, serviceId }: { limit: number; offset?: number; serviceId?: Id<'service'> },
): Promise<Change[]> {
  const { rows } = await sql<Row>`${changes}
    where ${serviceId === undefined ? sql`true` : sql`"case".service_id = ${serviceId}`}
    order by closure.closed_at desc, closure.case_id
    limit ${limit} offset ${offset}`.execute(db)
  return rows.map(changeOf)
}

export async function countChanges(db: Read): Promise<number> {
  const row = await db
    .selectFrom('improvement.caseClosure')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Nothing while the case is open: residents see a case when it has been told. */
export async function findChange(db: Read, caseId: Id<'case'>): Promise<Change | undefined> {
  const { rows } = await sql<Row>`${changes} where closure.case_id = ${caseId}`.execute(db)
  return rows[0] && changeOf(rows[0])
}

// Plain text: it stands on every page of a service, where building the query took longer than answering it.
const changes = sql`
  select closure.case_id, closure.heard, closure.did, closure.closed_at, closure.measured_on, "case".service_id,
    (select count(distinct feedback.speaker_id)
      from improvement.case_feedback gathered
      join listening.feedback feedback using (organisation_id, feedback_id)
      where gathered.organisation_id = closure.organisation_id and gathered.case_id = closure.case_id) as speakers
  from improvement.case_closure closure
  join improvement."case" "case" using (organisation_id, case_id)`

type Row = Omit<Change, 'speakers'> & { speakers: string }

function changeOf(row: Row): Change {
  return { ...row, speakers: Number(row.speakers) }
}
