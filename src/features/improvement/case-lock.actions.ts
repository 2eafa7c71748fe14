import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Case } from './case.model.ts'
import { getCase } from './case.queries.ts'

/** Two people at one case: the second waits, and decides by what the first left. */
export async function lockCase(tx: Tx, caseId: Id<'case'>): Promise<Case> {
  await tx
    .selectFrom('improvement.case')
    .select('caseId')
    .where('caseId', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  return getCase(tx, caseId)
}

/** What is done to a case is done by a person, whose name stands beside it. */
export function personOf(ctx: Context): Id<'staff'> {
  if (ctx.actor.kind !== 'staff') throw new Forbidden('a case is seen to by a person')
  return ctx.actor.id
}
