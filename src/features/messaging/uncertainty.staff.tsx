import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { done } from '../../platform/outcome.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { messageTexts } from './message.texts.ts'
import { allow } from './messaging.access.ts'
import { decideUncertainMessages } from './uncertainty.actions.ts'
import { uncertaintyDecisions } from './uncertainty.model.ts'
import { listUncertainMessages } from './uncertainty.queries.ts'
import { uncertaintyTexts as texts } from './uncertainty.texts.ts'
import { UncertainDecisions } from './uncertainty.view.tsx'

const formName = 'decide uncertain messages'
const decisionForm = z.object({
  decision: z.enum(uncertaintyDecisions, 'bad_choice'),
  until: z.iso.datetime('bad_choice').transform((text) => new Date(text)),
})

export function uncertaintyPages(routes: PageRoutes) {
  routes.get('/messages/uncertain', (c) => showDecisions(c, undefined, {}))

  routes.post('/messages/uncertain', async (c) => {
    const { ctx } = c.var
    allow(ctx, 'decide uncertain message')
    const form = await readForm(c, formName, decisionForm)
    if (!form.ok) return showDecisions(c, form.given['decision'], messagesOf(form.errors, ctx.language))
    const { decision, until } = form.values
    await submitOnce(c, form.nonce, async (tx) => {
      const seen = (await listUncertainMessages(tx)).filter(({ unknownSince }) => unknownSince <= until)
      const messageIds = seen.map(({ messageId }) => messageId)
      const decided = await decideUncertainMessages(tx, ctx, { messageIds, decision })
      return decided.ok ? done(rootOf(c)) : decided
    })
    // Decided by someone else meanwhile, or told by receipts: the list shows what still waits.
    return c.redirect(rootOf(c), 303)
  })
}

async function showDecisions(c: WebContext, given: string | undefined, errors: Record<string, string>) {
  const { services, ctx, show } = c.var
  allow(ctx, 'decide uncertain message')
  const uncertain = await services.database.read(ctx.organisation.id, listUncertainMessages)
  const newest = uncertain.at(-1)
  if (!newest) throw new NotFound('uncertain message')
  const count = Object.keys(errors).length
  return show(
    {
      title: texts.title[ctx.language],
      back: { href: rootOf(c), label: messageTexts.title[ctx.language] },
      ...(count > 0 ? { status: 422, errors: count } : {}),
    },
    <UncertainDecisions
      ctx={ctx}
      token={formTokenOf(c, formName)}
      until={newest.unknownSince.toISOString()}
      uncertain={uncertain}
      given={given}
      errors={errors}
    />,
  )
}

function rootOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff/messages`
}
