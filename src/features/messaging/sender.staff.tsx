import { z } from 'zod'
import { done } from '../../platform/outcome.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { formatDate, parseDay } from '../../ui/format.ts'
import { findSealedSettings } from './gateway.queries.ts'
import { allow } from './messaging.access.ts'
import { nameSender } from './sender.actions.ts'
import { chooseSender, isSenderName, sameName, senderStatuses } from './sender.model.ts'
import { findSenderNumber, listSenderIds } from './sender.queries.ts'
import { senderFaultTexts, senderTexts as texts } from './sender.texts.ts'
import { SenderPage } from './sender.view.tsx'

const formName = 'name sender'
const faultFields = {
  bad_name: 'name',
  bad_fallback: 'number',
  day_missing: 'statusOn',
  day_ahead: 'statusOn',
} as const

const senderForm = z.object({
  name: z.string().trim().max(40, 'too_long'),
  status: z.enum(senderStatuses, 'bad_choice'),
  statusOn: z
    .string()
    .trim()
    .transform((written, at) => {
      const day = parseDay(written)
      if (written !== '' && day === undefined) at.addIssue({ code: 'custom', message: 'day_missing' })
      return day
    }),
  number: z.string().trim().max(40, 'too_long'),
})

export function senderPages(routes: PageRoutes) {
  routes.get('/messages/sender', (c) => showSender(c))

  routes.post('/messages/sender', async (c) => {
    const { ctx } = c.var
    allow(ctx, 'name sender')
    const read = await readForm(c, formName, senderForm)
    const again = (errors: readonly { field: string; reason: string }[]) =>
      showSender(c, { given: read.given, errors: messagesOf(errors, ctx.language, senderFaultTexts) })
    if (!read.ok) return again(read.errors)
    const outcome = await submitOnce(c, read.nonce, async (tx) => {
      const named = await nameSender(tx, ctx, read.values)
      return named.ok ? done(c.req.path) : named
    })
    if (outcome.ok) return c.redirect(outcome.value, 303)
    return again([{ field: faultFields[outcome.reason], reason: outcome.reason }])
  })
}

async function showSender(
  c: WebContext,
  form?: { given: Readonly<Record<string, string>>; errors: Record<string, string> },
) {
  const { ctx, services, show } = c.var
  allow(ctx, 'name sender')
  const { chosen, ids, number } = await services.database.read(ctx.organisation.id, async (db) => ({
    chosen: (await findSealedSettings(db, 'sms'))?.sender,
    ids: await listSenderIds(db),
    number: await findSenderNumber(db),
  }))
  const id = ids[0]
  const name = id?.name ?? (chosen !== undefined && isSenderName(chosen) ? chosen : '')
  const known = chosen !== undefined && id !== undefined && sameName(id.name, chosen)
  const asked = chosen !== undefined && isSenderName(chosen) ? (known ? id.status : 'none') : id?.status
  const stored = {
    name,
    status: id?.status ?? 'none',
    statusOn: id?.statusOn ? formatDate(id.statusOn, 'fi') : '',
    number: number ?? '',
  }
  const errors = Object.keys(form?.errors ?? {}).length
  return show(
    { title: texts.title[ctx.language], ...(errors > 0 ? { status: 422, errors } : {}) },
    <SenderPage
      ctx={ctx}
      gatewaysHref={`/${ctx.organisation.slug}/staff/gateways`}
      token={formTokenOf(c, formName)}
      chosen={chosen}
      choice={chosen === undefined ? undefined : chooseSender({ chosen, ids, number })}
      status={asked}
      given={form?.given ?? stored}
      errors={form?.errors ?? {}}
    />,
  )
}
