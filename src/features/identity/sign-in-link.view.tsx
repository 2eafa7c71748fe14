import type { WebContext } from '../../platform/web/routes.ts'
import { Button, Form } from '../../ui/form.tsx'
import { staffRoot } from './session.view.ts'
import { hiddenToken } from './settings.view.tsx'
import { staffTexts } from './staff.texts.ts'

export const newLinkForm = 'new sign-in link'

/** Only while no identity provider is connected: with one, nobody needs a link that lets its holder in. */
export function SignInLinkForm({ c, staffId }: { c: WebContext; staffId: string }) {
  const { language } = c.var.ctx
  return (
    <section>
      <h2>{staffTexts.linkTitle[language]}</h2>
      <p>{staffTexts.linkBody[language]}</p>
      <Form action={`${staffRoot(c)}/people/${staffId}/sign-in-links`} hidden={hiddenToken(c, newLinkForm)}>
        <Button kind="secondary">{staffTexts.makeLink[language]}</Button>
      </Form>
    </section>
  )
}
