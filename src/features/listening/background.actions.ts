import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { lockAnswered } from './answer.actions.ts'
import { decideBackground, decideDifficulties, type ToldBackground } from './background.model.ts'
import { listBackgroundAsked } from './background.queries.ts'
import { allow } from './listening.access.ts'

/**
 * Who the answer comes from, in groups. What is left empty this time is kept no longer. The events of this file know the ask and
 * not the answer: they are kept for ever, with their minute.
 */
export async function introduceSelf(
  tx: Tx,
  ctx: Context,
  { codeHash, told }: { codeHash: Buffer; told: ToldBackground },
): Promise<Outcome<'no_score' | 'bad_choice' | 'bad_postal_code'>> {
  const answered = await lockAnswered(tx, codeHash)
  if (!answered) return refuse('no_score')
  allow(ctx, 'answer invitation')
  const { answerId } = answered.given
  const decision = decideBackground(told, await listBackgroundAsked(tx, answered.invitation))
  if (!decision.ok) return decision
  await tx.deleteFrom('listening.backgroundAnswer').where('answerId', '=', answerId).execute()
  if (decision.value.length > 0)
    await tx
      .insertInto('listening.backgroundAnswer')
      .values(decision.value.map((one) => ({ organisationId: ctx.organisation.id, answerId, ...one })))
      .execute()
  await record(tx, ctx, 'background told', answered.invitation.askId, { count: decision.value.length })
  return done()
}

type Health = {
  codeHash: Buffer
  told: readonly string[]
  consent: { words: string; language: string } | null
}

/** What makes moving or digital services hard: with the person's consent, in the words that they read, or not at all. */
export async function tellDifficulties(
  tx: Tx,
  ctx: Context,
  { codeHash, told, consent }: Health,
): Promise<Outcome<'no_score' | 'bad_choice' | 'consent_missing'>> {
  const answered = await lockAnswered(tx, codeHash)
  if (!answered) return refuse('no_score')
  allow(ctx, 'answer invitation')
  const { answerId } = answered.given
  const asked = (await listBackgroundAsked(tx, answered.invitation)).includes('difficulty')
  const decision = decideDifficulties(asked ? told : [], consent !== null)
  if (!decision.ok) return decision
  await forgetHealthOf(tx, [answerId])
  if (consent && decision.value.length > 0) {
    const own = { organisationId: ctx.organisation.id, answerId }
    await tx
      .insertInto('listening.healthConsent')
      .values({ ...own, ...consent, givenAt: ctx.now })
      .execute()
    await tx
      .insertInto('listening.difficulty')
      .values(decision.value.map((kind) => ({ ...own, kind })))
      .execute()
  }
  await record(tx, ctx, 'difficulties told', answered.invitation.askId, { count: decision.value.length })
  return done()
}

/** Consent is taken back as easily as it was given, and what was told of oneself goes with it. The answers stay. */
export async function forgetBackground(tx: Tx, ctx: Context, speakerId: Id<'speaker'>): Promise<void> {
  const answers = await tx
    .selectFrom('listening.answer')
    .select('answerId')
    .where('speakerId', '=', speakerId)
    .execute()
  allow(ctx, 'answer invitation')
  const answerIds = answers.map(({ answerId }) => answerId)
  if (answerIds.length === 0) return
  await forgetHealthOf(tx, answerIds)
  await tx.deleteFrom('listening.backgroundAnswer').where('answerId', 'in', answerIds).execute()
  await record(tx, ctx, 'background forgotten', speakerId)
}

async function forgetHealthOf(tx: Tx, answerIds: readonly string[]) {
  await tx
    .deleteFrom('listening.difficulty')
    .where('answerId', 'in', [...answerIds])
    .execute()
  await tx
    .deleteFrom('listening.healthConsent')
    .where('answerId', 'in', [...answerIds])
    .execute()
}
