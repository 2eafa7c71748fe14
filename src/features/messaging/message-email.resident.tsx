import { NotFound } from '../../platform/errors.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Button, Form } from '../../ui/form.tsx'
import { Panel } from '../../ui/notices.tsx'
import { readOptOutCode, stopEmails } from './message-email.actions.ts'
import { emailTexts as texts } from './message-email.texts.ts'
import { getMessage } from './message.queries.ts'

const address = '/email-opt-outs/:code'

/** The page asks first, because programs that guard a mailbox open links; a post asks nothing (RFC 8058). */
export function emailOptOutPages(routes: PageRoutes) {
  routes.get(address, async (c) => {
    const { services, ctx } = c.var
    const { language } = ctx
    const messageId = codeOf(c)
    const { purpose } = await services.database.read(ctx.organisation.id, (db) => getMessage(db, messageId))
    const body = purpose === 'tell' ? texts.bodyOfTell : texts.bodyOfAsk
    return c.var.show(
      { title: texts.title[language] },
      <>
        <h1>{texts.title[language]}</h1>
        <p>{body[language]}</p>
        <Form hidden={{ 'List-Unsubscribe': 'One-Click' }}>
          <Button>{texts.button[language]}</Button>
        </Form>
      </>,
    )
  })

  // No token: mail programs post by themselves, and the code in the address is the right to do it.
  routes.post(address, async (c) => {
    const { services, ctx } = c.var
    const messageId = codeOf(c)
    const stopped = await services.database.write(ctx.organisation.id, (tx) => stopEmails(tx, ctx, messageId))
    const { language } = ctx
    return stopped.ok
      ? c.var.show(
          { title: texts.done[language] },
          <Panel title={texts.done[language]}>
            <p>{texts.doneBody[language]}</p>
          </Panel>,
        )
      : c.var.show(
          { title: texts.gone[language] },
          <>
            <h1>{texts.gone[language]}</h1>
            <p>{texts.goneBody[language]}</p>
          </>,
        )
  })
}

function codeOf(c: WebContext) {
  const messageId = readOptOutCode(c.var.ctx, c.req.param('code') ?? '')
  if (!messageId) throw new NotFound('message')
  return messageId
}
