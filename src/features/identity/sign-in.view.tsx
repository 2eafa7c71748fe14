import { inLanguage } from '../../platform/texts.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { staffRoot } from './session.view.ts'
import { signInRefusals, signInTexts, signInTextsOf } from './sign-in.texts.ts'

/** Why somebody did not get in, what to do about it, and the way to try again. */
export function refusedSignIn(c: WebContext, reason: keyof typeof signInRefusals) {
  const { language } = c.var.ctx
  return c.var.show(
    { title: signInTexts.refusedTitle[language], status: reason === 'idp_unavailable' ? 503 : 403 },
    <>
      <h1>{signInTexts.refusedTitle[language]}</h1>
      <p>{signInRefusals[reason][language]}</p>
      <ButtonLink kind="secondary" href={`${staffRoot(c)}/sign-in`}>
        {signInTexts.again[language]}
      </ButtonLink>
    </>,
  )
}

export function OrganisationLine({ c }: { c: WebContext }) {
  const { organisation, language } = c.var.ctx
  return <p>{signInTextsOf.signedInWith[language](inLanguage(organisation.names, language).text)}</p>
}
