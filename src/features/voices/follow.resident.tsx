import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { done } from '../../platform/outcome.ts'
import { normaliseCode } from '../../platform/secrets/secrets.ts'
import {
  type FormError,
  formTokenOf,
  type FormValues,
  messagesOf,
  readForm,
  submitOnce,
} from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { channelOf } from './address.model.ts'
import { withdrawConsent } from './consent.actions.ts'
import { Consents } from './consent.view.tsx'
import { countReadingsOfSpeaker } from './contact-reading.queries.ts'
import { consentToBeTold } from './contact.intake.ts'
import { listContactsOfSpeaker } from './contact.queries.ts'
import { erasureTexts } from './erasure.texts.ts'
import { ErasureDone, ErasureForm } from './erasure.view.tsx'
import { followFootPlace, followPagePlace } from './follow.place.ts'
import { codeOf, followAddressOf, rootOf, showCodeForm, withCode } from './follow-code.view.tsx'
import { followTexts } from './follow.texts.ts'
import { FollowPage } from './follow.view.tsx'
import { Holdings } from './holdings.view.tsx'
import { eraseSpeaker } from './speaker-erasure.intake.ts'
import { findSpeakerByCode, type Speaker } from './speaker.queries.ts'

const consentForm = z.object({ address: z.string().trim().min(1, 'required').max(300, 'too_long') })
const withdrawalForm = z.object({ consent_id: z.uuid('required') })
const erasureForm = z.object({ words: z.enum(['keep', 'erase'], 'bad_choice') })

/** Coming back with the code: no sign-in, no cookie, no script, and no search engine. */
export function followPages(routes: PageRoutes) {
  routes.use('/follow/*', async (c, next) => {
    await next()
    c.res.headers.set('x-robots-tag', 'noindex, nofollow')
  })
  routes.get('/follow', (c) => showCodeForm(c))
  // Nothing is changed by asking, so any page may hold this form: it needs no token.
  routes.post('/follow', async (c) => {
    const typed = String((await c.req.parseBody())['code'] ?? '')
    const code = normaliseCode(typed)
    if (code === '') return showCodeForm(c, 422, typed, 'required')
    return withCode(c, code, findSpeakerByCode, async () => c.redirect(followAddressOf(c, code), 303), typed)
  })
  // Stands before the codes: no code has these letters.
  routes.get('/follow/erased', (c) =>
    c.var.show(
      { title: erasureTexts.done[c.var.ctx.language] },
      <ErasureDone language={c.var.ctx.language} />,
    ),
  )
  routes.get('/follow/:code', (c) =>
    withCode(c, codeOf(c), findSpeakerByCode, (speaker) => showFollowPage(c, speaker)),
  )
  routes.post('/follow/:code/consents', (c) =>
    withCode(c, codeOf(c), findSpeakerByCode, (speaker) => giveConsent(c, speaker)),
  )
  routes.post('/follow/:code/consent-withdrawals', (c) =>
    withCode(c, codeOf(c), findSpeakerByCode, (speaker) => endConsent(c, speaker)),
  )
  routes.get('/follow/:code/erasure', (c) => withCode(c, codeOf(c), findSpeakerByCode, () => showErasure(c)))
  routes.post('/follow/:code/erasure', (c) => erase(c))
}

async function showFollowPage(
  c: WebContext,
  speaker: Speaker,
  failed: { errors: readonly FormError[]; given: FormValues } = { errors: [], given: {} },
) {
  const { ctx, services } = c.var
  const { language } = ctx
  const { speakerId } = speaker
  const code = codeOf(c)
  const here = followAddressOf(c, code)
  const { panels, foot, contacts, read } = await services.database.read(ctx.organisation.id, async (db) => ({
    panels: await c.var.panels.show(followPagePlace, db, ctx, { speakerId }),
    foot: await c.var.panels.show(followFootPlace, db, ctx, { speakerId }),
    contacts: await listContactsOfSpeaker(db, ctx, speakerId),
    read: await countReadingsOfSpeaker(db, speakerId),
  }))
  const errors = messagesOf(failed.errors, language)
  const inForce = contacts.flatMap(({ masked, withdrawnAt, ...rest }) =>
    masked !== undefined && withdrawnAt === null ? [{ ...rest, masked }] : [],
  )
  return c.var.show(
    {
      title: followTexts.heading[language],
      status: failed.errors.length > 0 ? 422 : 200,
      errors: failed.errors.length,
    },
    <FollowPage
      language={language}
      code={code}
      erasureHref={`${here}/erasure`}
      told={toldOf(c.req.query('told'))}
      errors={errors}
      panels={panels}
      foot={foot}
      consents={
        <Consents
          language={language}
          consents={inForce}
          giving={{
            action: `${here}/consents`,
            token: formTokenOf(c, `consent ${code}`),
            typed: failed.given['address'],
            errors,
          }}
          stopsHref={`${rootOf(c)}/own-data`}
          withdrawing={{
            action: `${here}/consent-withdrawals`,
            token: formTokenOf(c, `consent withdrawal ${code}`),
          }}
        />
      }
      holdings={
        <Holdings
          language={language}
          code={code}
          correctionHref={`${here}/correction`}
          speaker={speaker}
          contacts={contacts}
          read={read}
        />
      }
    />,
  )
}

async function giveConsent(c: WebContext, speaker: Speaker): Promise<Response> {
  const { ctx } = c.var
  const form = await readForm(c, `consent ${codeOf(c)}`, consentForm)
  if (!form.ok) return showFollowPage(c, speaker, form)
  const { address } = form.values
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const given = await consentToBeTold(tx, ctx, {
      speakerId: speaker.speakerId,
      channel: channelOf(address),
      address,
    })
    // Where it led is kept with the used form, so it is told without the code.
    return given.ok ? done('?told=given') : given
  })
  if (outcome.ok) return c.redirect(followAddressOf(c) + outcome.value, 303)
  const errors = [{ field: 'address', reason: outcome.reason }]
  return showFollowPage(c, speaker, { errors, given: form.given })
}

async function endConsent(c: WebContext, { speakerId, ...speaker }: Speaker): Promise<Response> {
  const form = await readForm(c, `consent withdrawal ${codeOf(c)}`, withdrawalForm)
  if (!form.ok) return showFollowPage(c, { speakerId, ...speaker }, form)
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    await withdrawConsent(tx, c.var.ctx, { speakerId, consentId: form.values.consent_id })
    return done('?told=withdrawn')
  })
  return outcome.ok
    ? c.redirect(followAddressOf(c) + outcome.value, 303)
    : showFollowPage(c, { speakerId, ...speaker })
}

function showErasure(c: WebContext, errors: readonly FormError[] = []) {
  const { language } = c.var.ctx
  const code = codeOf(c)
  const back = followAddressOf(c, code)
  return c.var.show(
    {
      title: erasureTexts.title[language],
      status: errors.length > 0 ? 422 : 200,
      errors: errors.length,
    },
    <ErasureForm
      language={language}
      action={`${back}/erasure`}
      cancelHref={back}
      token={formTokenOf(c, `erasure ${code}`)}
      errors={messagesOf(errors, language)}
    />,
  )
}

// The token proves that the page of this very code was open, so this is no guess; and the second sending of the form
// must find where the first one led although the code no longer opens anything.
async function erase(c: WebContext): Promise<Response> {
  const { ctx } = c.var
  const code = codeOf(c)
  const form = await readForm(c, `erasure ${code}`, erasureForm)
  if (!form.ok) return withCode(c, code, findSpeakerByCode, () => showErasure(c, form.errors))
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const speaker = await findSpeakerByCode(tx, ctx, code)
    if (!speaker) throw new NotFound('speaker')
    await eraseSpeaker(tx, ctx, { speakerId: speaker.speakerId, keepWords: form.values.words === 'keep' })
    return done(`${rootOf(c)}/follow/erased`)
  })
  return outcome.ok ? c.redirect(outcome.value, 303) : showErasure(c)
}

function toldOf(text: string | undefined) {
  return text === 'given' || text === 'withdrawn' || text === 'corrected' ? text : undefined
}
