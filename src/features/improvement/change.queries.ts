import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { Change } from './change.model.ts'

/** What has changed because somebody spoke, the newest first. */
export async function listChanges(
  db: Read,
  { limit, offset = 0, serviceId }: { limit: number; offset?: number; serviceId?: Id<'service'> },
): Promise<Change[]> {
  let query = changes(db)
  if (serviceId !== undefined) query = query.where('case.serviceId', '=', serviceId)
  const rows = await query
    .orderBy('closure.closedAt', 'desc')
    .orderBy('closure.caseId')
    .limit(limit)
    .offset(offset)
    .execute()
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
  const row = await changes(db).where('closure.caseId', '=', caseId).executeTakeFirst()
  return row && changeOf(row)
}

function changes(db: Read) {
  return db
    .selectFrom('improvement.caseClosure as closure')
    .innerJoin('improvement.case as case', (join) =>
      join
        .onRef('case.organisationId', '=', 'closure.organisationId')
        .onRef('case.caseId', '=', 'closure.caseId'),
    )
    .select((eb) => [
      'closure.caseId',
      'closure.heard',
      'closure.did',
      'closure.closedAt',
      'closure.measuredOn',
      'case.serviceId',
      eb
        .selectFrom('improvement.caseFeedback as gathered')
        .innerJoin('listening.feedback as feedback', (join) =>
          join
            .onRef('feedback.organisationId', '=', 'gathered.organisationId')
            .onRef('feedback.feedbackId', '=', 'gathered.feedbackId'),
        )
        .select((inner) => inner.fn.count('feedback.speakerId').distinct().as('speakers'))
        .whereRef('gathered.organisationId', '=', 'closure.organisationId')
        .whereRef('gathered.caseId', '=', 'closure.caseId')
        .as('speakers'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof changes>['execute']>>[number]

function changeOf(row: Row): Change {
  return {
    caseId: row.caseId as Id<'case'>,
    heard: row.heard as Words,
    did: row.did as Words,
    speakers: Number(row.speakers ?? 0),
    closedAt: row.closedAt,
    serviceId: row.serviceId as Id<'service'> | null,
    measuredOn: row.measuredOn,
  }
}
