import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { inLanguage, interfaceLanguages } from '../../platform/texts.ts'
import {
  type FormError,
  formTokenOf,
  type FormValues,
  messagesOf,
  readForm,
  submitOnce,
} from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { listServiceNames } from '../catalogue/service.queries.ts'
import { listColleagues } from '../identity/role.queries.ts'
import { listStaffNames } from '../identity/staff.queries.ts'
import { findQuestionOfFeedback } from './question-answer.queries.ts'
import { finnishDay } from './answer.model.ts'
import { assignFeedback } from './assignment.actions.ts'
import { findAssignee } from './assignment.queries.ts'
import { assignmentErrorTexts } from './assignment.texts.ts'
import { AssignmentCard, Letter, ReplyForm } from './feedback-letter.view.tsx'
import { greetingOf, replyToFeedback } from './feedback-reply.actions.ts'
import { listReplies } from './feedback-reply.queries.ts'
import { replyErrorTexts, replyTexts } from './feedback-reply.texts.ts'
import type { Feedback } from './feedback.model.ts'
import { feedbackPagePlace } from './feedback.place.ts'
import { getFeedback, listSpeakersOfFeedback } from './feedback.queries.ts'
import { inboxTexts } from './inbox.texts.ts'
import { allow, may, mayWith } from './listening.access.ts'

const replyForm = z.object({
  words: z.string(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'bad_choice'),
  seen: z.coerce.number().int().min(0),
})
const assignmentForm = z.object({ staff_id: z.uuid('bad_choice') })

/** One feedback: read, taken or handed over, and replied to. */
export function feedbackStaffPages(routes: PageRoutes) {
  routes.get('/feedback/:feedbackId', (c) => showLetter(c))
  routes.post('/feedback/:feedbackId/replies', (c) => takeReply(c))
  routes.post('/feedback/:feedbackId/assignment', (c) => takeAssignment(c))
}

type Failed = { errors: readonly FormError[]; given: FormValues }

async function showLetter(c: WebContext, failed: Failed = { errors: [], given: {} }) {
  const { ctx, services } = c.var
  const { language } = ctx
  const shown = await services.database.read(ctx.organisation.id, async (db) => {
    const feedback = await getFeedback(db, idOf(c))
    allow(ctx, 'see feedback', feedback)
    const { feedbackId, serviceId } = feedback
    const replies = await listReplies(db, [feedbackId])
    const assignee = await findAssignee(db, feedbackId)
    const names = await listServiceNames(db, serviceId === null ? [] : [serviceId])
    return {
      feedback,
      replies,
      assignee,
      reached: (await listSpeakersOfFeedback(db, [feedbackId])).length > 0,
      question: await findQuestionOfFeedback(db, feedbackId),
      service: serviceId === null ? undefined : names.get(serviceId),
      people: await listStaffNames(db, [
        ...replies.map(({ repliedBy }) => repliedBy),
        ...(assignee ? [assignee.staffId] : []),
      ]),
      colleagues: may(ctx, 'assign feedback', feedback) ? await listColleagues(db, finnishDay(ctx.now)) : [],
      panels: await c.var.panels.show(feedbackPagePlace, db, ctx, { feedbackId, serviceId }),
    }
  })
  const errors = messagesOf(failed.errors, language, { ...replyErrorTexts, ...assignmentErrorTexts })
  const { feedback, assignee, people } = shown
  const service = shown.service ? inLanguage(shown.service, language).text : inboxTexts.noService[language]
  return c.var.show(
    {
      // The service tells one tab from another, and from the inbox, which has the same name in Swedish and English.
      title: `${inboxTexts.words[language]}: ${service}`,
      status: failed.errors.length > 0 ? 422 : 200,
      errors: failed.errors.length,
      back: { href: `/${ctx.organisation.slug}/staff/feedback`, label: inboxTexts.title[language] },
    },
    <Letter
      language={language}
      feedback={feedback}
      service={service}
      question={shown.question && inLanguage(shown.question.words, language).text}
      replies={shown.replies}
      people={people}
      told={c.req.query('told') === 'replied'}
      errors={errors}
      panels={shown.panels}
      assignment={
        <AssignmentCard
          language={language}
          action={`${addressOf(c)}/assignment`}
          token={formTokenOf(c, `assign ${idOf(c)}`)}
          assignee={assignee && { ...assignee, name: people.get(assignee.staffId) ?? '' }}
          me={ctx.actor.kind === 'staff' ? ctx.actor.id : ''}
          people={shown.colleagues
            .filter(({ grants }) => mayWith(grants, 'reply to feedback', feedback))
            .map(({ id, name }) => ({ value: id, text: name }))}
          may={may(ctx, 'assign feedback', feedback)}
          errors={errors}
        />
      }
      replying={replyingOf(c, { ...shown, replyCount: shown.replies.length }, failed)}
    />,
  )
}

function replyingOf(
  c: WebContext,
  { feedback, reached, replyCount }: { feedback: Feedback; reached: boolean; replyCount: number },
  failed: Failed,
) {
  const { ctx } = c.var
  const { language } = ctx
  if (!may(ctx, 'reply to feedback', feedback)) return <p>{replyTexts.notAllowed[language]}</p>
  if (feedback.words === null || !reached) return <p>{replyTexts.erased[language]}</p>
  const spoken = failed.given['language'] ?? feedback.language
  const languages = [...new Set([...interfaceLanguages, ...ctx.organisation.languages, feedback.language])]
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return (
    <ReplyForm
      language={language}
      action={`${addressOf(c)}/replies`}
      hidden={{ form_token: formTokenOf(c, `reply ${idOf(c)}`), seen: String(replyCount) }}
      words={failed.given['words'] ?? greetingOf(ctx, feedback.language)}
      spoken={spoken}
      languages={languages.map((value) => ({ value, text: names.of(value) ?? value }))}
      errors={messagesOf(failed.errors, language, replyErrorTexts)}
    />
  )
}

async function takeReply(c: WebContext): Promise<Response> {
  const { ctx } = c.var
  const feedbackId = idOf(c)
  const form = await readForm(c, `reply ${feedbackId}`, replyForm)
  if (!form.ok) return showLetter(c, form)
  const { words: typed, language, seen: seenCount } = form.values
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const replied = await replyToFeedback(tx, ctx, { feedbackId, typed, language, seenCount })
    return replied.ok ? done(`${addressOf(c)}?told=replied`) : replied
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return showLetter(c, { errors: [{ field: 'words', reason: outcome.reason }], given: form.given })
}

async function takeAssignment(c: WebContext): Promise<Response> {
  const { ctx } = c.var
  const feedbackId = idOf(c)
  const form = await readForm(c, `assign ${feedbackId}`, assignmentForm)
  if (!form.ok) return showLetter(c, { ...form, given: {} })
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const staffId = form.values.staff_id as Id<'staff'>
    const assigned = await assignFeedback(tx, ctx, { feedbackId, staffId })
    return assigned.ok ? done(addressOf(c)) : assigned
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return showLetter(c, { errors: [{ field: 'staff_id', reason: outcome.reason }], given: {} })
}

function idOf(c: WebContext): Id<'feedback'> {
  const feedbackId = readId<'feedback'>(c.req.param('feedbackId'))
  if (!feedbackId) throw new NotFound('feedback')
  return feedbackId
}

function addressOf(c: WebContext): string {
  return `/${c.var.ctx.organisation.slug}/staff/feedback/${idOf(c)}`
}
