import { sql } from 'kysely'
import type { Reach } from '../../platform/access.ts'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { Case, CaseList } from './case.model.ts'

export const casesOnPage = 50

export async function getCase(db: Read, caseId: Id<'case'>): Promise<Case> {
  const one = await findCase(db, caseId)
  if (!one) throw new NotFound('case')
  return one
}

export async function findCase(db: Read, caseId: Id<'case'>): Promise<Case | undefined> {
  const row = await cases(db).where('case.caseId', '=', caseId).executeTakeFirst()
  return row && caseOf(row)
}

/** `staffId` is whose list it is: of "mine" only. */
export type CaseFilter = { reach: Reach; list: CaseList; staffId: string }

/** Open ones by age, the oldest first, because somebody waits; closed ones the newest first. */
export async function listCases(
  db: Read,
  { page, limit = casesOnPage, ...filter }: CaseFilter & { page: number; limit?: number },
): Promise<Case[]> {
  const query = casesWithin(db, filter)
  const ordered =
    filter.list === 'closed'
      ? query.orderBy('closure.closedAt', 'desc').orderBy('case.caseId')
      : query.orderBy('case.openedAt').orderBy('case.caseId')
  const rows = await ordered
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return rows.map(caseOf)
}

export async function countCases(db: Read, filter: CaseFilter): Promise<number> {
  const row = await casesWithin(db, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Open cases that a feedback of this service could belong to; those of no service could, too. */
export async function listOpenCasesOfService(
  db: Read,
  { serviceId, limit = 100 }: { serviceId: Id<'service'> | null; limit?: number },
): Promise<Case[]> {
  const rows = await cases(db)
    .where('closure.caseId', 'is', null)
    .where((eb) => eb.or([eb('case.serviceId', 'is', null), eb('case.serviceId', '=', serviceId ?? nobody)]))
    .orderBy('case.openedAt', 'desc')
    .orderBy('case.caseId')
    .limit(limit)
    .execute()
  return rows.map(caseOf)
}

/** Whom it was given to and when, the first first. */
export async function listOwnerships(db: Read, caseId: Id<'case'>) {
  return db
    .selectFrom('improvement.caseOwnership')
    .select(['staffId', 'givenBy', 'givenAt'])
    .where('caseId', '=', caseId)
    .orderBy('givenAt')
    .orderBy('caseOwnershipId')
    .limit(200)
    .execute()
}

/** Told to be measured later, and the day has come: nothing has been measured since. */
export async function listMeasuringDue(
  db: Read,
  { reach, today, limit = 20 }: { reach: Reach; today: string; limit?: number },
): Promise<(Case & { measuredOn: string })[]> {
  const rows = await reachable(cases(db), reach)
    .select('closure.measuredOn')
    .where('closure.measuredOn', '<=', today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('improvement.measurement as measurement')
            .select('measurement.measurementId')
            .whereRef('measurement.organisationId', '=', 'case.organisationId')
            .whereRef('measurement.caseId', '=', 'case.caseId')
            .whereRef('measurement.measuredAt', '>=', 'closure.closedAt'),
        ),
      ),
    )
    .orderBy('closure.measuredOn')
    .orderBy('case.caseId')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...caseOf(row), measuredOn: row.measuredOn ?? today }))
}

function casesWithin(db: Read, { reach, list, staffId }: CaseFilter) {
  const query = reachable(cases(db), reach)
  if (list === 'closed') return query.where('closure.caseId', 'is not', null)
  const open = query.where('closure.caseId', 'is', null)
  return list === 'open' ? open : open.where(ownerId, '=', staffId)
}

function reachable(query: ReturnType<typeof cases>, reach: Reach) {
  if (reach === 'all') return query
  return query.where((eb) =>
    eb.or([
      eb('case.serviceId', 'in', [nobody, ...reach.serviceIds]),
      eb('service.unitId', 'in', [nobody, ...reach.unitIds]),
    ]),
  )
}

// A list may not be empty in SQL.
const nobody = '00000000-0000-0000-0000-000000000000'

const ownerId = sql<string>`(select ownership.staff_id from improvement.case_ownership ownership
  where ownership.organisation_id = "case".organisation_id and ownership.case_id = "case".case_id
  order by ownership.given_at desc, ownership.case_ownership_id desc limit 1)`

const speakers = sql<string>`(select count(distinct feedback.speaker_id)
  from improvement.case_feedback gathered join listening.feedback feedback using (organisation_id, feedback_id)
  where gathered.organisation_id = "case".organisation_id and gathered.case_id = "case".case_id)`

function cases(db: Read) {
  return db
    .selectFrom('improvement.case as case')
    .leftJoin('catalogue.service as service', (join) =>
      join
        .onRef('service.organisationId', '=', 'case.organisationId')
        .onRef('service.serviceId', '=', 'case.serviceId'),
    )
    .leftJoin('improvement.caseClosure as closure', (join) =>
      join
        .onRef('closure.organisationId', '=', 'case.organisationId')
        .onRef('closure.caseId', '=', 'case.caseId'),
    )
    .select([
      'case.caseId',
      'case.title',
      'case.goal',
      'case.serviceId',
      'service.names as serviceNames',
      'service.unitId',
      'case.openedBy',
      'case.openedAt',
      'closure.closedAt',
      ownerId.as('ownerId'),
      speakers.as('speakers'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof cases>['execute']>>[number]

function caseOf(row: Row): Case {
  return {
    caseId: row.caseId as Id<'case'>,
    title: row.title,
    goal: row.goal,
    serviceId: row.serviceId as Id<'service'> | null,
    serviceNames: row.serviceNames as Words | null,
    unitId: row.unitId as Id<'unit'> | null,
    openedBy: row.openedBy as Id<'staff'>,
    openedAt: row.openedAt,
    ownerId: row.ownerId as Id<'staff'>,
    closedAt: row.closedAt,
    speakers: Number(row.speakers),
  }
}
