import type { Read } from '../../platform/db/database.ts'
import type { ImportApi } from './import-source.model.ts'

export type ChosenApi = ImportApi & { apiKeyEncrypted: string | null }

/** The API that the organisation has chosen, if any. */
export async function findImportSource(db: Read): Promise<ChosenApi | undefined> {
  return db
    .selectFrom('catalogue.importSource')
    .select(['version', 'address', 'sourceOrganisationId', 'apiKeyEncrypted'])
    .executeTakeFirst()
}
