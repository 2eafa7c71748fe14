import { z } from 'zod'
import type { Id } from '../../platform/id.ts'
import { formTokenOf, readForm } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { addressOf, frameLanguage, showUnknown, speak, takeGuess } from './answer-link.view.tsx'
import { invitationCodeHash } from './answer.actions.ts'
import { findInvitationByCode } from './answer.queries.ts'
import { stopAsking } from './opt-out.actions.ts'
import { stoppable } from './opt-out.model.ts'
import { findAskingState } from './opt-out.queries.ts'
import { optOutForm, OptOutPage, titleOf } from './opt-out.view.tsx'

const optOutSchema = z.object({ purpose: z.enum(stoppable, 'bad_choice').default('ask') })

/** "Do not ask me again", by the link of an invitation, however old. Opening the address changes nothing. */
export function optOutPages(routes: PageRoutes) {
  routes.get('/v/:code/opt-out', (c) => withLink(c, (contactId) => showState(c, contactId)))
  routes.post('/v/:code/opt-out', (c) => withLink(c, () => stop(c)))
}

async function withLink(
  c: WebContext,
  act: (contactId: Id<'contact'>) => Promise<Response>,
): Promise<Response> {
  const guess = takeGuess(c)
  if (!guess.ok) return guess.refused
  const { ctx, services } = c.var
  const found = await services.database.read(ctx.organisation.id, (db) =>
    findInvitationByCode(db, codeHashOf(c)),
  )
  if (!found) return showUnknown(c)
  guess.giveBack()
  speak(c, found)
  return act(found.contactId)
}

// Said twice it is the same wish, so the form is not claimed.
async function stop(c: WebContext): Promise<Response> {
  const { ctx, services } = c.var
  const form = await readForm(c, optOutForm, optOutSchema)
  if (form.ok)
    await services.database.write(ctx.organisation.id, (tx) =>
      stopAsking(tx, ctx, { codeHash: codeHashOf(c), purpose: form.values.purpose }),
    )
  return c.redirect(addressOf(c, 'opt-out'), 303)
}

async function showState(c: WebContext, contactId: Id<'contact'>): Promise<Response> {
  const { ctx, services } = c.var
  const language = frameLanguage(c)
  const state = await services.database.read(ctx.organisation.id, (db) => findAskingState(db, contactId))
  return c.var.show(
    { title: titleOf(state, language), plain: true, languages: [] },
    <OptOutPage
      language={language}
      action={addressOf(c, 'opt-out')}
      token={formTokenOf(c, optOutForm)}
      state={state}
    />,
  )
}

function codeHashOf(c: WebContext): Buffer {
  return invitationCodeHash(c.var.ctx, c.req.param('code') ?? '')
}
