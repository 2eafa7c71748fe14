import { mainLanguageOf } from '../../platform/context.ts'
import { interfaceLanguages, isInterfaceLanguage, type Language } from '../../platform/texts.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { answerableDays } from './answer.model.ts'
import { answerTexts as texts, answerTextsOf } from './answer.texts.ts'
import { ClosedStep } from './answer.view.tsx'

type Answer = Response | Promise<Response>
type Invitation = { language: string; languages: readonly string[] }

export function showUnknown(c: WebContext): Answer {
  return showClosed(c, 404, texts.unknownTitle, texts.unknown[frameLanguage(c)])
}

/** Whoever was asked has had their data erased. */
export function showErased(c: WebContext): Answer {
  return showClosed(c, 404, texts.erasedTitle, texts.erased[frameLanguage(c)])
}

export function showExpired(c: WebContext): Answer {
  return showClosed(c, 404, texts.expiredTitle, answerTextsOf.expired[frameLanguage(c)](answerableDays))
}

function showClosed(c: WebContext, status: 404 | 429, title: Record<Language, string>, why: string): Answer {
  const language = frameLanguage(c)
  const feedbackHref = `/${c.var.ctx.organisation.slug}/${language}/feedback`
  return c.var.show(
    { title: title[language], plain: true, status },
    <ClosedStep
      language={language}
      title={title[language]}
      why={why}
      {...(status === 404 ? { feedbackHref } : {})}
    />,
  )
}

export function takeGuess(c: WebContext) {
  const taken = c.var.limiter.take('guess', {
    address: c.var.address,
    organisationId: c.var.ctx.organisation.id,
  })
  if (taken.ok) return taken
  c.header('retry-after', String(taken.retryAfterSeconds))
  return {
    ok: false as const,
    refused: showClosed(c, 429, texts.tooManyTitle, texts.tooMany[frameLanguage(c)]),
  }
}

/** The language chosen on the page; until one is, or when it is none of ours, that of the invitation. */
export function wishedLanguage(c: WebContext, invitation: Invitation): string {
  return chosenLanguage(c, invitation.languages) ?? invitation.language
}

function chosenLanguage(c: WebContext, written: readonly string[]): string | undefined {
  return languagesOf(c, written).find((language) => language === c.req.query('language'))
}

/** In the order in which the organisation offers them. */
export function writtenLanguages(c: WebContext, written: readonly string[]): string[] {
  return languagesOf(c, written).filter((language) => written.includes(language))
}

function languagesOf(c: WebContext, written: readonly string[]): string[] {
  return [...new Set([...c.var.ctx.organisation.languages, ...interfaceLanguages, ...written])]
}

// What surrounds the question speaks an interface language: the question's own where it is one.
export function speak(c: WebContext, invitation: Invitation) {
  const { ctx } = c.var
  const wished = wishedLanguage(c, invitation)
  c.set('ctx', { ...ctx, language: isInterfaceLanguage(wished) ? wished : mainLanguageOf(ctx.organisation) })
}

export function frameLanguage(c: WebContext): Language {
  return c.var.ctx.language
}

/** A step of this answer; the chosen language goes along. */
export function addressOf(c: WebContext, step: string, written: readonly string[] = []): string {
  const chosen = chosenLanguage(c, written)
  const path = `/${c.var.ctx.organisation.slug}/v/${encodeURIComponent(c.req.param('code') ?? '')}`
  const query = chosen === undefined ? '' : `?language=${chosen}`
  return (step === '' ? path : `${path}/${step}`) + query
}
