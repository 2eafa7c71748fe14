import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { inLanguage } from '../../platform/texts.ts'
import {
  type FormError,
  formTokenOf,
  type FormValues,
  messagesOf,
  readForm,
  submitOnce,
} from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { listToldContacts } from '../voices/consent.queries.ts'
import { getReturnCode } from '../voices/speaker.queries.ts'
import {
  addressOf,
  frameLanguage,
  languagesOf,
  showExpired,
  showUnknown,
  speak,
  takeGuess,
  wishedLanguage,
} from './answer-link.view.tsx'
import { answerWish, explainAnswer, giveScore, invitationCodeHash } from './answer.actions.ts'
import { canChange, isExpired } from './answer.model.ts'
import {
  type AskedWords,
  findInvitationByCode,
  getAskedWords,
  type InvitationToAnswer,
} from './answer.queries.ts'
import { answerErrorTexts, answerTexts as texts } from './answer.texts.ts'
import { AddressStep, ScoreStep, serviceNameOf, ThanksStep, WishStep, WordsStep } from './answer.view.tsx'
import { optOutForm, OptOutForm } from './opt-out.view.tsx'

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
  routes.get('/v/:code', (c) => withInvitation(c, (step) => showScore(c, step)))
  routes.post('/v/:code', (c) => takeScore(c))
  routes.get('/v/:code/words', (c) => withInvitation(c, (step) => showWords(c, step)))
  routes.post('/v/:code/words', (c) => withInvitation(c, (step) => takeWords(c, step)))
  routes.get('/v/:code/wish', (c) => withInvitation(c, (step) => offerWish(c, step)))
  routes.post('/v/:code/wish', (c) => withInvitation(c, (step) => takeWish(c, step)))
  routes.get('/v/:code/address', (c) => withInvitation(c, (step) => showAddress(c, step)))
  routes.post('/v/:code/address', (c) => withInvitation(c, (step) => takeAddress(c, step)))
  routes.get('/v/:code/thanks', (c) => withInvitation(c, (step) => showThanks(c, step)))
}

type Step = { invitation: InvitationToAnswer; asked: AskedWords }
type Failed = { errors: readonly FormError[]; given: FormValues }
type Answer = Response | Promise<Response>
const unfailed: Failed = { errors: [], given: {} }

// A guess is taken before the code is looked up and given back when it was right, so a thousand guesses at once all count.
async function withInvitation(c: WebContext, act: (step: Step) => Answer): Promise<Response> {
  const { ctx, services } = c.var
  const guess = takeGuess(c)
  if (!guess.ok) return guess.refused
  const found = await services.database.read(ctx.organisation.id, async (db) => {
    const invitation = await findInvitationByCode(db, codeHashOf(c))
    return invitation && { invitation, asked: await getAskedWords(db, invitation.invitationId, ctx.now) }
  })
  if (!found) return showUnknown(c)
  guess.giveBack()
  speak(c, found.invitation)
  return isExpired(found.invitation.sendAt, ctx.now) ? showExpired(c) : act(found)
}

function showScore(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  const { invitation, asked } = step
  const { given } = invitation
  const next = addressOf(c, given?.speakerId ? 'wish' : 'words')
  if (given && !canChange(given, c.var.ctx.now)) return c.redirect(next, 303)
  const language = wishedLanguage(c, invitation)
  const content = (
    <ScoreStep
      {...stepOf(c, 'score', '', failed)}
      question={inLanguage(asked.question, language).text}
      service={serviceNameOf(asked, language)}
      given={given?.score}
      nextHref={next}
    />
  )
  return show(c, step, failed, content)
}

// The hot path reads the invitation once, inside the transaction that writes the answer.
async function takeScore(c: WebContext): Promise<Response> {
  const { ctx, services } = c.var
  const form = await readForm(c, 'score', scoreForm)
  if (!form.ok) return withInvitation(c, (step) => showScore(c, step, form))
  const guess = takeGuess(c)
  if (!guess.ok) return guess.refused
  const outcome = await services.database.write(ctx.organisation.id, async (tx) => {
    const invitation = await findInvitationByCode(tx, codeHashOf(c))
    if (!invitation) return undefined
    const language = wishedLanguage(c, invitation)
    return giveScore(tx, ctx, { invitation, score: form.values.score, language, channel: 'link' })
  })
  if (!outcome) return showUnknown(c)
  guess.giveBack()
  return !outcome.ok && outcome.reason === 'expired' ? showExpired(c) : c.redirect(addressOf(c, 'words'), 303)
}

function showWords(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  const { invitation, asked } = step
  if (!invitation.given) return c.redirect(addressOf(c, ''), 303)
  if (asked.explained && failed === unfailed) return c.redirect(addressOf(c, 'wish'), 303)
  const question = inLanguage(asked.followUp, wishedLanguage(c, invitation)).text
  const typed = failed.given['words'] ?? ''
  const content = <WordsStep {...stepOf(c, 'words', 'words', failed)} question={question} typed={typed} />
  return show(c, step, failed, content)
}

async function takeWords(c: WebContext, step: Step): Promise<Response> {
  const form = await readForm(c, 'words', wordsForm)
  if (!form.ok) return showWords(c, step, form)
  const input = {
    codeHash: codeHashOf(c),
    words: form.values.skip === undefined ? form.values.words : '',
    language: wishedLanguage(c, step.invitation),
  }
  const { response, reason } = await stepOn(c, form.nonce, 'wish', (tx) =>
    explainAnswer(tx, c.var.ctx, input),
  )
  return response ?? showWords(c, step, { errors: [{ field: 'words', reason }], given: form.given })
}

/** Whoever has said already where to tell is not asked again; the page of the return code is for changing it. */
async function offerWish(c: WebContext, step: Step): Promise<Response> {
  const { ctx, services } = c.var
  const speakerId = step.invitation.given?.speakerId
  const told = speakerId
    ? await services.database.read(ctx.organisation.id, (db) => listToldContacts(db, speakerId))
    : []
  return told.length > 0 ? c.redirect(addressOf(c, 'thanks'), 303) : showWish(c, step)
}

function showWish(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  if (!step.invitation.given?.speakerId) return c.redirect(addressOf(c, 'words'), 303)
  const content = <WishStep {...stepOf(c, 'wish', 'wish', failed)} askedBy={step.asked.contactChannel} />
  return show(c, step, failed, content)
}

async function takeWish(c: WebContext, step: Step): Promise<Response> {
  const form = await readForm(c, 'wish', wishForm)
  if (!form.ok) return showWish(c, step, form)
  const { where } = form.values
  if (where === 'elsewhere') return c.redirect(addressOf(c, 'address'), 303)
  const wish = { codeHash: codeHashOf(c), where, address: '' }
  const { response, reason } = await stepOn(c, form.nonce, 'thanks', (tx) => answerWish(tx, c.var.ctx, wish))
  return response ?? showAddress(c, step, { errors: [{ field: 'address', reason }], given: {} })
}

function showAddress(c: WebContext, step: Step, failed: Failed = unfailed): Answer {
  if (!step.invitation.given?.speakerId) return c.redirect(addressOf(c, 'words'), 303)
  const typed = failed.given['address'] ?? ''
  return show(c, step, failed, <AddressStep {...stepOf(c, 'address', 'address', failed)} typed={typed} />)
}

async function takeAddress(c: WebContext, step: Step): Promise<Response> {
  const form = await readForm(c, 'address', addressForm)
  if (!form.ok) return showAddress(c, step, form)
  const wish = { codeHash: codeHashOf(c), where: 'elsewhere', ...form.values } as const
  const { response, reason } = await stepOn(c, form.nonce, 'thanks', (tx) => answerWish(tx, c.var.ctx, wish))
  return response ?? showAddress(c, step, { errors: [{ field: 'address', reason }], given: form.given })
}

/** Does a step's deed once and leads to the next one, or tells why it was refused. */
async function stepOn<Reason extends string>(
  c: WebContext,
  nonce: string,
  next: string,
  deed: (tx: Tx) => Promise<Outcome<Reason, unknown>>,
): Promise<{ response: Response; reason: '' } | { response: undefined; reason: string }> {
  const outcome = await submitOnce(c, nonce, async (tx) => {
    const did = await deed(tx)
    return did.ok ? done(next) : did
  })
  if (outcome.ok) return { response: c.redirect(addressOf(c, outcome.value), 303), reason: '' }
  if (outcome.reason === 'no_score') return { response: c.redirect(addressOf(c, 'words'), 303), reason: '' }
  return { response: undefined, reason: outcome.reason }
}

async function showThanks(c: WebContext, step: Step): Promise<Response> {
  const { ctx, services } = c.var
  const speakerId = step.invitation.given?.speakerId
  if (!speakerId) return c.redirect(addressOf(c, 'words'), 303)
  const returnCode = await services.database.read(ctx.organisation.id, (db) =>
    getReturnCode(db, ctx, speakerId),
  )
  const language = frameLanguage(c)
  const followHref = `/${ctx.organisation.slug}/${language}/follow/${returnCode}`
  const content = <ThanksStep language={language} returnCode={returnCode} followHref={followHref} />
  return show(c, step, unfailed, content)
}

function show(c: WebContext, { asked, invitation }: Step, failed: Failed, content: Child) {
  const written = languagesOf(c).filter((language) => asked.question[language])
  return c.var.show(
    {
      title: serviceNameOf(asked, frameLanguage(c)) ?? texts.title[frameLanguage(c)],
      plain: true,
      status: failed.errors.length > 0 ? 422 : 200,
      errors: failed.errors.length,
      language: inLanguage(asked.question, wishedLanguage(c, invitation)).language,
      languages: written.map((language) => ({ language, href: `${c.req.path}?language=${language}` })),
    },
    <>
      {content}
      <OptOutForm
        language={frameLanguage(c)}
        action={addressOf(c, 'opt-out')}
        token={formTokenOf(c, optOutForm)}
      />
    </>,
  )
}

function stepOf(c: WebContext, form: string, path: string, failed: Failed) {
  const language = frameLanguage(c)
  return {
    language,
    action: addressOf(c, path),
    token: formTokenOf(c, form),
    errors: messagesOf(failed.errors, language, answerErrorTexts),
  }
}

function codeHashOf(c: WebContext): Buffer {
  return invitationCodeHash(c.var.ctx, c.req.param('code') ?? '')
}
