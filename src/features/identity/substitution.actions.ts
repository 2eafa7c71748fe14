import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { dayBefore, dayInFinland } from './day.model.ts'
import { allow } from './identity.access.ts'
import { decideSubstitution } from './role.model.ts'
import { listMembers, listSubstitutionsOf } from './role.queries.ts'

export type AgreeSubstitution = {
  absentId: Id<'staff'>
  substituteId: Id<'staff'>
  from: string
  until: string | null
}

/** The substitute holds the absent person's roles for these days, beside their own. */
export async function agreeSubstitution(tx: Tx, ctx: Context, input: AgreeSubstitution) {
  const people = await listMembers(tx, [input.absentId, input.substituteId])
  allow(ctx, 'agree substitution')
  const decision = decideSubstitution(input, people, dayInFinland(ctx.now))
  if (!decision.ok) return decision

  const substitutionId = newId<'substitution'>(ctx.now)
  await tx
    .insertInto('identity.substitution')
    .values({
      organisationId: ctx.organisation.id,
      substitutionId,
      absentId: input.absentId,
      substituteId: input.substituteId,
      fromOn: input.from,
      // A substitution without an end has been refused above.
      untilOn: input.until ?? input.from,
    })
    .execute()
  const details = { substitute: input.substituteId, from: input.from, until: input.until }
  await record(tx, ctx, 'substitution agreed', input.absentId, details)
  return done(substitutionId)
}

/** At once: yesterday was its last day; one that has not begun never does. */
export async function endSubstitution(
  tx: Tx,
  ctx: Context,
  input: { absentId: Id<'staff'>; substitutionId: Id<'substitution'> },
) {
  const standing = await listSubstitutionsOf(tx, input.absentId)
  const ended = standing.find(({ id }) => id === input.substitutionId)
  if (!ended) throw new NotFound('substitution')
  allow(ctx, 'agree substitution')

  const lastDay = dayBefore(dayInFinland(ctx.now))
  if (ended.from > lastDay) {
    await tx.deleteFrom('identity.substitution').where('substitutionId', '=', ended.id).execute()
  } else {
    await tx
      .updateTable('identity.substitution')
      .set({ untilOn: lastDay })
      .where('substitutionId', '=', ended.id)
      .execute()
  }
  await record(tx, ctx, 'substitution ended', ended.absentId, { substitute: ended.substituteId })
  return done()
}
