import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { done } from '../../platform/outcome.ts'
import { normaliseCode } from '../../platform/secrets/secrets.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { FormError } from '../../platform/web/forms.ts'
import type { Text } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { Panel } from '../../ui/notices.tsx'
import { findSenders } from '../messaging/realness.queries.ts'
import { type Claim, findClaim } from '../voices/contact-claim.queries.ts'
import { askForOwnData, chooseOwnStops, eraseOwnData } from './own-data.actions.ts'
import { wholeStop } from './own-data.model.ts'
import { getOwnData } from './own-data.queries.ts'
import { contactRefusals, ownDataTexts as texts, tooManyBody } from './own-data.texts.ts'
import { ContactForm, OnwardLinks, OwnData, SentBy } from './own-data.view.tsx'

const contactForm = z.object({ contact: z.string().trim().min(1, 'required').max(300, 'too_long') })
const stopForm = z.object({
  stopped: z
    .union([z.enum(wholeStop), z.array(z.enum(wholeStop))])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat())),
})
const erasureForm = z.object({ words: z.enum(['keep', 'erase'], 'bad_choice'), stop: z.string().optional() })

const formNames = { contact: 'own data', stops: 'own data stops', erasure: 'own data erasure' } as const

/** A person's rights without a return code: the telephone or mailbox itself stands for the person. */
export function ownDataPages(routes: PageRoutes) {
  routes.use('/own-data/*', async (c, next) => {
    await next()
    c.res.headers.set('x-robots-tag', 'noindex, nofollow')
  })
  routes.get('/own-data', (c) => showContactForm(c))
  routes.post('/own-data', (c) => ask(c))
  // Stand before the codes: no code has these letters.
  routes.get('/own-data/sent', (c) => showSent(c))
  routes.get('/own-data/erased', (c) => showPanel(c, texts.erasedTitle, texts.erasedBody))
  routes.get('/own-data/:code', (c) => withClaim(c, (claim) => showOwnData(c, claim)))
  routes.post('/own-data/:code/stops', (c) => withClaim(c, (claim) => saveStops(c, claim)))
  routes.post('/own-data/:code/erasure', (c) => erase(c))
}

type Answer = Response | Promise<Response>

// As with return codes: a guess is taken before looking, and given back when it was right.
async function withClaim(c: WebContext, act: (claim: Claim) => Answer): Promise<Response> {
  const { ctx, services, limiter, address } = c.var
  const taken = limiter.take('guess', { address, organisationId: ctx.organisation.id })
  const claim = taken.ok
    ? await services.database.read(ctx.organisation.id, (db) => findClaim(db, ctx, codeOf(c)))
    : undefined
  if (!taken.ok || !claim) return showLost(c)
  taken.giveBack()
  return act(claim)
}

function showContactForm(c: WebContext, errors: readonly FormError[] = [], typed?: string) {
  const { language } = c.var.ctx
  return c.var.show(
    { title: texts.title[language], status: errors.length > 0 ? 422 : 200, errors: errors.length },
    <ContactForm
      language={language}
      action={rootOf(c)}
      token={formTokenOf(c, formNames.contact)}
      typed={typed}
      errors={messagesOf(errors, language, contactRefusals)}
    />,
  )
}

async function ask(c: WebContext): Promise<Response> {
  const { ctx } = c.var
  const form = await readForm(c, formNames.contact, contactForm)
  if (!form.ok) return showContactForm(c, form.errors, form.given['contact'])
  const { contact } = form.values
  const taken = c.var.limiter.take('message', { address: c.var.address, organisationId: ctx.organisation.id })
  if (!taken.ok) return showTooMany(c, taken.retryAfterSeconds)
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const asked = await askForOwnData(tx, ctx, { contact })
    return asked.ok ? done(`${rootOf(c)}/sent`) : asked
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  // What sent nothing takes nothing.
  taken.giveBack()
  return showContactForm(c, [{ field: 'contact', reason: outcome.reason }], contact)
}

async function showOwnData(
  c: WebContext,
  claim: Claim,
  errors: readonly FormError[] = [],
): Promise<Response> {
  const { ctx, services } = c.var
  const { language } = ctx
  const here = `${rootOf(c)}/${codeOf(c)}`
  const data = await services.database.read(ctx.organisation.id, (db) => getOwnData(db, ctx, claim))
  return c.var.show(
    {
      title: texts.heading[language],
      status: errors.length > 0 ? 422 : 200,
      errors: errors.length,
      width: 'wide',
    },
    <OwnData
      language={language}
      {...data}
      expiresAt={claim.expiresAt}
      saved={c.req.query('saved') === 'yes'}
      spoken={data.spoken.map(({ returnCode, firstSpokeAt }) => ({
        href: `/${ctx.organisation.slug}/${language}/follow/${returnCode}`,
        firstSpokeAt,
      }))}
      stopForm={{ action: `${here}/stops`, token: formTokenOf(c, formNames.stops) }}
      erasureForm={{
        action: `${here}/erasure`,
        token: formTokenOf(c, formNames.erasure),
        errors: messagesOf(errors, language),
      }}
    />,
  )
}

// Chosen twice it is the same wish, so the form is not claimed.
async function saveStops(c: WebContext, claim: Claim): Promise<Response> {
  const { ctx, services } = c.var
  const form = await readForm(c, formNames.stops, stopForm)
  if (!form.ok) return showOwnData(c, claim, form.errors)
  await services.database.write(ctx.organisation.id, (tx) =>
    chooseOwnStops(tx, ctx, { claim, stopped: form.values.stopped }),
  )
  return c.redirect(`${rootOf(c)}/${codeOf(c)}?saved=yes`, 303)
}

// The token proves that the page was open; a second sending must find where the first one led although the code is gone.
async function erase(c: WebContext): Promise<Response> {
  const { ctx } = c.var
  const form = await readForm(c, formNames.erasure, erasureForm)
  if (!form.ok) return withClaim(c, (claim) => showOwnData(c, claim, form.errors))
  const { words, stop } = form.values
  const outcome = await submitOnce<'lost'>(c, form.nonce, async (tx) => {
    const claim = await findClaim(tx, ctx, codeOf(c))
    if (!claim) return { ok: false, reason: 'lost' }
    await eraseOwnData(tx, ctx, { claim, keepWords: words === 'keep', stop: stop === 'yes' })
    return done(`${rootOf(c)}/erased`)
  })
  return outcome.ok ? c.redirect(outcome.value, 303) : showLost(c)
}

function showTooMany(c: WebContext, seconds: number) {
  const { language } = c.var.ctx
  c.header('retry-after', String(seconds))
  return c.var.show(
    { title: texts.tooManyTitle[language], status: 429 },
    <>
      <h1>{texts.tooManyTitle[language]}</h1>
      <p>{tooManyBody[language](Math.ceil(seconds / 60))}</p>
    </>,
  )
}

function showLost(c: WebContext) {
  const { language } = c.var.ctx
  return c.var.show(
    { title: texts.lostTitle[language], status: 404 },
    <>
      <h1>{texts.lostTitle[language]}</h1>
      <p>{texts.lostBody[language]}</p>
      <ButtonGroup>
        <ButtonLink href={rootOf(c)}>{texts.askAgain[language]}</ButtonLink>
      </ButtonGroup>
      <OnwardLinks language={language} home={homeOf(c)} />
    </>,
  )
}

async function showSent(c: WebContext) {
  const { ctx, services } = c.var
  const { sms, email } = await services.database.read(ctx.organisation.id, findSenders)
  const senders = [sms, email].flatMap((one) => one?.sender ?? [])
  return showPanel(c, texts.sentTitle, texts.sentBody, <SentBy language={ctx.language} senders={senders} />)
}

function showPanel(c: WebContext, title: Text, body: Text, more: Child = null) {
  const { language } = c.var.ctx
  return c.var.show(
    { title: title[language] },
    <>
      <Panel title={title[language]}>
        <p>{body[language]}</p>
        {more}
      </Panel>
      <OnwardLinks language={language} home={homeOf(c)} />
    </>,
  )
}

function codeOf(c: WebContext): string {
  return normaliseCode(c.req.param('code') ?? '')
}

function rootOf(c: WebContext): string {
  return `${homeOf(c)}/own-data`
}

function homeOf(c: WebContext): string {
  const { organisation, language } = c.var.ctx
  return `/${organisation.slug}/${language}`
}
