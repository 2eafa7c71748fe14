import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import {
  type FormError,
  formTokenOf,
  type FormValues,
  messagesOf,
  readForm,
  submitOnce,
} from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { inLanguage } from '../../platform/texts.ts'
import { Select, Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ErrorSummary, Form } from '../../ui/form.tsx'
import { Quote } from '../../ui/quote.tsx'
import { byName } from '../catalogue/service.model.ts'
import { listServices } from '../catalogue/service.queries.ts'
import { listFeedbackByIds } from '../listening/feedback.queries.ts'
import { openCase } from './case.actions.ts'
import { longestGoal, longestTitle } from './case.model.ts'
import { caseTexts } from './case.texts.ts'
import { may } from './improvement.access.ts'

const form = z.object({
  title: z.string().trim().min(1, 'required').max(longestTitle, 'too_long'),
  goal: z.string().trim().min(1, 'required').max(longestGoal, 'too_long'),
  service: z.union([z.literal(''), z.uuid('bad_choice')]).default(''),
  feedback: z.union([z.literal(''), z.uuid('bad_choice')]).default(''),
})

export function caseOpeningPages(routes: PageRoutes) {
  routes.get('/cases/new', (c) => showOpening(c))
  routes.post('/cases', (c) => open(c))
}

async function showOpening(c: WebContext, failed?: { errors: readonly FormError[]; given: FormValues }) {
  const { ctx, services } = c.var
  const { language } = ctx
  const feedbackId = readId<'feedback'>(failed?.given['feedback'] ?? c.req.query('feedback'))
  const { offered, feedback } = await services.database.read(ctx.organisation.id, async (db) => ({
    offered: (await listServices(db)).filter((service) => may(ctx, 'open case', service)),
    feedback: feedbackId === undefined ? [] : await listFeedbackByIds(db, [feedbackId]),
  }))
  const [first] = feedback
  const firstTarget = first && offered.find(({ serviceId }) => serviceId === first.serviceId)
  const unitId = first?.unitId ?? firstTarget?.unitId ?? null
  const mayRead = first && may(ctx, 'gather feedback', { serviceId: first.serviceId, unitId })
  const errors = messagesOf(failed?.errors ?? [], language, caseTexts.refusals)
  const given = failed?.given ?? { service: first?.serviceId ?? '' }
  return c.var.show(
    {
      title: caseTexts.openNew[language],
      status: failed ? 422 : 200,
      errors: failed?.errors.length ?? 0,
      back: { href: `/${ctx.organisation.slug}/staff/cases`, label: caseTexts.back[language] },
    },
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{caseTexts.openNew[language]}</h1>
      {first?.words && mayRead ? (
        <>
          <p>{caseTexts.fromFeedback[language]}</p>
          <Quote words={first.words} language={first.language} />
        </>
      ) : null}
      <Form
        action={`/${ctx.organisation.slug}/staff/cases`}
        hidden={{ form_token: formTokenOf(c, 'open case'), feedback: mayRead ? first.feedbackId : '' }}
      >
        <TextInput
          language={language}
          name="title"
          label={caseTexts.title[language]}
          hint={caseTexts.titleHint[language]}
          value={given['title']}
          error={errors['title']}
        />
        <Textarea
          language={language}
          name="goal"
          label={caseTexts.goal[language]}
          hint={caseTexts.goalHint[language]}
          rows={3}
          maxLength={longestGoal}
          value={given['goal']}
          error={errors['goal']}
        />
        <Select
          language={language}
          name="service"
          label={caseTexts.service[language]}
          value={given['service']}
          error={errors['service']}
          options={[
            ...(may(ctx, 'open case') ? [{ value: '', text: caseTexts.noService[language] }] : []),
            ...byName(offered, language).map(({ serviceId, names }) => ({
              value: serviceId,
              text: inLanguage(names, language).text,
            })),
          ]}
        />
        <ButtonGroup>
          <Button>{caseTexts.open[language]}</Button>
        </ButtonGroup>
      </Form>
    </>,
  )
}

async function open(c: WebContext) {
  const { ctx } = c.var
  const read = await readForm(c, 'open case', form)
  if (!read.ok) return showOpening(c, read)
  const { title, goal, service, feedback } = read.values
  const feedbackId = readId<'feedback'>(feedback)
  const outcome = await submitOnce(c, read.nonce, async (tx) => {
    const opened = await openCase(tx, ctx, {
      title,
      goal,
      serviceId: readId<'service'>(service) ?? null,
      feedbackIds: feedbackId === undefined ? [] : [feedbackId],
    })
    return opened.ok ? done(`/${ctx.organisation.slug}/staff/cases/${opened.value}?done=opened`) : opened
  })
  if (!outcome.ok) throw new NotFound('case')
  return c.redirect(outcome.value, 303)
}
