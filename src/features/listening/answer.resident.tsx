import { z } from 'zod'
import { AskedLast } from '../../platform/db/database.ts'
import { inLanguage } from '../../platform/texts.ts'
import { readForm } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { listToldContacts } from '../voices/consent.queries.ts'
import { getReturnCode } from '../voices/speaker.queries.ts'
import {
  addressOf,
  frameLanguage,
  showErased,
  showExpired,
  showUnknown,
  speak,
  takeGuess,
  wishedLanguage,
} from './answer-link.view.tsx'
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
import { answerWish, explainAnswer, giveScore, invitationCodeHash } from './answer.actions.ts'
import { canChange, type Step, stepAfterQuestion, stepAfterWish, stepToGoOn } from './answer.model.ts'
import { findInvitationByCode, findStep } from './answer.queries.ts'
import {
  AddressStep,
  DeclinedStep,
  ScoreStep,
  serviceNameOf,
  ThanksStep,
  WishStep,
  WordsStep,
} from './answer.view.tsx'
import { openInvitation } from './invitation-opening.actions.ts'
import { followUpFor } from './question.model.ts'

const scoreForm = z.object({
  score: z
    .string()
    .regex(/^(10|[0-9])$/, 'bad_choice')
    .transform(Number),
})
const wordsForm = z.object({ words: z.string().default(''), skip: z.string().optional() })
const wishForm = z.object({ where: z.enum(['asked_here', 'elsewhere', 'nowhere'], 'bad_choice') })
const addressForm = z.object({ address: z.string().trim().min(1, 'required').max(300, 'too_long') })

/**
 * Answering by the link of an invitation: a number, a reason, a wish, thanks. One thing a page, each kept at once, and the
 * link opened again leads to where one was. The code is the key: nobody signs in, and nothing is left in the browser.
 */
export function answerPages(routes: PageRoutes) {
  routes.use('/v/*', async (c, next) => {
    await next()
    c.res.headers.set('x-robots-tag', 'noindex, nofollow')
  })
  routes.get('/v/:code', (c) => withInvitation(c, (step) => openScore(c, step)))
  routes.post('/v/:code', (c) => takeScore(c))
  routes.get('/v/:code/words', (c) => withInvitation(c, (step) => showWords(c, step)))
  routes.post('/v/:code/words', (c) => withInvitation(c, (step) => takeWords(c, step)))
  routes.get('/v/:code/wish', (c) => withInvitation(c, (step) => offerWish(c, step)))
  routes.post('/v/:code/wish', (c) => withInvitation(c, (step) => takeWish(c, step)))
  routes.get('/v/:code/address', (c) => withInvitation(c, (step) => showAddress(c, step)))
  routes.post('/v/:code/address', (c) => withInvitation(c, (step) => takeAddress(c, step)))
  routes.get('/v/:code/thanks', (c) => withInvitation(c, (step) => showThanks(c, step)))
}

const withInvitation = (c: WebContext, act: (step: Step) => Answer) =>
  withStep(c, (db) => findStep(db, codeHashOf(c), c.var.ctx.now), act)

// Noted once, and only until it is answered: opened again, the link leads on.
async function openScore(c: WebContext, step: Step): Promise<Response> {
  const { ctx, services } = c.var
  const { invitation } = step
  if (!invitation.given)
    await services.database.write(ctx.organisation.id, (tx) => openInvitation(tx, ctx, invitation))
  return showScore(c, step)
}

function showScore(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  const { invitation, asked } = step
  const { given } = invitation
  const next = stepToGoOn(step)
  if (given && !canChange(given, c.var.ctx.now)) return leadOn(c, step, next)
  const language = wishedLanguage(c, invitation)
  const content = (
    <ScoreStep
      {...stepOf(c, step, 'score', '', failed)}
      asked={asked}
      spoken={language}
      service={serviceNameOf(asked, language)}
      given={given?.score}
      nextHref={addressOf(c, next, invitation.languages)}
    />
  )
  return showStep(c, step, failed, content)
}

// The hot path reads the invitation once, inside the transaction that writes the answer.
async function takeScore(c: WebContext): Promise<Response> {
  const { ctx, services } = c.var
  const form = await readForm(c, 'score', scoreForm)
  if (!form.ok) return withInvitation(c, (step) => showScore(c, step, form))
  const guess = takeGuess(c)
  if (!guess.ok) return guess.refused
  const found = await services.database.write(ctx.organisation.id, async (tx) => {
    const invitation = await findInvitationByCode(tx, codeHashOf(c))
    if (!invitation) return undefined
    const language = wishedLanguage(c, invitation)
    const given = { invitation, score: form.values.score, language, channel: 'link' } as const
    return new AskedLast(giveScore(tx, ctx, given).then((outcome) => ({ invitation, outcome })))
  })
  if (!found) return showUnknown(c)
  guess.giveBack()
  const { invitation, outcome } = found
  if (!outcome.ok) speak(c, invitation)
  if (!outcome.ok && outcome.reason === 'erased') return showErased(c)
  if (!outcome.ok && outcome.reason === 'expired') return showExpired(c)
  if (!outcome.ok && outcome.reason === 'bad_choice') {
    const failed = { errors: [{ field: 'score', reason: 'bad_choice' }], given: {} }
    return withInvitation(c, (step) => showScore(c, step, failed))
  }
  return c.redirect(addressOf(c, 'words', invitation.languages), 303)
}

function showWords(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  const { invitation, asked } = step
  if (!invitation.given) return leadOn(c, step, '')
  if (asked.explained && failed === unfailed) return leadOn(c, step, stepToGoOn(step))
  const followUp = followUpFor(asked, invitation.given.score)
  const question = inLanguage(followUp, wishedLanguage(c, invitation)).text
  const typed = failed.given['words'] ?? ''
  const content = (
    <WordsStep {...stepOf(c, step, 'words', 'words', failed)} question={question} typed={typed} />
  )
  return showStep(c, step, failed, content)
}

async function takeWords(c: WebContext, step: Step): Promise<Response> {
  const form = await readForm(c, 'words', wordsForm)
  if (!form.ok) return showWords(c, step, form)
  const input = {
    codeHash: codeHashOf(c),
    words: form.values.skip === undefined ? form.values.words : '',
    language: wishedLanguage(c, step.invitation),
  }
  const to = { nonce: form.nonce, next: stepAfterQuestion(step) }
  const { response, reason } = await stepOn(c, step, to, (tx) => explainAnswer(tx, c.var.ctx, input))
  return response ?? showWords(c, step, { errors: [{ field: 'words', reason }], given: form.given })
}

/** Whoever has said already where to tell is not asked again; the page of the return code is for changing it. Nor is who said no. */
async function offerWish(c: WebContext, step: Step): Promise<Response> {
  const { ctx, services } = c.var
  const speakerId = step.invitation.given?.speakerId
  const told = speakerId
    ? await services.database.read(ctx.organisation.id, (db) => listToldContacts(db, speakerId))
    : []
  if (told.length > 0) return leadOn(c, step, stepAfterWish(step.asked))
  return step.asked.declined && c.req.query('change') === undefined
    ? showDeclined(c, step)
    : showWish(c, step)
}

function showDeclined(c: WebContext, step: Step): Answer {
  const { languages } = step.invitation
  const wish = addressOf(c, 'wish', languages)
  const content = (
    <DeclinedStep
      language={frameLanguage(c)}
      nextHref={addressOf(c, stepAfterWish(step.asked), languages)}
      changeHref={`${wish}${wish.includes('?') ? '&' : '?'}change=yes`}
    />
  )
  return showStep(c, step, unfailed, content)
}

function showWish(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  if (!step.invitation.given?.speakerId) return leadOn(c, step, 'words')
  const content = (
    <WishStep {...stepOf(c, step, 'wish', 'wish', failed)} askedBy={step.asked.contactChannel} />
  )
  return showStep(c, step, failed, content)
}

async function takeWish(c: WebContext, step: Step): Promise<Response> {
  const form = await readForm(c, 'wish', wishForm)
  if (!form.ok) return showWish(c, step, form)
  const { where } = form.values
  if (where === 'elsewhere') return leadOn(c, step, 'address')
  const wish = { codeHash: codeHashOf(c), where, address: '' }
  const to = { nonce: form.nonce, next: stepAfterWish(step.asked) }
  const { response, reason } = await stepOn(c, step, to, (tx) => answerWish(tx, c.var.ctx, wish))
  return response ?? showAddress(c, step, { errors: [{ field: 'address', reason }], given: {} })
}

function showAddress(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  if (!step.invitation.given?.speakerId) return leadOn(c, step, 'words')
  const typed = failed.given['address'] ?? ''
  return showStep(
    c,
    step,
    failed,
    <AddressStep {...stepOf(c, step, 'address', 'address', failed)} typed={typed} />,
  )
}

async function takeAddress(c: WebContext, step: Step): Promise<Response> {
  const form = await readForm(c, 'address', addressForm)
  if (!form.ok) return showAddress(c, step, form)
  const wish = { codeHash: codeHashOf(c), where: 'elsewhere', ...form.values } as const
  const to = { nonce: form.nonce, next: stepAfterWish(step.asked) }
  const { response, reason } = await stepOn(c, step, to, (tx) => answerWish(tx, c.var.ctx, wish))
  return response ?? showAddress(c, step, { errors: [{ field: 'address', reason }], given: form.given })
}

async function showThanks(c: WebContext, step: Step): Promise<Response> {
  const { ctx, services } = c.var
  const speakerId = step.invitation.given?.speakerId
  if (!speakerId) return leadOn(c, step, 'words')
  const returnCode = await services.database.read(ctx.organisation.id, (db) =>
    getReturnCode(db, ctx, speakerId),
  )
  const language = frameLanguage(c)
  const followHref = `/${ctx.organisation.slug}/${language}/follow/${returnCode}`
  const content = <ThanksStep language={language} returnCode={returnCode} followHref={followHref} />
  return showStep(c, step, unfailed, content)
}

function codeHashOf(c: WebContext): Buffer {
  return invitationCodeHash(c.var.ctx, c.req.param('code') ?? '')
}
