import type { Target } from '../../platform/access.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { allow } from './listening.access.ts'

export type Following = {
  askId: Id<'ask'>
  /** Whose ask it is: who may write it is decided by its service and unit. */
  target: Target
  alsoServiceIds: readonly Id<'service'>[]
  unitIds: readonly Id<'unit'>[]
}

/** What the ask follows from now on, in place of what it followed before. */
export async function writeFollowing(tx: Tx, ctx: Context, input: Following): Promise<void> {
  const { askId, target } = input
  allow(ctx, 'write ask', target)
  const ids = { organisationId: ctx.organisation.id, askId }
  const alsoServiceIds = [...new Set(input.alsoServiceIds)]
  const unitIds = [...new Set(input.unitIds)]
  await tx.deleteFrom('listening.askService').where('askId', '=', askId).execute()
  await tx.deleteFrom('listening.askUnit').where('askId', '=', askId).execute()
  if (alsoServiceIds.length > 0)
    await tx
      .insertInto('listening.askService')
      .values(alsoServiceIds.map((serviceId) => ({ ...ids, serviceId })))
      .execute()
  if (unitIds.length > 0)
    await tx
      .insertInto('listening.askUnit')
      .values(unitIds.map((unitId) => ({ ...ids, unitId })))
      .execute()
  await record(tx, ctx, 'ask following written', askId, {
    services: 1 + alsoServiceIds.length,
    units: unitIds.length,
  })
}
