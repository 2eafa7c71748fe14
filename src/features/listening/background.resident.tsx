import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { done } from '../../platform/outcome.ts'
import { messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { findSpeakerByCode } from '../voices/speaker.queries.ts'
import { addressOf, frameLanguage } from './answer-link.view.tsx'
import {
  type Answer,
  type Failed,
  leadOn,
  showStep,
  stepOf,
  stepOn,
  unfailed,
  withStep,
} from './answer-step.view.tsx'
import { invitationCodeHash } from './answer.actions.ts'
import { type Step, stepAfterBackground } from './answer.model.ts'
import { findStep } from './answer.queries.ts'
import { answerErrorTexts } from './answer.texts.ts'
import { forgetBackground, introduceSelf, tellDifficulties } from './background.actions.ts'
import { backgroundForgettingForm, type BackgroundKind } from './background.model.ts'
import { backgroundErrorTexts, backgroundTexts } from './background.texts.ts'
import { BackgroundStep, HealthStep } from './background.view.tsx'
import { several } from './ticked.model.ts'

const text = z.string().max(20, 'bad_choice').default('')
const backgroundForm = z.object({ age_group: text, gender: text, language: text, postal_code: text })
const healthForm = z.object({ difficulty: several, consent: z.string().optional() })

/** What people tell of themselves: the last pages of an answer, each of which may be passed by. */
export function backgroundPages(routes: PageRoutes) {
  routes.get('/v/:code/background', (c) => withAsked(c, isPlain, (step) => showBackground(c, step)))
  routes.post('/v/:code/background', (c) => withAsked(c, isPlain, (step) => takeBackground(c, step)))
  routes.get('/v/:code/health', (c) => withAsked(c, isHealth, (step) => showHealth(c, step)))
  routes.post('/v/:code/health', (c) => withAsked(c, isHealth, (step) => takeHealth(c, step)))
}

/** On the page of a return code: all of it taken back. */
export function backgroundForgettingPages(routes: PageRoutes) {
  routes.post('/follow/:code/background-removal', async (c) => {
    const { ctx, services, limiter, address } = c.var
    const code = c.req.param('code')
    const back = `/${ctx.organisation.slug}/${ctx.language}/follow/${encodeURIComponent(code)}`
    const taken = limiter.take('guess', { address, organisationId: ctx.organisation.id })
    if (!taken.ok) return c.redirect(back, 303)
    const speaker = await services.database.read(ctx.organisation.id, (db) =>
      findSpeakerByCode(db, ctx, code),
    )
    if (!speaker) return c.redirect(back, 303)
    taken.giveBack()
    const form = await readForm(c, backgroundForgettingForm, z.object({}))
    if (form.ok)
      await submitOnce(c, form.nonce, async (tx) => {
        await forgetBackground(tx, ctx, speaker.speakerId)
        return done('')
      })
    return c.redirect(back, 303)
  })
}

const isPlain = (kind: BackgroundKind) => kind !== 'difficulty'
const isHealth = (kind: BackgroundKind) => kind === 'difficulty'

function withAsked(c: WebContext, of: (kind: BackgroundKind) => boolean, act: (step: Step) => Answer) {
  return withStep(
    c,
    (db) => findStep(db, codeHashOf(c), c.var.ctx.now),
    (step) => {
      if (!step.asked.background.some(of)) throw new NotFound('question')
      return step.invitation.given?.speakerId ? act(step) : leadOn(c, step, 'words')
    },
  )
}

function showBackground(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  const props = {
    ...stepProps(c, step, 'background', failed),
    skipHref: addressOf(c, stepAfterBackground(step.asked), step.invitation.languages),
  }
  const content = <BackgroundStep {...props} asked={step.asked.background} given={failed.given} />
  return showStep(c, step, failed, content)
}

async function takeBackground(c: WebContext, step: Step): Promise<Response> {
  const form = await readForm(c, 'background', backgroundForm)
  if (!form.ok) return showBackground(c, step, form)
  const to = { nonce: form.nonce, next: stepAfterBackground(step.asked) }
  const told = { codeHash: codeHashOf(c), told: form.values }
  const { response, reason } = await stepOn(c, step, to, (tx) => introduceSelf(tx, c.var.ctx, told))
  if (response) return response
  const field = reason === 'bad_postal_code' ? 'postal_code' : 'age_group'
  return showBackground(c, step, { errors: [{ field, reason }], given: form.given })
}

type Ticked = { difficulty: readonly string[]; consents: boolean }

function showHealth(
  c: WebContext,
  step: Step,
  failed: Failed = unfailed,
  { difficulty, consents }: Ticked = { difficulty: [], consents: false },
): Answer {
  const props = {
    ...stepProps(c, step, 'health', failed),
    skipHref: addressOf(c, 'thanks', step.invitation.languages),
  }
  return showStep(c, step, failed, <HealthStep {...props} told={difficulty} consents={consents} />)
}

async function takeHealth(c: WebContext, step: Step): Promise<Response> {
  const form = await readForm(c, 'health', healthForm)
  if (!form.ok) return showHealth(c, step, form)
  const { difficulty } = form.values
  const consents = form.values.consent === 'yes'
  const language = frameLanguage(c)
  const health = {
    codeHash: codeHashOf(c),
    told: difficulty,
    // The words stood on the page in this language: they are what was consented to.
    consent: consents ? { words: backgroundTexts.consent[language], language } : null,
  }
  const to = { nonce: form.nonce, next: 'thanks' }
  const { response, reason } = await stepOn(c, step, to, (tx) => tellDifficulties(tx, c.var.ctx, health))
  if (response) return response
  const field = reason === 'consent_missing' ? 'consent' : 'difficulty'
  const failed = { errors: [{ field, reason }], given: form.given }
  return showHealth(c, step, failed, { difficulty, consents })
}

function stepProps(c: WebContext, step: Step, form: string, failed: Failed) {
  const own = { ...answerErrorTexts, ...backgroundErrorTexts }
  return { ...stepOf(c, step, form, form, failed), errors: messagesOf(failed.errors, frameLanguage(c), own) }
}

function codeHashOf(c: WebContext): Buffer {
  return invitationCodeHash(c.var.ctx, c.req.param('code') ?? '')
}
