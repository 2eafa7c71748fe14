import { z } from 'zod'
import { systemContext } from '../../platform/context.ts'
import { NotFound } from '../../platform/errors.ts'
import { done } from '../../platform/outcome.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { isInterfaceLanguage } from '../../platform/texts.ts'
import { type FormError, formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { findGateway } from './gateway.queries.ts'
import { takeInboundText } from './inbound-text.intake.ts'
import { openOutbox } from './outbox.actions.ts'
import { outboxTexts as texts } from './outbox.texts.ts'
import { answerField, Outbox, OutboxIndex } from './outbox.view.tsx'

const formName = 'answer from outbox'
const answerForm = z.looseObject({ from: z.string().min(1), to: z.string().min(1) })

export function outboxPages(routes: PageRoutes) {
  routes.get('/outbox', async (c) => {
    const wished = c.req.query('language')
    const language = isInterfaceLanguage(wished) ? wished : 'fi'
    const organisations = await c.var.services.organisations.list()
    return c.html((<OutboxIndex language={language} organisations={organisations} />) as unknown as string)
  })

  routes.get('/outbox/:slug', (c) => showOutbox(c, {}, []))

  // What a gateway would bring, taken by the same intake: from here on the resident is as real as any.
  routes.post('/outbox/:slug', async (c) => {
    const { services, ctx } = c.var
    if (!(await isOutbox(c))) throw new NotFound('outbox')
    const form = await readForm(c, formName, answerForm)
    if (!form.ok) return showOutbox(c, form.given, form.errors)
    const { from, to } = form.values
    const field = answerField(from)
    const words = form.given[field]?.trim() ?? ''
    if (words === '') return showOutbox(c, form.given, [{ field, reason: 'required' }])

    const gateway = systemContext(ctx.organisation, 'messaging: outbox', surroundingsOf(services))
    const outcome = await submitOnce(c, form.nonce, async (tx) => {
      const taken = await takeInboundText(tx, gateway, {
        from,
        sentTo: to,
        words,
        gatewayReference: `outbox ${form.nonce}`,
      })
      return taken.ok ? done(`/dev/outbox/${ctx.organisation.slug}`) : taken
    })
    if (outcome.ok) return c.redirect(outcome.value, 303)
    return showOutbox(c, form.given, [{ field, reason: outcome.reason }])
  })
}

async function showOutbox(c: WebContext, given: Readonly<Record<string, string>>, errors: FormError[]) {
  const { services, ctx, show } = c.var
  const recipients = await services.database.read(ctx.organisation.id, (db) => openOutbox(db, ctx))
  return show(
    {
      title: texts.title[ctx.language],
      languages: [],
      width: 'wide',
      ...(errors.length > 0 ? { status: 422, errors: errors.length } : {}),
    },
    <Outbox
      ctx={ctx}
      recipients={recipients}
      tokenOf={() => formTokenOf(c, formName)}
      given={given}
      errors={messagesOf(errors, ctx.language)}
    />,
  )
}

function isOutbox(c: WebContext) {
  const { services, ctx } = c.var
  return services.database.read(
    ctx.organisation.id,
    async (db) => (await findGateway(db, 'sms'))?.kind === 'outbox',
  )
}
