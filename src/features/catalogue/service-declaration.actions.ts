import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { findStaff } from '../identity/staff.queries.ts'
import { allow } from './catalogue.access.ts'
import { lockService } from './service-lock.actions.ts'
import { decideDeclaration, type Declaration, ownCodesOf } from './service-declaration.model.ts'
import { listSourceCodes } from './service-declaration.queries.ts'
import { getService } from './service.queries.ts'

/** Says for whom a service is, when in life it is needed and who answers for it. No import touches these. */
export async function declareService(
  tx: Tx,
  ctx: Context,
  input: Declaration & { serviceId: Id<'service'> },
) {
  const { serviceId, responsibleId } = input
  allow(ctx, 'declare service', await lockService(tx, serviceId))
  const person = responsibleId === null ? undefined : await findStaff(tx, responsibleId)
  const decision = decideDeclaration(input, {
    responsibleIsHere: responsibleId === null || (person !== undefined && person.leftOn === null),
  })
  if (!decision.ok) return decision

  const { lifeEvents, segments } = decision.value
  const ids = { organisationId: ctx.organisation.id, serviceId }
  for (const table of ['serviceOwnCode', 'serviceSegment', 'serviceResponsible'] as const)
    await tx.deleteFrom(`catalogue.${table}`).where('serviceId', '=', serviceId).execute()
  const own = ownCodesOf('life_event', lifeEvents, await listSourceCodes(tx, serviceId, 'life_event'))
  if (own.length > 0)
    await tx
      .insertInto('catalogue.serviceOwnCode')
      .values(own.map((one) => ({ ...ids, ...one })))
      .execute()
  if (segments.length > 0)
    await tx
      .insertInto('catalogue.serviceSegment')
      .values(segments.map((segment) => ({ ...ids, segment })))
      .execute()
  if (responsibleId !== null)
    await tx
      .insertInto('catalogue.serviceResponsible')
      .values({ ...ids, staffId: responsibleId, namedAt: ctx.now })
      .execute()
  await record(tx, ctx, 'service declared', serviceId, { responsible: responsibleId })
  return decision
}

/** Somebody has read what is said of a service and says that it is right. */
export async function assureService(
  tx: Tx,
  ctx: Context,
  { serviceId }: { serviceId: Id<'service'> },
): Promise<void> {
  allow(ctx, 'assure service', await getService(tx, serviceId))
  await tx
    .insertInto('catalogue.assurance')
    .values({
      organisationId: ctx.organisation.id,
      assuranceId: newId<'assurance'>(ctx.now),
      serviceId,
      assuredBy: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      assuredAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'service assured', serviceId)
}
