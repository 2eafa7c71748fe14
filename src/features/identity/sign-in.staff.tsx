import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { decrypt, encrypt, Undecryptable } from '../../platform/secrets/secrets.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import type { IdentityProvider, IdpFailure, IdpLine } from './identity-provider.model.ts'
import { findIdentityProvider } from './identity-provider.queries.ts'
import { journeyEnd, safeReturn } from './session.model.ts'
import { keepSession, safely, staffRoot } from './session.view.ts'
import { signInByProvider } from './sign-in.actions.ts'
import { signInTexts } from './sign-in.texts.ts'
import { OrganisationLine, refusedSignIn } from './sign-in.view.tsx'

const journeyCookie = 'vastakaiku_sign_in'

/** To the organisation's identity provider and back. */
export function signInRoutes(line: IdpLine) {
  return (routes: PageRoutes) => {
    routes.get('/sign-in', async (c) => {
      const { language } = c.var.ctx
      const provider = await findProvider(c)
      const returnTo = safeReturn(c.var.ctx.organisation.slug, c.req.query('return'))
      return c.var.show(
        { title: signInTexts.title[language] },
        <>
          <h1>{signInTexts.title[language]}</h1>
          <OrganisationLine c={c} />
          <p>{signInTexts.intro[language]}</p>
          {provider ? <WayIn c={c} returnTo={returnTo} /> : <NoWayIn c={c} />}
        </>,
      )
    })

    // A link and not a form: the policy lets no form lead to another site, not even by way of ours.
    routes.get('/sign-in/departure', async (c) => {
      const provider = await findProvider(c)
      if (!provider) return c.redirect(`${staffRoot(c)}/sign-in`, 303)
      const started = await line.start(c.var.ctx, provider, journeyOf(c))
      if (!started.ok) return failed(c, started)
      const returnTo = safeReturn(c.var.ctx.organisation.slug, c.req.query('return'))
      keepJourney(c, { ...started.value.secrets, returnTo, until: journeyEnd(c.var.ctx.now).getTime() })
      return c.redirect(started.value.url, 303)
    })

    routes.get('/sign-in/callback', async (c) => {
      const { services, ctx } = c.var
      const [journey, provider] = [readJourney(c), await findProvider(c)]
      deleteCookie(c, journeyCookie, { path: `${staffRoot(c)}/sign-in` })
      if (!journey || !provider) return refusedSignIn(c, 'journey_lost')
      const query = new URL(c.req.url).search
      const finished = await line.finish(ctx, provider, { ...journeyOf(c), query, secrets: journey })
      if (!finished.ok) return failed(c, finished)
      const signedIn = await services.database.write(ctx.organisation.id, (tx) =>
        signInByProvider(tx, ctx, finished.value),
      )
      if (!signedIn.ok) return refusedSignIn(c, signedIn.reason)
      keepSession(c, signedIn.value)
      return c.redirect(journey.returnTo, 303)
    })
  }
}

const journeyShape = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  until: z.number(),
})
type Journey = z.output<typeof journeyShape>
const journeyPurpose = 'sign-in journey'

function keepJourney(c: WebContext, journey: Journey) {
  const { ctx } = c.var
  const sealed = encrypt(ctx.secrets, ctx.organisation.id, JSON.stringify(journey), journeyPurpose)
  setCookie(c, journeyCookie, sealed, {
    ...safely(c),
    path: `${staffRoot(c)}/sign-in`,
    expires: new Date(journey.until),
  })
}

function readJourney(c: WebContext): Journey | undefined {
  const { ctx } = c.var
  const sealed = getCookie(c, journeyCookie)
  if (sealed === undefined) return undefined
  try {
    const opened = decrypt(ctx.secrets, ctx.organisation.id, sealed, journeyPurpose)
    const journey = journeyShape.parse(JSON.parse(opened))
    return journey.until > ctx.now.getTime() ? journey : undefined
  } catch (error) {
    if (error instanceof Undecryptable) return undefined
    throw error
  }
}

function findProvider(c: WebContext): Promise<IdentityProvider | undefined> {
  return c.var.services.database.read(c.var.ctx.organisation.id, findIdentityProvider)
}

function journeyOf(c: WebContext) {
  return {
    redirectUri: `${c.var.ctx.baseUrl}${staffRoot(c)}/sign-in/callback`,
    // Over plain http the provider could be anyone: on this machine only, and never in production.
    allowInsecure: c.var.services.config.development,
  }
}

function failed(c: WebContext, failure: IdpFailure) {
  c.var.services.log.warn({ reason: failure.detail }, 'sign-in with the identity provider failed')
  return refusedSignIn(c, failure.reason)
}

function WayIn({ c, returnTo }: { c: WebContext; returnTo: string }) {
  const href = `${staffRoot(c)}/sign-in/departure?return=${encodeURIComponent(returnTo)}`
  return <ButtonLink href={href}>{signInTexts.goOn[c.var.ctx.language]}</ButtonLink>
}

function NoWayIn({ c }: { c: WebContext }) {
  const { language } = c.var.ctx
  return (
    <EmptyState title={signInTexts.notConnected[language]}>
      <p>{signInTexts.notConnectedBody[language]}</p>
    </EmptyState>
  )
}
