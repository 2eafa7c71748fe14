import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { allow } from './catalogue.access.ts'
import { lockService } from './service-lock.actions.ts'
import { decideBefore, type Terms } from './service-terms.model.ts'
import { listServicesByKey } from './service.queries.ts'

/** Writes what it costs, who may have it, what to bring, what comes before, what one gets and how long it takes. */
export async function setTerms(tx: Tx, ctx: Context, input: Terms & { serviceId: Id<'service'> }) {
  const { serviceId, costs, details, before, processing } = input
  allow(ctx, 'declare service', await lockService(tx, serviceId))
  const found = await listServicesByKey(tx, before)
  const decision = decideBefore(
    before,
    found.map((one) => ({ key: one.key, itself: one.serviceId === serviceId })),
  )
  if (!decision.ok) return decision

  const ids = { organisationId: ctx.organisation.id, serviceId }
  for (const table of ['cost', 'serviceDetail', 'processingTime'] as const)
    await tx.deleteFrom(`catalogue.${table}`).where('serviceId', '=', serviceId).execute()
  const rows = [
    ...details.map((one) => ({ ...one, beforeServiceId: null })),
    ...found.map((one) => ({ ...beforeRow, beforeServiceId: one.serviceId })),
  ]
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
  if (rows.length > 0)
    await tx
      .insertInto('catalogue.serviceDetail')
      .values(
        rows.map(({ words, ...one }, position) => ({
          ...ids,
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
  return decision
}

const beforeRow = { kind: 'before', words: {}, minimumAge: null, maximumAge: null } as const
