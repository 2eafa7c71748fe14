import { releaseWords, withholdWords } from '../../src/features/moderation/review.actions.ts'
import { askForReview } from '../../src/features/moderation/review.intake.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { Id } from '../../src/platform/id.ts'
import { aStaffActor } from './context.ts'

/** Words in the queue, asked for by our own job. */
export async function aReview(
  database: Database,
  ctx: Context,
  given: Partial<Parameters<typeof askForReview>[2]> = {},
): Promise<Id<'review'>> {
  const system: Context = { ...ctx, actor: { kind: 'system', job: 'test' } }
  return database.write(ctx.organisation.id, (tx) =>
    askForReview(tx, system, { words: 'Kirjasto voisi olla auki pidempään.', language: 'fi', ...given }),
  )
}

/** Words a person has let go. */
export async function aReleasedReview(
  database: Database,
  ctx: Context,
  given: Parameters<typeof aReview>[2] = {},
): Promise<Id<'review'>> {
  const reviewId = await aReview(database, ctx, given)
  const words = given.words ?? 'Kirjasto voisi olla auki pidempään.'
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    releaseWords(tx, asStaff(ctx), { reviewId, words }),
  )
  if (!outcome.ok) throw new Error(`Not released: ${outcome.reason}`)
  return reviewId
}

/** Words a person has kept back. */
export async function aWithheldReview(database: Database, ctx: Context): Promise<Id<'review'>> {
  const reviewId = await aReview(database, ctx)
  await database.write(ctx.organisation.id, (tx) =>
    withholdWords(tx, asStaff(ctx), { reviewId, why: 'Ei koske palvelua.' }),
  )
  return reviewId
}

function asStaff(ctx: Context): Context {
  return ctx.actor.kind === 'staff' ? ctx : { ...ctx, actor: aStaffActor() }
}
