import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { lockAnswered } from './answer.actions.ts'
import { canChange } from './answer.model.ts'
import { keepFeedback } from './feedback.actions.ts'
import { allow } from './listening.access.ts'
import { decideQuestionAnswer, type Touched } from './question-answer.model.ts'
import { findQuestionAnswer } from './question-answer.queries.ts'
import { listQuestions } from './questionnaire.queries.ts'

type Given = { codeHash: Buffer; questionId: string; touched: Touched; language: string }

/**
 * One further question, answered. On the same day another touch puts a slip right; words stand as they were first sent,
 * because staff may have read them.
 */
export async function answerQuestion(
  tx: Tx,
  ctx: Context,
  { codeHash, questionId, touched, language }: Given,
): Promise<Outcome<'required' | 'bad_choice' | 'too_long' | 'no_score'>> {
  const answered = await lockAnswered(tx, codeHash)
  const speakerId = answered?.given.speakerId
  if (!answered || !speakerId) return refuse('no_score')
  allow(ctx, 'answer invitation')
  const { invitation, given } = answered
  const { answerId } = given
  const { askId, version, serviceId, unitId } = invitation
  const question = (await listQuestions(tx, invitation)).find((one) => one.questionId === questionId)
  if (!question) throw new NotFound('question')
  const decision = decideQuestionAnswer(question, touched)
  if (!decision.ok) return decision
  const before = await findQuestionAnswer(tx, { answerId, questionId })
  if (before && (question.kind === 'text' || !canChange(before, ctx.now))) return done()

  const { score, words } = decision.value
  const choices = decision.value.choices && [...decision.value.choices]
  const said = { speakerId, answerId, serviceId, unitId, language, channel: 'link' } as const
  const feedbackId: Id<'feedback'> | null =
    words === null ? null : await keepFeedback(tx, ctx, { ...said, words })
  await tx
    .insertInto('listening.questionAnswer')
    .values({
      organisationId: ctx.organisation.id,
      answerId,
      questionId,
      askId,
      version,
      kind: question.kind,
      score,
      choices,
      feedbackId,
      answeredAt: ctx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'answerId', 'questionId']).doUpdateSet({ score, choices }),
    )
    .execute()
  await record(tx, ctx, 'question answered', answerId, { questionId })
  return done()
}
