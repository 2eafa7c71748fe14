import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { done } from '../../platform/outcome.ts'
import { type Brand, decideBrand } from './brand.model.ts'
import { allow } from './identity.access.ts'
import { findLogo } from './organisation.queries.ts'

/** Colours on which text can be read; a refusal comes with the nearest colour that would do. */
export async function chooseBrand(tx: Tx, ctx: Context, brand: Brand) {
  const { id } = ctx.organisation
  allow(ctx, 'choose brand')
  const decision = decideBrand(brand)
  if (!decision.ok) return decision

  const chosen = { ...decision.value, chosenAt: ctx.now }
  await tx
    .insertInto('identity.brand')
    .values({ organisationId: id, ...chosen })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(chosen))
    .execute()
  await record(tx, ctx, 'brand chosen', id, { colour: chosen.colour, accent: chosen.accent })
  return decision
}

/**
 * The picture is in the file store already: a row never points to a file that is not there. Gives the key of the picture
 * before, to be removed once this is committed. `null` takes the logo away.
 */
export async function chooseLogo(tx: Tx, ctx: Context, logo: { key: string; type: string } | null) {
  const { id } = ctx.organisation
  const before = await findLogo(tx, id)
  allow(ctx, 'choose brand')

  await tx
    .updateTable('identity.organisation')
    .set({ logoKey: logo?.key ?? null, logoType: logo?.type ?? null })
    .where('organisationId', '=', id)
    .execute()
  await record(tx, ctx, logo ? 'logo chosen' : 'logo removed', id)
  return done(before?.key ?? null)
}
