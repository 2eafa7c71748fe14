import { z } from 'zod'
import { formTokenOf, messagesOf, readForm } from '../../platform/web/forms.ts'
import { canonical } from '../../platform/web/canonical.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { judge, longestPasted, type Verdict } from './realness.model.ts'
import { findSenders } from './realness.queries.ts'
import { realnessTexts as texts } from './realness.texts.ts'
import { Realness } from './realness.view.tsx'

const formName = 'check message'
const checkForm = z.object({
  pasted: z.string().trim().min(1, 'required').max(longestPasted, 'too_long'),
})

/** On the organisation's own address, because a false message could carry a false page. */
export function realnessPages(routes: PageRoutes) {
  routes.get('/messages', (c) => {
    canonical(c)
    return showPage(c, {})
  })

  // Nothing is written and nobody is looked up: it is answered by what the organisation sends from, and by that alone.
  routes.post('/messages', async (c) => {
    const form = await readForm(c, formName, checkForm)
    return form.ok
      ? showPage(c, { given: form.values.pasted })
      : showPage(c, { given: form.given['pasted'], errors: messagesOf(form.errors, c.var.ctx.language) })
  })
}

async function showPage(
  c: WebContext,
  { given, errors = {} }: { given?: string | undefined; errors?: Record<string, string> },
) {
  const { services, ctx, show } = c.var
  const { language, organisation } = ctx
  const { sms, email, senders, emails } = await services.database.read(organisation.id, findSenders)
  const address = `${ctx.baseUrl}/${organisation.slug}`
  const count = Object.keys(errors).length
  const verdict: Verdict | undefined =
    given === undefined || count > 0
      ? undefined
      : judge(given, { address, senders, emails }, { acceptDemoNumbers: organisation.invented })
  return show(
    { title: texts.title[language], ...(count > 0 ? { status: 422, errors: count } : {}) },
    <Realness
      language={language}
      address={address}
      feedbackHref={`/${organisation.slug}/${language}/feedback`}
      sms={sms}
      email={email}
      token={formTokenOf(c, formName)}
      given={given}
      errors={errors}
      verdict={verdict}
    />,
  )
}
