import type { Child } from 'hono/jsx'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { inLanguage, type Words } from '../../platform/texts.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { askFaultTexts } from './ask.texts.ts'
import { allow } from './listening.access.ts'
import { questionFaultTexts, questionTexts as texts } from './question.texts.ts'

type Asked = { ask: { askId: string; unitId: string; serviceId: string; serviceNames: Words } }

/** The ask of an address with what the page needs of it, for those who may do this to it. */
export async function withAsk<Found extends Asked>(
  c: WebContext,
  deed: 'see asks' | 'write ask',
  find: (db: Read, askId: Id<'ask'>) => Promise<Found>,
): Promise<Found> {
  const { ctx, services } = c.var
  const askId = readId<'ask'>(c.req.param('id'))
  if (!askId) throw new NotFound('ask')
  const found = await services.database.read(ctx.organisation.id, (db) => find(db, askId))
  allow(ctx, deed, found.ask)
  return found
}

export function rootOf(c: WebContext, askId: string): string {
  return `/${c.var.ctx.organisation.slug}/staff/asks/${askId}`
}

/** A page beneath the list of questions; the list itself lies beneath its ask. */
export function showQuestionPage(
  c: WebContext,
  { ask }: Asked,
  page: { title: string; errors?: FieldErrors; beneath?: 'ask' | 'questions'; width?: 'wide' },
  content: Child,
) {
  const { ctx, show } = c.var
  const { language } = ctx
  const service = inLanguage(ask.serviceNames, language).text
  const root = rootOf(c, ask.askId)
  const count = Object.keys(page.errors ?? {}).length
  const back =
    page.beneath === 'ask'
      ? { href: root, label: service }
      : { href: `${root}/questions`, label: texts.title[language] }
  return show(
    {
      title: `${page.title}: ${service}`,
      back,
      errors: count,
      ...(page.width ? { width: page.width } : {}),
      ...(count > 0 ? { status: 422 as const } : {}),
    },
    <>
      <h1>{page.title}</h1>
      {content}
    </>,
  )
}

/** The fault at its field. */
export function faultAt(
  c: WebContext,
  reason: string,
  fields: Readonly<Record<string, string>>,
  otherwise: string,
): Record<string, string> {
  const known = { ...askFaultTexts, ...questionFaultTexts } as Record<string, Record<string, string>>
  return { [fields[reason] ?? otherwise]: known[reason]?.[c.var.ctx.language] ?? reason }
}

/** Only more rows or another language were wished for: shown again with everything as it was typed. */
export function wishesMore(given: FormValues): boolean {
  return given['more'] === 'yes'
}
