import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { Gathering, SpeakersCase } from './gathering.model.ts'

const mostGathered = 5000

/** What belongs to a case, in the order it was gathered. */
export async function listGatherings(db: Read, caseId: Id<'case'>): Promise<Gathering[]> {
  const rows = await db
    .selectFrom('improvement.caseFeedback')
    .select(['feedbackId', 'gatheredBy', 'gatheredAt'])
    .where('caseId', '=', caseId)
    .orderBy('gatheredAt')
    .orderBy('feedbackId')
    .limit(mostGathered)
    .execute()
  return rows as Gathering[]
}

export async function findGathering(
  db: Read,
  { caseId, feedbackId }: { caseId: Id<'case'>; feedbackId: Id<'feedback'> },
): Promise<Gathering | undefined> {
  const row = await db
    .selectFrom('improvement.caseFeedback')
    .select(['feedbackId', 'gatheredBy', 'gatheredAt'])
    .where('caseId', '=', caseId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
  return row as Gathering | undefined
}

/** The cases that a feedback belongs to, for the one who reads it. */
export async function listCasesOfFeedback(
  db: Read,
  feedbackId: Id<'feedback'>,
): Promise<{ caseId: Id<'case'>; title: string; closedAt: Date | null }[]> {
  const rows = await db
    .selectFrom('improvement.caseFeedback as gathered')
    .innerJoin('improvement.case as case', (join) =>
      join
        .onRef('case.organisationId', '=', 'gathered.organisationId')
        .onRef('case.caseId', '=', 'gathered.caseId'),
    )
    .leftJoin('improvement.caseClosure as closure', (join) =>
      join
        .onRef('closure.organisationId', '=', 'gathered.organisationId')
        .onRef('closure.caseId', '=', 'gathered.caseId'),
    )
    .select(['case.caseId', 'case.title', 'closure.closedAt'])
    .where('gathered.feedbackId', '=', feedbackId)
    .orderBy('gathered.gatheredAt')
    .orderBy('case.caseId')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, caseId: row.caseId as Id<'case'> }))
}

/** What came of one speaker's words: their own page shows neither title nor goal, which were written for colleagues. */
export async function listCasesOfSpeaker(db: Read, speakerId: Id<'speaker'>): Promise<SpeakersCase[]> {
  const rows = await db
    .selectFrom('improvement.caseFeedback as gathered')
    .innerJoin('listening.feedback as feedback', (join) =>
      join
        .onRef('feedback.organisationId', '=', 'gathered.organisationId')
        .onRef('feedback.feedbackId', '=', 'gathered.feedbackId'),
    )
    .innerJoin('improvement.case as case', (join) =>
      join
        .onRef('case.organisationId', '=', 'gathered.organisationId')
        .onRef('case.caseId', '=', 'gathered.caseId'),
    )
    .leftJoin('improvement.caseClosure as closure', (join) =>
      join
        .onRef('closure.organisationId', '=', 'gathered.organisationId')
        .onRef('closure.caseId', '=', 'gathered.caseId'),
    )
    .select((eb) => [
      'case.caseId',
      'case.serviceId',
      'closure.heard',
      'closure.did',
      'closure.closedAt',
      eb.fn.min('gathered.gatheredAt').as('gatheredAt'),
    ])
    .where('feedback.speakerId', '=', speakerId)
    .groupBy([
      'case.organisationId',
      'case.caseId',
      'case.serviceId',
      'closure.heard',
      'closure.did',
      'closure.closedAt',
    ])
    .orderBy('gatheredAt', 'desc')
    .orderBy('case.caseId')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    caseId: row.caseId as Id<'case'>,
    serviceId: row.serviceId as Id<'service'> | null,
    gatheredAt: row.gatheredAt,
    told:
      row.closedAt === null
        ? undefined
        : { heard: row.heard as Words, did: row.did as Words, closedAt: row.closedAt },
  }))
}
