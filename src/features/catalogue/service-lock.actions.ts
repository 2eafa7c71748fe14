import type { Tx } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Service } from './service.model.ts'
import { getService } from './service.queries.ts'

/**
 * Two people at one service: the second waits, and decides by what the first left. Whoever only points to it, as every answer
 * about it does, does not wait for them.
 */
export async function lockService(tx: Tx, serviceId: Id<'service'>): Promise<Service> {
  await tx
    .selectFrom('catalogue.service')
    .select('serviceId')
    .where('serviceId', '=', serviceId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return getService(tx, serviceId)
}
