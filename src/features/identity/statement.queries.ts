import type { Read } from '../../platform/db/database.ts'
import type { Words } from '../../platform/texts.ts'
import type { StatementKind } from './statement.model.ts'

export type Statement = { words: Words; writtenAt: Date }

/** What is shown is decided by `decidePublishing`: a required language may have been added since. */
export async function findStatement(db: Read, kind: StatementKind): Promise<Statement | undefined> {
  const row = await db
    .selectFrom('identity.statement')
    .select(['words', 'writtenAt'])
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row && { words: row.words as Words, writtenAt: row.writtenAt }
}
