import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Feedback } from '../listening/feedback.model.ts'
import { findService } from '../catalogue/service.queries.ts'
import { listFeedbackByIds } from '../listening/feedback.queries.ts'
import { listColleagues } from '../identity/role.queries.ts'
import { listStaffNames } from '../identity/staff.queries.ts'
import { type CasePage, wordsOnPage } from './case-page.model.ts'
import { getCase, listOwnerships } from './case.queries.ts'
import { findClosure } from './closure.queries.ts'
import { listGatherings } from './gathering.queries.ts'
import { listMeasurements } from './measurement.queries.ts'
import { listQuotes } from './quote.queries.ts'
import { countTellings } from './telling.queries.ts'
import type { Trail } from './trail.model.ts'

/** Everything the page of one case shows, in one snapshot. */
export async function getCasePage(
  db: Read,
  { caseId, today }: { caseId: Id<'case'>; today: string },
): Promise<CasePage> {
  const trail: Trail = {
    case: await getCase(db, caseId),
    ownerships: await listOwnerships(db, caseId),
    gatherings: await listGatherings(db, caseId),
    quotes: await listQuotes(db, caseId),
    measurements: await listMeasurements(db, caseId),
    closure: await findClosure(db, caseId),
    tellings: await countTellings(db, caseId),
  }
  const shown = trail.gatherings.slice(0, wordsOnPage).map(({ feedbackId }) => feedbackId)
  const feedback = await listFeedbackByIds(db, shown)
  return {
    ...trail,
    feedback,
    unitOfService: await unitsOf(db, feedback),
    names: await listStaffNames(db, peopleOf(trail)),
    staff: await listColleagues(db, today),
  }
}

async function unitsOf(db: Read, feedback: readonly Feedback[]) {
  const units = new Map<Id<'service'>, Id<'unit'>>()
  for (const serviceId of new Set(feedback.map((each) => each.serviceId))) {
    const service = serviceId === null ? undefined : await findService(db, serviceId)
    if (service) units.set(service.serviceId, service.unitId)
  }
  return units
}

function peopleOf(trail: Trail): string[] {
  const decided = trail.quotes.flatMap(({ askedBy, decidedBy }) =>
    decidedBy ? [askedBy, decidedBy] : [askedBy],
  )
  return [
    trail.case.openedBy,
    ...trail.ownerships.flatMap(({ staffId, givenBy }) => [staffId, givenBy]),
    ...trail.gatherings.map(({ gatheredBy }) => gatheredBy),
    ...decided,
    ...trail.measurements.map(({ measuredBy }) => measuredBy),
    ...(trail.closure ? [trail.closure.closedBy] : []),
  ]
}
