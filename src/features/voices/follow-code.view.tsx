import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { normaliseCode } from '../../platform/secrets/secrets.ts'
import { messagesOf } from '../../platform/web/forms.ts'
import { codeErrorTexts, followTexts, followTextsOf } from './follow.texts.ts'
import { CodeForm } from './follow.view.tsx'

type Answer = Response | Promise<Response>

/**
 * Takes a guess from the limiter before looking, and gives it back when the code was right: a thousand guesses sent at
 * once are stopped, and one's own page may be opened any number of times.
 */
export async function withCode<Found>(
  c: WebContext,
  code: string,
  find: (db: Read, ctx: Context, code: string) => Promise<Found | undefined>,
  act: (found: Found) => Answer,
  typed?: string,
): Promise<Response> {
  const { ctx, services, limiter, address } = c.var
  const taken = limiter.take('guess', { address, organisationId: ctx.organisation.id })
  if (!taken.ok) return showTooMany(c, taken.retryAfterSeconds)
  const found = await services.database.read(ctx.organisation.id, (db) => find(db, ctx, code))
  if (!found) return showCodeForm(c, typed === undefined ? 404 : 422, typed ?? code, 'wrong_code')
  taken.giveBack()
  return act(found)
}

export function showCodeForm(c: WebContext, status: 200 | 404 | 422 = 200, typed?: string, reason?: string) {
  const { language } = c.var.ctx
  const wrong = reason === undefined ? [] : [{ field: 'code', reason }]
  return c.var.show(
    { title: followTexts.title[language], status, errors: wrong.length },
    <CodeForm
      language={language}
      action={`${rootOf(c)}/follow`}
      lostHref={`${rootOf(c)}/own-data`}
      typed={typed}
      errors={messagesOf(wrong, language, codeErrorTexts)}
    />,
  )
}

function showTooMany(c: WebContext, seconds: number) {
  const { language } = c.var.ctx
  c.header('retry-after', String(seconds))
  return c.var.show(
    { title: followTexts.tooManyTitle[language], status: 429 },
    <>
      <h1>{followTexts.tooManyTitle[language]}</h1>
      <p>{followTextsOf.tooMany[language](Math.ceil(seconds / 60))}</p>
    </>,
  )
}

export function codeOf(c: WebContext): string {
  return normaliseCode(c.req.param('code') ?? '')
}

/** The page that the code opens: of the request's own address, or of another. */
export function followAddressOf(c: WebContext, code = codeOf(c)): string {
  return `${rootOf(c)}/follow/${encodeURIComponent(code)}`
}

export function rootOf(c: WebContext): string {
  return `/${c.var.ctx.organisation.slug}/${c.var.ctx.language}`
}
