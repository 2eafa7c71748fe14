import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { type FormError, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ErrorSummary } from '../../ui/form.tsx'
import { NotificationBanner } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { Moment } from '../../ui/timeline.tsx'
import { dayInFinland } from '../identity/day.model.ts'
import { giveCase } from './case.actions.ts'
import { CaseClosing, CaseMeasurements, CaseWords } from './case-sections.view.tsx'
import { ageInDays } from './case.model.ts'
import type { CasePage } from './case-page.model.ts'
import { getCasePage } from './case-page.queries.ts'
import { GivingForm } from './case-giving.view.tsx'
import { changeTexts } from './change.texts.ts'
import { caseTexts, caseTextsOf } from './case.texts.ts'
import { CaseTag, serviceName } from './case.view.tsx'
import { gatherFeedback, letGoFeedback } from './gathering.actions.ts'
import { allow } from './improvement.access.ts'
import { askForQuote } from './quote.actions.ts'
import { trailOf } from './trail.model.ts'
import { trailTexts } from './trail.texts.ts'
import { TrailView } from './trail.view.tsx'

const ofFeedback = z.object({ feedback: z.uuid('bad_choice') })
const ofStaff = z.object({ staff: z.uuid('required') })
const ofGathering = z.object({ feedback: z.uuid('bad_choice'), case: z.uuid('required') })

export function casePages(routes: PageRoutes) {
  routes.get('/cases/:caseId', (c) => showCase(c, caseIdOf(c)))
  routes.post('/cases/gatherings', (c) => gather(c))
  routes.post('/cases/:caseId/ownerships', (c) => give(c))
  routes.post('/cases/:caseId/removals', (c) => withFeedback(c, 'let go feedback', 'removed', letGoFeedback))
  routes.post('/cases/:caseId/quotes', (c) => withFeedback(c, 'ask for quote', 'quoted', askForQuote))
}

async function showCase(c: WebContext, caseId: Id<'case'>, errors: readonly FormError[] = []) {
  const { ctx, services } = c.var
  const { language } = ctx
  const page = await services.database.read(ctx.organisation.id, (db) =>
    getCasePage(db, { caseId, today: dayInFinland(ctx.now) }),
  )
  const one = page.case
  allow(ctx, 'see cases', one)
  const messages = messagesOf(errors, language, caseTexts.refusals)
  const told = caseTexts.done[c.req.query('done') as keyof typeof caseTexts.done] as
    | typeof caseTexts.done.opened
    | undefined
  return c.var.show(
    {
      title: one.title,
      width: 'wide',
      status: errors.length > 0 ? 422 : 200,
      errors: errors.length,
      back: { href: `/${ctx.organisation.slug}/staff/cases`, label: caseTexts.back[language] },
    },
    <>
      <ErrorSummary language={language} errors={messages} />
      {told && errors.length === 0 ? <NotificationBanner title={told[language]} /> : null}
      <p>
        <CaseTag closed={one.closedAt !== null} language={language} />
      </p>
      <h1>{one.title}</h1>
      <p class="vk-lead">{one.goal}</p>
      <CaseSummary c={c} page={page} />
      <GivingForm c={c} page={page} error={messages['staff']} />
      <CaseClosing c={c} page={page} />
      <CaseMeasurements c={c} page={page} />
      <CaseWords c={c} page={page} />
      <h2>{trailTexts.heading[language]}</h2>
      <TrailView entries={trailOf(page)} names={page.names} language={language} />
    </>,
  )
}

function CaseSummary(props: { c: WebContext; page: CasePage }) {
  const { ctx } = props.c.var
  const { case: one, names, closure } = props.page
  const { language } = ctx
  const publicHref = `/${ctx.organisation.slug}/${language}/changes/${one.caseId}`
  return (
    <SummaryList
      rows={[
        { key: caseTexts.owner[language], value: names.get(one.ownerId) ?? '' },
        { key: caseTexts.service[language], value: serviceName(one.serviceNames, language) },
        { key: caseTexts.spoke[language], value: caseTextsOf.people[language](one.speakers) },
        { key: caseTexts.opened[language], value: <Moment at={one.openedAt} language={language} /> },
        ...(closure === undefined
          ? [
              {
                key: caseTexts.age[language],
                value: caseTextsOf.days[language](ageInDays(one.openedAt, ctx.now)),
              },
            ]
          : [
              {
                key: caseTexts.closedOn[language],
                value: (
                  <>
                    <Moment at={closure.closedAt} language={language} />, {names.get(closure.closedBy) ?? ''}
                  </>
                ),
              },
              {
                key: caseTexts.publicPage[language],
                value: <a href={publicHref}>{changeTexts.title[language]}</a>,
              },
            ]),
      ]}
    />
  )
}

async function give(c: WebContext) {
  const caseId = caseIdOf(c)
  const form = await readForm(c, `give case ${caseId}`, ofStaff)
  if (!form.ok) return showCase(c, caseId, form.errors)
  const staffId = form.values.staff as Id<'staff'>
  return doOnce(c, caseId, form.nonce, 'staff', 'given', (tx) => giveCase(tx, c.var.ctx, { caseId, staffId }))
}

/** From the page of a feedback: the case is chosen there. */
async function gather(c: WebContext) {
  const form = await readForm(c, 'gather feedback', ofGathering)
  const caseId = readId<'case'>(form.given['case'])
  if (caseId === undefined) throw new NotFound('case')
  if (!form.ok) return showCase(c, caseId, form.errors)
  const feedbackIds = [form.values.feedback as Id<'feedback'>]
  return doOnce(c, caseId, form.nonce, 'feedback', 'gathered', (tx) =>
    gatherFeedback(tx, c.var.ctx, { caseId, feedbackIds }),
  )
}

type WithFeedback = (
  tx: Tx,
  ctx: WebContext['var']['ctx'],
  input: { caseId: Id<'case'>; feedbackId: Id<'feedback'> },
) => Promise<Outcome<string>>

async function withFeedback(
  c: WebContext,
  name: string,
  told: keyof typeof caseTexts.done,
  deed: WithFeedback,
) {
  const caseId = caseIdOf(c)
  const form = await readForm(c, name, ofFeedback)
  if (!form.ok) return showCase(c, caseId, form.errors)
  const feedbackId = form.values.feedback as Id<'feedback'>
  return doOnce(c, caseId, form.nonce, 'feedback', told, (tx) => deed(tx, c.var.ctx, { caseId, feedbackId }))
}

// Every small deed on the page: done once, and then the page again with a word about it.
async function doOnce(
  c: WebContext,
  caseId: Id<'case'>,
  nonce: string,
  field: string,
  told: keyof typeof caseTexts.done,
  deed: (tx: Tx) => Promise<Outcome<string, unknown>>,
) {
  const outcome = await submitOnce(c, nonce, async (tx) => {
    const made = await deed(tx)
    return made.ok ? done(`/${c.var.ctx.organisation.slug}/staff/cases/${caseId}?done=${told}`) : made
  })
  if (!outcome.ok) return showCase(c, caseId, [{ field, reason: outcome.reason }])
  return c.redirect(outcome.value, 303)
}

function caseIdOf(c: WebContext): Id<'case'> {
  const caseId = readId<'case'>(c.req.param('caseId'))
  if (caseId === undefined) throw new NotFound('case')
  return caseId
}
