import type { Child } from 'hono/jsx'
import type { Read, Tx } from '../../platform/db/database.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { inLanguage } from '../../platform/texts.ts'
import {
  type FormError,
  formTokenOf,
  type FormValues,
  messagesOf,
  submitOnce,
} from '../../platform/web/forms.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import {
  addressOf,
  frameLanguage,
  showErased,
  showExpired,
  showUnknown,
  speak,
  takeGuess,
  wishedLanguage,
  writtenLanguages,
} from './answer-link.view.tsx'
import { isExpired, type Step } from './answer.model.ts'
import { answerErrorTexts, answerTexts as texts } from './answer.texts.ts'
import { serviceNameOf } from './answer.view.tsx'
import { OptOutForm, optOutForm } from './opt-out.view.tsx'

export type Failed = { errors: readonly FormError[]; given: FormValues }
export type Answer = Response | Promise<Response>
export const unfailed: Failed = { errors: [], given: {} }

/** A guess is taken before the code is looked up and given back when it was right, so a thousand guesses at once all count. */
export async function withStep(
  c: WebContext,
  find: (db: Read) => Promise<Step | undefined>,
  act: (step: Step) => Answer,
): Promise<Response> {
  const { ctx, services } = c.var
  const guess = takeGuess(c)
  if (!guess.ok) return guess.refused
  const found = await services.database.read(ctx.organisation.id, find)
  if (!found) return showUnknown(c)
  guess.giveBack()
  speak(c, found.invitation)
  if (found.invitation.erased) return showErased(c)
  return isExpired(found.invitation.sendAt, ctx.now) ? showExpired(c) : act(found)
}

export function leadOn(c: WebContext, { invitation }: Step, path: string): Response {
  return c.redirect(addressOf(c, path, invitation.languages), 303)
}

/** What every page of an answer has around its one thing. */
export function showStep(c: WebContext, { asked, invitation }: Step, failed: Failed, content: Child) {
  return c.var.show(
    {
      title: serviceNameOf(asked, frameLanguage(c)) ?? texts.title[frameLanguage(c)],
      plain: true,
      status: failed.errors.length > 0 ? 422 : 200,
      errors: failed.errors.length,
      language: inLanguage(asked.question, wishedLanguage(c, invitation)).language,
      languages: writtenLanguages(c, invitation.languages).map((language) => ({
        language,
        href: `${c.req.path}?language=${encodeURIComponent(language)}`,
      })),
    },
    <>
      {content}
      <OptOutForm
        language={frameLanguage(c)}
        action={addressOf(c, 'opt-out', invitation.languages)}
        token={formTokenOf(c, optOutForm)}
      />
    </>,
  )
}

export function stepOf(c: WebContext, { invitation }: Step, form: string, path: string, failed: Failed) {
  const language = frameLanguage(c)
  return {
    language,
    action: addressOf(c, path, invitation.languages),
    token: formTokenOf(c, form),
    errors: messagesOf(failed.errors, language, answerErrorTexts),
  }
}

/** Does a step's deed once and leads to the next one, or tells why it was refused. */
export async function stepOn<Reason extends string>(
  c: WebContext,
  step: Step,
  { nonce, next }: { nonce: string; next: string },
  deed: (tx: Tx) => Promise<Outcome<Reason, unknown>>,
): Promise<{ response: Response; reason: '' } | { response: undefined; reason: string }> {
  const outcome = await submitOnce(c, nonce, async (tx) => {
    const did = await deed(tx)
    return did.ok ? done(next) : did
  })
  if (outcome.ok) return { response: leadOn(c, step, outcome.value), reason: '' }
  if (outcome.reason === 'no_score') return { response: leadOn(c, step, 'words'), reason: '' }
  return { response: undefined, reason: outcome.reason }
}
