import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { inLanguage } from '../../platform/texts.ts'
import { type FormValues, formTokenOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, Form } from '../../ui/form.tsx'
import { formatNumber } from '../../ui/format.ts'
import { NotificationBanner } from '../../ui/notices.tsx'
import { listServices } from '../catalogue/service.queries.ts'
import { listUnits } from '../identity/unit.queries.ts'
import { findPartPrice } from '../messaging/budget.queries.ts'
import { findGateway } from '../messaging/gateway.queries.ts'
import { changeAsk, closeAsk, type WrittenAsk } from './ask.actions.ts'
import { type AskFault, emptyFunnel, FUNNEL_DAYS } from './ask.model.ts'
import { formOf, formSections } from './ask-form.model.ts'
import { faultErrors, readAskForm, withPrice } from './ask-form-reading.view.ts'
import { AskForm } from './ask-form.view.tsx'
import { askChoicesOf } from './ask-form-choices.view.ts'
import { countFunnels, countRefusals, countWithdrawals } from './ask-funnel.queries.ts'
import { type Ask, getAsk, listAsks } from './ask.queries.ts'
import { askTexts, stillWaitingText } from './ask.texts.ts'
import { resultSections, SectionLinks } from './ask-sections.view.tsx'
import { AskList, AskResults, AskState } from './ask.view.tsx'
import { countWaiting } from './invitation-withdrawal.queries.ts'
import { allow, may } from './listening.access.ts'
import { askLinkTexts } from './question.texts.ts'

const DAY = 24 * 60 * 60 * 1000
const closureForm = z.object({ callsBack: z.string().optional() })

export function askPages(routes: PageRoutes) {
  routes.get('/asks', async (c) => {
    const { ctx, services, show } = c.var
    const { asks, funnels } = await services.database.read(ctx.organisation.id, async (db) => ({
      asks: await listAsks(db),
      funnels: await countFunnels(db, sinceOf(c)),
    }))
    const seen = asks.filter((ask) => may(ctx, 'see asks', ask))
    return show(
      { title: askTexts.title[ctx.language], width: 'wide' },
      <AskList ctx={ctx} asks={seen} funnels={funnels} mayOpen={mayWriteSome(ctx)} />,
    )
  })

  routes.get('/asks/:id', async (c) => {
    const ask = await askOf(c)
    return showAsk(c, ask, formOfAsk(ask), {})
  })

  routes.post('/asks/:id', async (c) => {
    const { ctx } = c.var
    const ask = await askOf(c)
    allow(ctx, 'write ask', ask)
    const read = await readAskForm(c, `change ask ${ask.askId}`)
    if (!read.ok) return showAsk(c, ask, read.given, read.errors)
    const outcome = await submitOnce(c, read.nonce, (tx) => change(tx, c, ask.askId, read.values))
    if (outcome.ok) return c.redirect(`${outcome.value}?saved=yes`, 303)
    return showAsk(c, ask, read.given, faultErrors(c, outcome.reason, read.given))
  })

  routes.get('/asks/:id/closure', async (c) => {
    const ask = await askOf(c)
    allow(c.var.ctx, 'write ask', ask)
    return showClosure(c, ask)
  })

  routes.post('/asks/:id/closure', async (c) => {
    const { ctx } = c.var
    const ask = await askOf(c)
    allow(ctx, 'write ask', ask)
    const read = await readForm(c, `close ask ${ask.askId}`, closureForm)
    if (!read.ok) return showClosure(c, ask)
    const outcome = await submitOnce(c, read.nonce, async (tx) => {
      const callsBack = read.values.callsBack === 'yes'
      const closed = await closeAsk(tx, ctx, { askId: ask.askId, callsBack })
      return closed.ok ? done(`/${ctx.organisation.slug}/staff/asks`) : closed
    })
    if (!outcome.ok) return showAsk(c, ask, formOfAsk(ask), faultErrors(c, outcome.reason))
    return c.redirect(outcome.value, 303)
  })
}

/** Deeds over some target: whether there is any that this person reaches is known only when they choose one. */
function mayWriteSome(ctx: WebContext['var']['ctx']): boolean {
  const { actor } = ctx
  return (
    actor.kind === 'staff' &&
    actor.grants.some(({ role }) => role === 'administrator' || role === 'developer')
  )
}

function sinceOf(c: WebContext): Date {
  return new Date(c.var.ctx.now.getTime() - FUNNEL_DAYS * DAY)
}

async function askOf(c: WebContext): Promise<Ask> {
  const { ctx, services } = c.var
  const askId = readId<'ask'>(c.req.param('id'))
  if (!askId) throw new NotFound('ask')
  const ask = await services.database.read(ctx.organisation.id, (db) => getAsk(db, askId))
  allow(ctx, 'see asks', ask)
  return ask
}

function formOfAsk(ask: Ask): Record<string, string> {
  const { serviceIds, unitIds } = ask.follows
  const alsoServiceIds = serviceIds.filter((id) => id !== ask.serviceId)
  return formOf({ settings: ask, words: ask.words, followed: { alsoServiceIds, unitIds } })
}

async function change(
  tx: Tx,
  c: WebContext,
  askId: Id<'ask'>,
  written: WrittenAsk,
): Promise<Outcome<AskFault | 'already_open' | 'already_closed' | 'other_scale_in_invitation', string>> {
  const { ctx } = c.var
  const changed = await changeAsk(tx, ctx, { ...written, askId })
  return changed.ok ? done(`/${ctx.organisation.slug}/staff/asks/${askId}`) : changed
}

async function showAsk(c: WebContext, ask: Ask, given: FormValues, errors: Record<string, string>) {
  const { ctx, services, show } = c.var
  const { language, organisation } = ctx
  const since = sinceOf(c)
  const { askId } = ask
  const found = await services.database.read(organisation.id, async (db) => ({
    funnel: (await countFunnels(db, since)).get(askId) ?? emptyFunnel,
    refusals: await countRefusals(db, { ask: { askId, serviceIds: ask.follows.serviceIds }, since }),
    withdrawals: await countWithdrawals(db, { askId, since }),
    gateway: await findGateway(db, 'sms'),
    followable: { services: await listServices(db), units: await listUnits(db) },
    partPrice: await findPartPrice(db),
    waiting: deedIn(c) === 'saved' ? await countWaiting(db, askId) : 0,
  }))
  const root = `/${organisation.slug}/staff/asks`
  const title = inLanguage(ask.serviceNames, language).text
  const count = Object.keys(errors).length
  const changeable = ask.closedAt === null && may(ctx, 'write ask', ask)
  return show(
    {
      title,
      back: { href: root, label: askTexts.title[language] },
      errors: count,
      ...(count > 0 ? { status: 422 as const } : {}),
    },
    <>
      <ErrorSummary language={language} errors={errors} />
      {count === 0 ? <Done c={c} waiting={found.waiting} /> : null}
      <h1>{title}</h1>
      <p>
        <AskState ask={ask} language={language} />
      </p>
      {changeable ? (
        <SectionLinks language={language} sections={[...resultSections, ...formSections]} />
      ) : null}
      <AskResults language={language} {...found} />
      <ButtonGroup>
        {(['questions', 'preview', 'results'] as const).map((path) => (
          <ButtonLink kind="secondary" href={`${root}/${askId}/${path}`}>
            {askLinkTexts[path][language]}
          </ButtonLink>
        ))}
      </ButtonGroup>
      <p>
        <a href={`${root}/${askId}/outcomes`}>{askTexts.outcomesLink[language]}</a>
      </p>
      {changeable ? (
        <>
          <AskForm
            ctx={ctx}
            action={`${root}/${askId}`}
            given={withPrice(given, found.partPrice, language)}
            weekdays={(given['weekdays'] ?? '').split(' ')}
            errors={errors}
            hidden={{ form_token: formTokenOf(c, `change ask ${askId}`) }}
            sensitive={ask.sensitive}
            sender={found.gateway?.sender}
            choices={askChoicesOf(ctx, found.followable, { ...ask, chosen: ask.follows.serviceIds })}
          />
          <p>
            <a href={`${root}/${askId}/closure`}>{askTexts.close[language]}</a>
          </p>
        </>
      ) : null}
    </>,
  )
}

/** What has just been done to the ask; whether it is so, the page itself shows. */
function Done({ c, waiting }: { c: WebContext; waiting: number }) {
  const { language } = c.var.ctx
  const deed = deedIn(c)
  if (deed === undefined) return null
  return (
    <NotificationBanner kind="information" title={askTexts[deed][language]}>
      {deed === 'opened' ? <p>{askTexts.openedBody[language]}</p> : null}
      {waiting > 0 ? <p>{stillWaitingText[language](formatNumber(waiting, language))}</p> : null}
    </NotificationBanner>
  )
}

function deedIn(c: WebContext) {
  return (['opened', 'saved'] as const).find((one) => c.req.query(one) === 'yes')
}

function showClosure(c: WebContext, ask: Ask) {
  const { ctx, show } = c.var
  const { language } = ctx
  const here = `/${ctx.organisation.slug}/staff/asks/${ask.askId}`
  return show(
    {
      title: askTexts.closeQuestion[language],
      back: { href: here, label: inLanguage(ask.serviceNames, language).text },
    },
    <>
      <h1>{askTexts.closeQuestion[language]}</h1>
      <p>{inLanguage(ask.serviceNames, language).text}</p>
      <p>{askTexts.closeBody[language]}</p>
      <Form action={`${here}/closure`} hidden={{ form_token: formTokenOf(c, `close ask ${ask.askId}`) }}>
        <Checkboxes
          language={language}
          name="callsBack"
          label={askTexts.waiting[language]}
          options={[
            { value: 'yes', text: askTexts.callBack[language], hint: askTexts.callBackHint[language] },
          ]}
        />
        <ButtonGroup>
          <Button kind="danger">{askTexts.close[language]}</Button>
          <ButtonLink kind="quiet" href={here}>
            {askTexts.keepOpen[language]}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </>,
  )
}
