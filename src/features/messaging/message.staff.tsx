import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { listGatewayTroubles } from './gateway-trouble.queries.ts'
import { failuresOf } from './message-failure.model.ts'
import { countFailures, countMessageStates } from './message.queries.ts'
import { messageTexts as texts } from './message.texts.ts'
import { Messages, UncertainDecision } from './message.view.tsx'
import { allow, may } from './messaging.access.ts'
import { decideUncertainMessages } from './uncertainty.actions.ts'
import { uncertaintyDecisions } from './uncertainty.model.ts'
import { findUncertainMessage, listUncertainMessages, type UncertainMessage } from './uncertainty.queries.ts'

const shownMilliseconds = 8 * 7 * 24 * 60 * 60_000
const formName = 'decide uncertain message'
const decisionForm = z.object({ decision: z.enum(uncertaintyDecisions, 'bad_choice') })

export function messagePages(routes: PageRoutes) {
  routes.get('/messages', async (c) => {
    const { services, ctx, show } = c.var
    allow(ctx, 'see messages')
    const since = new Date(ctx.now.getTime() - shownMilliseconds)
    const shown = await services.database.read(ctx.organisation.id, async (db) => ({
      counts: await countMessageStates(db, since),
      uncertain: await listUncertainMessages(db),
      failures: failuresOf(await countFailures(db, since)),
      troubles: await listGatewayTroubles(db, ctx.now),
    }))
    return show(
      { title: texts.title[ctx.language], width: 'wide' },
      <Messages
        ctx={ctx}
        root={rootOf(c)}
        mayDecide={may(ctx, 'decide uncertain message')}
        mayMend={may(ctx, 'connect gateway')}
        {...shown}
      />,
    )
  })

  routes.get('/messages/:messageId/decision', async (c) => {
    return showDecision(c, await getUncertain(c), undefined, {})
  })

  routes.post('/messages/:messageId/decision', async (c) => {
    const { ctx } = c.var
    allow(ctx, 'decide uncertain message')
    const messageId = readId<'message'>(c.req.param('messageId'))
    if (!messageId) throw new NotFound('message')
    const form = await readForm(c, formName, decisionForm)
    if (!form.ok) {
      const errors = messagesOf(form.errors, ctx.language)
      return showDecision(c, await getUncertain(c), form.given['decision'], errors)
    }
    await submitOnce(c, form.nonce, async (tx) => {
      const decided = await decideUncertainMessages(tx, ctx, {
        messageIds: [messageId],
        decision: form.values.decision,
      })
      return decided.ok ? done(`${rootOf(c)}/messages`) : decided
    })
    // Decided by someone else meanwhile, or told by a receipt: the list shows that it no longer waits.
    return c.redirect(`${rootOf(c)}/messages`, 303)
  })
}

async function getUncertain(c: WebContext): Promise<UncertainMessage> {
  const { services, ctx } = c.var
  allow(ctx, 'decide uncertain message')
  const messageId = readId<'message'>(c.req.param('messageId'))
  const uncertain =
    messageId &&
    (await services.database.read(ctx.organisation.id, (db) => findUncertainMessage(db, messageId)))
  if (!uncertain) throw new NotFound('uncertain message')
  return uncertain
}

function showDecision(
  c: WebContext,
  uncertain: UncertainMessage,
  given: string | undefined,
  errors: Record<string, string>,
) {
  const { ctx, show } = c.var
  const count = Object.keys(errors).length
  return show(
    {
      title: texts.decideTitle[ctx.language],
      back: { href: `${rootOf(c)}/messages`, label: texts.title[ctx.language] },
      ...(count > 0 ? { status: 422, errors: count } : {}),
    },
    <UncertainDecision
      ctx={ctx}
      token={formTokenOf(c, formName)}
      uncertain={uncertain}
      given={given}
      errors={errors}
    />,
  )
}

function rootOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff`
}
