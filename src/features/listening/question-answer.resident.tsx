import { NotFound } from '../../platform/errors.ts'
import { readForm } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { z } from 'zod'
import { addressOf, wishedLanguage } from './answer-link.view.tsx'
import { type Failed, leadOn, showStep, stepOf, stepOn, unfailed, withStep } from './answer-step.view.tsx'
import { invitationCodeHash } from './answer.actions.ts'
import { type Step, stepAfterQuestion } from './answer.model.ts'
import { findStep } from './answer.queries.ts'
import type { Question } from './question.model.ts'
import { answerQuestion } from './question-answer.actions.ts'
import { findQuestionAnswer } from './question-answer.queries.ts'
import { AnsweredStep, QuestionStep } from './question-answer.view.tsx'
import { several } from './ticked.model.ts'

const questionForm = z.object({ choice: several, words: z.string().default('') })

/** The further questions of an answer, each a page of its own between the reason and the wish. */
export function questionAnswerPages(routes: PageRoutes) {
  routes.get('/v/:code/questions/:question', (c) =>
    withQuestion(c, async (step, question) => {
      const { given } = step.invitation
      if (!given?.speakerId) return leadOn(c, step, 'words')
      const { answerId } = given
      const { questionId } = question
      const before = await c.var.services.database.read(c.var.ctx.organisation.id, (db) =>
        findQuestionAnswer(db, { answerId, questionId }),
      )
      const values = [...(before?.choices ?? []), ...(before?.score == null ? [] : [before.score])]
      return showQuestion(c, step, question, { values: values.map(String), failed: unfailed })
    }),
  )
  routes.post('/v/:code/questions/:question', (c) => withQuestion(c, (step, one) => take(c, step, one)))
}

async function withQuestion(
  c: WebContext,
  act: (step: Step, question: Question) => Promise<Response> | Response,
): Promise<Response> {
  const find = (db: Parameters<typeof findStep>[0]) => findStep(db, codeHashOf(c), c.var.ctx.now)
  return withStep(c, find, (step) => {
    const question = step.asked.questions.find(({ questionId }) => questionId === c.req.param('question'))
    if (!question) throw new NotFound('question')
    return act(step, question)
  })
}

async function take(c: WebContext, step: Step, question: Question): Promise<Response> {
  const form = await readForm(c, formOf(question), questionForm)
  if (!form.ok) return showQuestion(c, step, question, { values: [], failed: form })
  const { choice, words } = form.values
  const given = {
    codeHash: codeHashOf(c),
    questionId: question.questionId,
    touched: { values: choice, words },
    language: wishedLanguage(c, step.invitation),
  }
  const to = { nonce: form.nonce, next: stepAfterQuestion(step, question.questionId) }
  const { response, reason } = await stepOn(c, step, to, (tx) => answerQuestion(tx, c.var.ctx, given))
  if (response) return response
  const field = question.kind === 'text' ? 'words' : 'choice'
  const why = reason === 'required' ? 'empty_answer' : reason
  const failed = { errors: [{ field, reason: why }], given: form.given }
  return showQuestion(c, step, question, { values: choice, failed })
}

function showQuestion(
  c: WebContext,
  step: Step,
  question: Question,
  { values, failed }: { values: readonly string[]; failed: Failed },
) {
  const next = stepAfterQuestion(step, question.questionId)
  const props = {
    ...stepOf(c, step, formOf(question), `questions/${question.questionId}`, failed),
    question,
    spoken: wishedLanguage(c, step.invitation),
    skipHref: addressOf(c, next, step.invitation.languages),
  }
  const stands = question.kind === 'text' && step.asked.answered.has(question.questionId)
  const content = stands ? (
    <AnsweredStep {...props} />
  ) : (
    <QuestionStep {...props} values={values} words={failed.given['words'] ?? ''} />
  )
  return showStep(c, step, failed, content)
}

function formOf({ questionId }: Question): string {
  return `question ${questionId}`
}

function codeHashOf(c: WebContext): Buffer {
  return invitationCodeHash(c.var.ctx, c.req.param('code') ?? '')
}
