import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { type FormError, formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Button, ButtonGroup, ErrorSummary, Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import { EmptyState } from '../../ui/notices.tsx'
import { inboxPageSize, readPlace, writePlace } from '../listening/inbox.model.ts'
import { listInbox } from '../listening/inbox.queries.ts'
import { getCase } from './case.queries.ts'
import { caseTexts } from './case.texts.ts'
import { gatherFeedback } from './gathering.actions.ts'
import { listGatherings } from './gathering.queries.ts'
import { gatheringTexts as texts } from './gathering.texts.ts'
import { allow, personIdOf, reachOf } from './improvement.access.ts'

const oneOrMore = z.union([z.uuid(), z.array(z.uuid()).min(1).max(inboxPageSize)], 'nothing_chosen')
const form = z.object({ feedback: oneOrMore })

/** Several feedbacks at once: the newest of the case's service, to be ticked. */
export function gatheringPages(routes: PageRoutes) {
  routes.get('/cases/:caseId/gatherings', (c) => showChoosing(c, []))
  routes.post('/cases/:caseId/gatherings', (c) => gather(c))
}

async function gather(c: WebContext) {
  const { ctx } = c.var
  const caseId = caseIdOf(c)
  const read = await readForm(c, `gather into ${caseId}`, form)
  if (!read.ok) return showChoosing(c, read.errors)
  const feedbackIds = [read.values.feedback].flat() as Id<'feedback'>[]
  const outcome = await submitOnce(c, read.nonce, async (tx) => {
    const gathered = await gatherFeedback(tx, ctx, { caseId, feedbackIds })
    return gathered.ok ? done(`/${ctx.organisation.slug}/staff/cases/${caseId}?done=gathered`) : gathered
  })
  if (!outcome.ok) return showChoosing(c, [{ field: 'feedback', reason: outcome.reason }])
  return c.redirect(outcome.value, 303)
}

async function showChoosing(c: WebContext, errors: readonly FormError[]) {
  const { ctx, services } = c.var
  const { language } = ctx
  const caseId = caseIdOf(c)
  const { one, rows, gathered } = await services.database.read(ctx.organisation.id, async (db) => {
    const found = await getCase(db, caseId)
    const question = {
      reach: reachOf(ctx, 'gather feedback'),
      filter: 'all',
      staffId: personIdOf(ctx),
    } as const
    const serviceId = found.serviceId ?? undefined
    return {
      one: found,
      rows: await listInbox(db, { ...question, serviceId, after: readPlace(c.req.query('after')) }),
      gathered: new Set((await listGatherings(db, caseId)).map(({ feedbackId }) => feedbackId)),
    }
  })
  allow(ctx, 'gather feedback', one)
  const page = rows.slice(0, inboxPageSize)
  const last = page.at(-1)
  const offered = page.filter(({ feedbackId, beginning }) => beginning !== null && !gathered.has(feedbackId))
  const messages = messagesOf(errors, language, {
    ...caseTexts.refusals,
    nothing_chosen: texts.nothingChosen,
  })
  return c.var.show(
    {
      title: texts.choose[language],
      status: errors.length > 0 ? 422 : 200,
      errors: errors.length,
      back: { href: `/${ctx.organisation.slug}/staff/cases/${caseId}`, label: one.title },
    },
    <>
      <ErrorSummary language={language} errors={messages} />
      <h1>{texts.choose[language]}</h1>
      {offered.length === 0 ? (
        <EmptyState title={texts.nothingToChoose[language]} />
      ) : (
        <Form hidden={{ form_token: formTokenOf(c, `gather into ${caseId}`) }}>
          <Checkboxes
            language={language}
            name="feedback"
            label={texts.chooseHint[language]}
            error={messages['feedback']}
            options={offered.map(({ feedbackId, beginning, receivedAt }) => ({
              value: feedbackId,
              text: beginning ?? '',
              hint: formatDate(receivedAt, language),
            }))}
          />
          <ButtonGroup>
            <Button>{texts.gather[language]}</Button>
          </ButtonGroup>
        </Form>
      )}
      {last && rows.length > inboxPageSize ? (
        <p>
          <a href={`?after=${writePlace(last)}`}>{texts.older[language]}</a>
        </p>
      ) : null}
    </>,
  )
}

function caseIdOf(c: WebContext): Id<'case'> {
  const caseId = readId<'case'>(c.req.param('caseId'))
  if (caseId === undefined) throw new NotFound('case')
  return caseId
}
