import type { Read } from '../../platform/db/database.ts'
import type { Brand } from './brand.model.ts'

export async function findBrand(db: Read): Promise<Brand | undefined> {
  return db.selectFrom('identity.brand').select(['colour', 'accent']).executeTakeFirst()
}
