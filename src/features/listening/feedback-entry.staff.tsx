import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { spacedCode } from '../../platform/secrets/secrets.ts'
import { interfaceLanguages, languageNames } from '../../platform/texts.ts'
import {
  type FormError,
  formTokenOf,
  type FormValues,
  messagesOf,
  readForm,
  submitOnce,
} from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/form.tsx'
import { BigCode, Panel } from '../../ui/notices.tsx'
import { listPublishedServices } from '../catalogue/service.queries.ts'
import { getReturnCode } from '../voices/speaker.queries.ts'
import { feedbackEntryTexts as texts } from './feedback-entry.texts.ts'
import { feedbackFields } from './feedback-contact.view.ts'
import { giveFeedback } from './feedback.actions.ts'
import { fieldOfRefusal } from './feedback.model.ts'
import { findWriter, getFeedback } from './feedback.queries.ts'
import { feedbackErrorTexts } from './feedback.texts.ts'
import { FeedbackForm } from './feedback.view.tsx'
import { inboxTexts } from './inbox.texts.ts'
import { reachOf } from './listening.access.ts'

const entryForm = (ctx: Context) =>
  z.object({
    ...feedbackFields(ctx),
    service: z.string().max(60, 'bad_service').default(''),
    spoken: z.enum(interfaceLanguages, 'bad_choice'),
  })

// Long enough to say it twice on the telephone; afterwards the code is the caller's alone.
const codeShownMs = 60 * 60_000

/** Staff write down what a caller says, and tell them their code. */
export function feedbackEntryPages(routes: PageRoutes) {
  routes.get('/feedback/new', (c) => showEntry(c))
  routes.post('/feedback/new', (c) => takeEntry(c))
  routes.get('/feedback/:feedbackId/return-code', (c) => showCode(c))
}

async function showEntry(
  c: WebContext,
  { errors, given }: { errors: readonly FormError[]; given: FormValues } = { errors: [], given: {} },
) {
  const { ctx, services } = c.var
  const { language } = ctx
  reachOf(ctx, 'enter feedback')
  const published = await services.database.read(ctx.organisation.id, (db) => listPublishedServices(db))
  const messages = messagesOf(errors, language, feedbackErrorTexts)
  return c.var.show(
    {
      title: texts.title[language],
      status: errors.length > 0 ? 422 : 200,
      errors: errors.length,
      back: { href: rootOf(c), label: inboxTexts.title[language] },
    },
    <>
      <ErrorSummary language={language} errors={messages} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.intro[language]}</p>
      <FeedbackForm
        language={language}
        action={`${rootOf(c)}/new`}
        token={formTokenOf(c, 'feedback of a caller')}
        services={published}
        given={given}
        errors={messages}
        send={texts.save[language]}
        asking={texts}
      >
        <Radios
          language={language}
          name="spoken"
          label={texts.spoken[language]}
          options={interfaceLanguages.map((value) => ({ value, text: languageNames[value] }))}
          value={given['spoken'] ?? language}
          error={messages['spoken']}
          inline
        />
      </FeedbackForm>
    </>,
  )
}

async function takeEntry(c: WebContext): Promise<Response> {
  const form = await readForm(c, 'feedback of a caller', entryForm(c.var.ctx))
  if (!form.ok) return showEntry(c, form)
  const { words, contact, service, spoken } = form.values
  const outcome = await submitOnce(c, form.nonce, (tx) =>
    giveFeedback(tx, c.var.ctx, { words, contact, serviceKey: service, language: spoken, channel: 'staff' }),
  )
  if (outcome.ok) return c.redirect(`${rootOf(c)}/${outcome.value}/return-code`, 303)
  const errors = [{ field: fieldOfRefusal(outcome.reason), reason: outcome.reason }]
  return showEntry(c, { errors, given: form.given })
}

async function showCode(c: WebContext) {
  const { ctx, services } = c.var
  const { language, organisation } = ctx
  reachOf(ctx, 'enter feedback')
  const feedbackId = readId<'feedback'>(c.req.param('feedbackId'))
  if (!feedbackId) throw new NotFound('feedback')
  const code = await services.database.read(organisation.id, (db) => findFreshCode(db, c, feedbackId))
  return c.var.show(
    { title: texts.saved[language], back: { href: rootOf(c), label: inboxTexts.title[language] } },
    <>
      <Panel title={texts.saved[language]}>
        <p>{texts.tell[language]}</p>
        <BigCode code={spacedCode(code)} />
      </Panel>
      <p>
        {texts.tellWhere[language]}{' '}
        <strong>
          {`${ctx.baseUrl}/${organisation.slug}/${language}/follow`.replace(/^https?:\/\//, '')}
        </strong>
      </p>
      <p>
        <a href={`${rootOf(c)}/${feedbackId}`}>{texts.open[language]}</a>
      </p>
    </>,
  )
}

async function findFreshCode(
  db: Parameters<typeof getFeedback>[0],
  c: WebContext,
  feedbackId: Id<'feedback'>,
): Promise<string> {
  const { ctx } = c.var
  const { channel, receivedAt, speakerId } = await getFeedback(db, feedbackId)
  const isFresh = ctx.now.getTime() - receivedAt.getTime() < codeShownMs
  // With the code one is the speaker: colleagues who may read the words are not told it.
  const isMine = ctx.actor.kind === 'staff' && (await findWriter(db, feedbackId)) === ctx.actor.id
  if (channel !== 'staff' || !isFresh || !isMine) throw new NotFound('return code')
  return getReturnCode(db, ctx, speakerId)
}

function rootOf(c: WebContext): string {
  return `/${c.var.ctx.organisation.slug}/staff/feedback`
}
