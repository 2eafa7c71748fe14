import { deleteCookie, getCookie } from 'hono/cookie'
import type { Language } from '../../platform/texts.ts'
import { readForm } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { z } from 'zod'
import { dayInFinland } from './day.model.ts'
import type { IdpLine } from './identity-provider.model.ts'
import { findIdentityProvider } from './identity-provider.queries.ts'
import { hasLeft } from './role.model.ts'
import { listGrants, listRolesInForce } from './role.queries.ts'
import { endSession, sessionHash } from './session.actions.ts'
import { idTokenPurpose } from './session.model.ts'
import { findSession, type OpenSession } from './session.queries.ts'
import { sessionCookie, staffRoot } from './session.view.ts'
import { signInTexts } from './sign-in.texts.ts'

/** Puts the signed-in person into the context with what they may do today, or answers with the way to sign in. */
export async function staffGuard(c: WebContext, language: Language): Promise<Response | undefined> {
  const session = await findOwnSession(c)
  if (!session) return awayFrom(c, language)
  const { services, ctx } = c.var
  const grants = await services.database.read(ctx.organisation.id, async (db) =>
    listGrants(db, await listRolesInForce(db, session.staffId, dayInFinland(ctx.now))),
  )
  const { staffId: id, name, id: sessionId } = session
  c.set('ctx', { ...ctx, actor: { kind: 'staff', id, name, grants, sessionId } })
  c.set('sessionId', sessionId)
  return undefined
}

/** Signing out: here at once, then at the identity provider, which may have let the person into other places too. */
export function signOutRoutes(line: IdpLine) {
  return (routes: PageRoutes) => {
    routes.post('/sign-out', async (c) => {
      const { services, ctx } = c.var
      const form = await readForm(c, 'sign out', z.object({}))
      if (!form.ok) return c.redirect(`/${ctx.organisation.slug}/staff`, 303)
      const session = await findOwnSession(c)
      await services.database.write(ctx.organisation.id, (tx) => endSession(tx, ctx))
      deleteCookie(c, sessionCookie, { path: staffRoot(c) })
      const there = await providerSignOut(c, line, session)
      if (there === null) return c.redirect(`${staffRoot(c)}/sign-in`, 303)
      // Not a redirect: the policy lets a form lead to our own pages only, and browsers follow that through redirects.
      c.header('refresh', `0; url=${there}`)
      return c.var.show(
        { title: signInTexts.signedOutTitle[ctx.language] },
        <SignedOut c={c} there={there} />,
      )
    })
  }
}

async function findOwnSession(c: WebContext): Promise<OpenSession | undefined> {
  const token = getCookie(c, sessionCookie)
  if (token === undefined || token.length > 100) return undefined
  const { services, ctx } = c.var
  const session = await services.database.read(ctx.organisation.id, (db) =>
    findSession(db, sessionHash(ctx, token), ctx.now),
  )
  if (!session) return undefined
  const person = { id: session.staffId, leftOn: session.leftOn }
  return hasLeft(person, dayInFinland(ctx.now)) ? undefined : session
}

// A page is shown after signing in; a form that was sent cannot be sent again for the person, but its words are theirs.
function awayFrom(c: WebContext, language: Language): Response | Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const signIn = `${staffRoot(c)}/sign-in`
  if (c.req.method === 'GET' || c.req.method === 'HEAD')
    return c.redirect(`${signIn}?return=${encodeURIComponent(pathname + search)}`, 303)
  return c.var.show(
    { title: signInTexts.endedTitle[language], status: 403 },
    <>
      <h1>{signInTexts.endedTitle[language]}</h1>
      <p>{signInTexts.endedBody[language]}</p>
      <p>
        <a href={signIn} target="_blank" rel="noopener">
          {signInTexts.endedLink[language]}
        </a>
      </p>
    </>,
  )
}

async function providerSignOut(c: WebContext, line: IdpLine, session: OpenSession | undefined) {
  const { services, ctx } = c.var
  if (!session?.idTokenEncrypted) return null
  const provider = await services.database.read(ctx.organisation.id, findIdentityProvider)
  if (!provider) return null
  return line.signOutUrl(ctx, provider, {
    returnTo: `${ctx.baseUrl}${staffRoot(c)}/sign-in`,
    allowInsecure: services.config.development,
    idToken: decrypt(ctx.secrets, ctx.organisation.id, session.idTokenEncrypted, idTokenPurpose),
  })
}

function SignedOut({ c, there }: { c: WebContext; there: string }) {
  const { language } = c.var.ctx
  return (
    <>
      <h1>{signInTexts.signedOutTitle[language]}</h1>
      <p>
        <a href={there}>{signInTexts.signedOutThere[language]}</a>
      </p>
    </>
  )
}
