import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { formTokenOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Button, Form } from '../../ui/form.tsx'
import { Inset } from '../../ui/notices.tsx'
import { linkHash, makeSignInLink, signInByLink } from './session.actions.ts'
import { findSignInLink } from './session.queries.ts'
import { keepSession, staffRoot } from './session.view.ts'
import { showSettings } from './settings.view.tsx'
import { newLinkForm } from './sign-in-link.view.tsx'
import { signInTexts } from './sign-in.texts.ts'
import { staffTexts } from './staff.texts.ts'
import { OrganisationLine, refusedSignIn } from './sign-in.view.tsx'

const formName = 'sign-in link'

/** The one-time link. Opening it uses nothing: scanners of mail open links, too. */
export function signInLinkRoutes(routes: PageRoutes) {
  routes.get('/sign-in/link/:code', async (c) => {
    const guess = takeGuess(c)
    const { services, ctx } = c.var
    const hash = linkHash(ctx, c.req.param('code'))
    const link = await services.database.read(ctx.organisation.id, (db) => findSignInLink(db, hash, ctx.now))
    if (!link) return refusedSignIn(c, 'link_not_valid')
    guess.giveBack()
    return c.var.show({ title: signInTexts.linkTitle[ctx.language] }, <LinkForm c={c} />)
  })

  routes.post('/sign-in/link/:code', async (c) => {
    const guess = takeGuess(c)
    const form = await readForm(c, formName, z.object({}))
    if (!form.ok) return c.redirect(c.req.path, 303)
    const code = c.req.param('code')
    const signedIn = await submitOnce(c, form.nonce, async (tx) => {
      const outcome = await signInByLink(tx, c.var.ctx, { code })
      if (!outcome.ok) return outcome
      keepSession(c, outcome.value)
      return done(staffRoot(c))
    })
    if (!signedIn.ok) return refusedSignIn(c, signedIn.reason)
    guess.giveBack()
    return c.redirect(signedIn.value, 303)
  })
}

/** An administrator makes a link for a colleague; it is shown on the answer itself, because we keep only a mark of it. */
export function newSignInLinkRoutes(routes: PageRoutes) {
  routes.post('/people/:id/sign-in-links', async (c) => {
    const { ctx } = c.var
    const staffId = readId<'staff'>(c.req.param('id'))
    if (staffId === undefined) throw new NotFound('staff')
    const person = `${staffRoot(c)}/people/${staffId}`
    const form = await readForm(c, newLinkForm, z.object({}))
    if (!form.ok) return c.redirect(person, 303)
    let code: string | undefined
    await submitOnce(c, form.nonce, async (tx) => {
      code = (await makeSignInLink(tx, ctx, { staffId })).value
      return done(person)
    })
    if (code === undefined) return c.redirect(person, 303)
    const link = `${ctx.baseUrl}${staffRoot(c)}/sign-in/link/${code}`
    return showSettings(
      c,
      { part: 'people', title: staffTexts.linkTitle[ctx.language] },
      <>
        <p>{staffTexts.linkReady[ctx.language]}</p>
        <Inset>
          <code>{link}</code>
        </Inset>
      </>,
    )
  })
}

// A code of 256 bits is not guessed; whoever tries a thousand is stopped all the same.
function takeGuess(c: WebContext) {
  const taken = c.var.limiter.take('guess', {
    address: c.var.address,
    organisationId: c.var.ctx.organisation.id,
  })
  if (taken.ok) return taken
  c.header('retry-after', String(taken.retryAfterSeconds))
  throw new HTTPException(429)
}

function LinkForm({ c }: { c: WebContext }) {
  const { language } = c.var.ctx
  return (
    <>
      <h1>{signInTexts.linkTitle[language]}</h1>
      <OrganisationLine c={c} />
      <p>{signInTexts.linkIntro[language]}</p>
      <Form hidden={{ form_token: formTokenOf(c, formName) }}>
        <Button>{signInTexts.linkButton[language]}</Button>
      </Form>
    </>
  )
}
