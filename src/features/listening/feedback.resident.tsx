import { z } from 'zod'
import { HTTPException } from 'hono/http-exception'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { normaliseCode } from '../../platform/secrets/secrets.ts'
import {
  type FormError,
  formTokenOf,
  type FormValues,
  messagesOf,
  readForm,
  submitOnce,
} from '../../platform/web/forms.ts'
import { canonical } from '../../platform/web/canonical.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { listPublishedServices } from '../catalogue/service.queries.ts'
import { findSpeakerByCode, getReturnCode, type Speaker } from '../voices/speaker.queries.ts'
import { feedbackFields } from './feedback-contact.view.ts'
import { giveFeedback, sayMore } from './feedback.actions.ts'
import { fieldOfRefusal, sayMoreForm } from './feedback.model.ts'
import { getFeedback } from './feedback.queries.ts'
import { feedbackErrorTexts, feedbackTexts as texts } from './feedback.texts.ts'
import { FeedbackPage, FeedbackThanks } from './feedback.view.tsx'
import { SayMore } from './said.view.tsx'

const feedbackForm = (ctx: Context) =>
  z.object({
    ...feedbackFields(ctx),
    service: z.string().max(60, 'bad_service').default(''),
    homepage: z
      .string()
      .default('')
      .refine((text) => text === '', 'trapped'),
  })
const moreForm = z.object({ words: z.string().refine((words) => words.trim() !== '', 'required') })

/** Speaking up unasked, and saying more with one's code: no sign-in, no script, no cookie. */
export function feedbackPages(routes: PageRoutes) {
  routes.use('/feedback/thanks/*', async (c, next) => {
    await next()
    c.res.headers.set('x-robots-tag', 'noindex, nofollow')
  })
  routes.get('/feedback', (c) => {
    canonical(c)
    return showForm(c, { errors: [], given: { service: c.req.query('service') ?? '' } })
  })
  routes.post('/feedback', (c) => take(c))
  routes.get('/feedback/thanks/:code', (c) => withSpeaker(c, () => showThanks(c)))
  routes.get('/follow/:code/messages', (c) => withSpeaker(c, () => showMore(c)))
  routes.post('/follow/:code/messages', (c) => withSpeaker(c, (speaker) => takeMore(c, speaker)))
}

type Failed = { errors: readonly FormError[]; given: FormValues }

async function showForm(c: WebContext, { errors, given }: Failed) {
  const { ctx, services } = c.var
  const { language, organisation } = ctx
  const published = await services.database.read(organisation.id, (db) => listPublishedServices(db))
  return c.var.show(
    { title: texts.title[language], status: errors.length > 0 ? 422 : 200, errors: errors.length },
    <FeedbackPage
      language={language}
      action={`${rootOf(c)}/feedback`}
      token={formTokenOf(c, 'feedback')}
      services={published}
      given={given}
      errors={messagesOf(errors, language, feedbackErrorTexts)}
      privacyHref={`${rootOf(c)}/privacy`}
    />,
  )
}

async function take(c: WebContext): Promise<Response> {
  const { ctx, services } = c.var
  const form = await readForm(c, 'feedback', feedbackForm(ctx))
  if (!form.ok) return showForm(c, form)
  const { words, contact, service } = form.values
  const { language } = ctx
  // Where it led is kept with the used form, so it is the id and not the code.
  const outcome = await submitOnce(c, form.nonce, (tx) =>
    giveFeedback(tx, ctx, { words, language, serviceKey: service, contact, channel: 'web' }),
  )
  if (!outcome.ok) {
    return showForm(c, {
      errors: [{ field: fieldOfRefusal(outcome.reason), reason: outcome.reason }],
      given: form.given,
    })
  }
  const code = await services.database.read(ctx.organisation.id, async (db) => {
    const { speakerId } = await getFeedback(db, outcome.value as Id<'feedback'>)
    return getReturnCode(db, ctx, speakerId)
  })
  return c.redirect(`${rootOf(c)}/feedback/thanks/${code}`, 303)
}

function showThanks(c: WebContext) {
  const { language } = c.var.ctx
  const code = codeOf(c)
  return c.var.show(
    { title: texts.thanks[language] },
    <FeedbackThanks language={language} code={code} followHref={`${rootOf(c)}/follow/${code}`} />,
  )
}

function showMore(c: WebContext, { errors, given }: Failed = { errors: [], given: {} }) {
  const { language } = c.var.ctx
  const code = codeOf(c)
  const follow = `${rootOf(c)}/follow/${code}`
  return c.var.show(
    {
      title: texts.sayMore[language],
      status: errors.length > 0 ? 422 : 200,
      errors: errors.length,
      back: { href: follow, label: texts.follow[language] },
    },
    <SayMore
      language={language}
      action={`${follow}/messages`}
      token={formTokenOf(c, sayMoreForm)}
      typed={given['words'] ?? ''}
      errors={messagesOf(errors, language, feedbackErrorTexts)}
      alone
    />,
  )
}

async function takeMore(c: WebContext, { speakerId }: Speaker): Promise<Response> {
  const form = await readForm(c, sayMoreForm, moreForm)
  if (!form.ok) return showMore(c, form)
  const input = { speakerId, typed: form.values.words, language: c.var.ctx.language }
  const outcome = await submitOnce(c, form.nonce, (tx) => sayMore(tx, c.var.ctx, input))
  if (outcome.ok) return c.redirect(`${rootOf(c)}/follow/${codeOf(c)}`, 303)
  return showMore(c, { errors: [{ field: 'words', reason: outcome.reason }], given: form.given })
}

// A guess is taken before the code is looked up and given back when it was right.
async function withSpeaker(
  c: WebContext,
  act: (speaker: Speaker) => Response | Promise<Response>,
): Promise<Response> {
  const { ctx, services, limiter, address } = c.var
  const taken = limiter.take('guess', { address, organisationId: ctx.organisation.id })
  if (!taken.ok) {
    c.header('retry-after', String(taken.retryAfterSeconds))
    throw new HTTPException(429)
  }
  const speaker = await services.database.read(ctx.organisation.id, (db) =>
    findSpeakerByCode(db, ctx, codeOf(c)),
  )
  if (!speaker) throw new NotFound('speaker')
  taken.giveBack()
  return act(speaker)
}

function codeOf(c: WebContext): string {
  return normaliseCode(c.req.param('code') ?? '')
}

function rootOf(c: WebContext): string {
  return `/${c.var.ctx.organisation.slug}/${c.var.ctx.language}`
}
