import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { allow } from './catalogue.access.ts'
import { lockService } from './service-lock.actions.ts'
import type { Terms } from './service-terms.model.ts'

/** Writes what it costs, who may have it, what to bring, what comes before, what one gets and how long it takes. */
export async function setTerms(
  tx: Tx,
  ctx: Context,
  input: Terms & { serviceId: Id<'service'> },
): Promise<void> {
  const { serviceId, costs, details, processing } = input
  allow(ctx, 'declare service', await lockService(tx, serviceId))
  const ids = { organisationId: ctx.organisation.id, serviceId }
  for (const table of ['cost', 'serviceDetail', 'processingTime'] as const)
    await tx.deleteFrom(`catalogue.${table}`).where('serviceId', '=', serviceId).execute()
  const written = { ...ids, beforeServiceId: null }
  if (costs.length > 0)
    await tx
      .insertInto('catalogue.cost')
      .values(
        costs.map(({ words, ...one }, position) => ({
          ...ids,
          ...one,
          position,
          words: JSON.stringify(words),
        })),
      )
      .execute()
  if (details.length > 0)
    await tx
      .insertInto('catalogue.serviceDetail')
      .values(
        details.map(({ words, ...one }, position) => ({
          ...written,
          ...one,
          position,
          words: JSON.stringify(words),
        })),
      )
      .execute()
  if (processing)
    await tx
      .insertInto('catalogue.processingTime')
      .values({ ...ids, ...processing })
      .execute()
  await record(tx, ctx, 'service terms written', serviceId)
}
