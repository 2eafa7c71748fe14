import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { done } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import { allow } from './identity.access.ts'
import { decidePublishing } from './organisation.model.ts'
import type { StatementKind } from './statement.model.ts'

export type WriteStatement = { kind: StatementKind; words: Words }

/** A statement is public at once, so it is taken only whole: in every required language. */
export async function writeStatement(tx: Tx, ctx: Context, { kind, words }: WriteStatement) {
  const { id, requiredLanguages } = ctx.organisation
  allow(ctx, 'write statement')
  const decision = decidePublishing(words, requiredLanguages)
  if (!decision.ok) return decision

  const written = { words: JSON.stringify(words), writtenAt: ctx.now }
  await tx
    .insertInto('identity.statement')
    .values({ organisationId: id, kind, ...written })
    .onConflict((conflict) => conflict.columns(['organisationId', 'kind']).doUpdateSet(written))
    .execute()
  await record(tx, ctx, 'statement written', id, { kind })
  return done()
}
