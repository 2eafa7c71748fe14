import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done, refuse } from '../../platform/outcome.ts'
import type { Language } from '../../platform/texts.ts'
import {
  type FormError,
  type FormValues,
  messagesOf,
  readForm,
  submitOnce,
} from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ErrorSummary } from '../../ui/form.tsx'
import { formatDateTime, parseDay } from '../../ui/format.ts'
import { dayInFinland } from '../identity/day.model.ts'
import { listStaffNames } from '../identity/staff.queries.ts'
import { listGateways } from '../messaging/gateway.queries.ts'
import { getCase } from './case.queries.ts'
import { ClosingForm, ClosingLookOver } from './closing-form.view.tsx'
import { closingOf, errorsOf, fieldOf } from './closing-form.model.ts'
import { closeCase } from './closure.actions.ts'
import { longestTold } from './closure.model.ts'
import { findClosure } from './closure.queries.ts'
import { closureTexts, closureTextsOf } from './closure.texts.ts'
import { languageHeading } from './closure.view.tsx'
import { allow } from './improvement.access.ts'
import { listMeasurements } from './measurement.queries.ts'
import { countToBeTold } from './telling.queries.ts'

const form = z.looseObject({
  measured: z.enum(['yes', 'later']).default('later'),
  measured_on: z.string().trim().max(20, 'bad_date').default(''),
  step: z.enum(['look', 'change', 'close']).default('look'),
})

/** Closing in two steps: write what is told, then see what will happen and say yes. */
export function closurePages(routes: PageRoutes) {
  routes.get('/cases/:caseId/closure', (c) => openClosing(c))
  routes.post('/cases/:caseId/closure', (c) => close(c))
}

async function openClosing(c: WebContext) {
  const caseId = caseIdOf(c)
  const { one } = await load(c, caseId)
  if (one.closedAt !== null) return c.redirect(`/${c.var.ctx.organisation.slug}/staff/cases/${caseId}`, 303)
  return showClosing(c, {}, [])
}

async function close(c: WebContext) {
  const { ctx } = c.var
  const caseId = caseIdOf(c)
  const { languages, requiredLanguages } = ctx.organisation
  const read = await readForm(c, formName(caseId), form)
  const tooLong = languages.flatMap((language) =>
    (['heard', 'did'] as const)
      .map((part) => fieldOf(part, language))
      .filter((field) => (read.given[field] ?? '').length > longestTold)
      .map((field) => ({ field, reason: 'too_long' })),
  )
  const errors = [...(read.ok ? [] : read.errors), ...tooLong]
  if (!read.ok || errors.length > 0) return showClosing(c, read.given, errors)
  const { step } = read.values
  if (step === 'change') return showClosing(c, read.given, [])

  const { one, measurements } = await load(c, caseId)
  const typedDay = read.values.measured_on
  const measuredOn = typedDay === '' ? null : parseDay(typedDay)
  const newest = read.values.measured === 'yes' ? measurements.at(-1) : undefined
  const closing = closingOf(read.given, languages, {
    measurementId: newest?.measurementId ?? null,
    measuredOn: measuredOn ?? null,
  })
  const terms = { languages, required: requiredLanguages, today: dayInFinland(ctx.now) }
  const amiss = errorsOf(one, closing, { ...terms, dayIsUnread: measuredOn === undefined })
  if (amiss.length > 0) return showClosing(c, read.given, amiss)
  if (step === 'look') return showClosing(c, read.given, [], true)

  const outcome = await submitOnce(c, read.nonce, async (tx) => {
    const closed = await closeCase(tx, ctx, { ...closing, caseId })
    if (!closed.ok) return refuse(closed.reason)
    return done(`/${ctx.organisation.slug}/staff/cases/${caseId}?done=closed`)
  })
  if (!outcome.ok) return showClosing(c, read.given, [{ field: 'form_token', reason: outcome.reason }])
  return c.redirect(outcome.value, 303)
}

async function showClosing(c: WebContext, given: FormValues, errors: readonly FormError[], sure = false) {
  const { ctx } = c.var
  const { language } = ctx
  const caseId = caseIdOf(c)
  const { one, measurements, toBeTold, closed } = await load(c, caseId)
  const messages = messagesOf(errors, language, closureTexts.refusals, (field) => labelOf(field, language))
  // Somebody was quicker: said at once, with whatever was written here still on the page.
  if (closed)
    messages['form_token'] = closureTextsOf.alreadyClosed[language](
      closed.by,
      formatDateTime(closed.at, language),
    )
  const failed = Object.keys(messages).length
  const title = sure ? closureTexts.lookOverHeading[language] : closureTexts.close[language]
  const shown = {
    c,
    name: formName(caseId),
    language,
    given,
    errors: messages,
    newest: measurements.at(-1),
    toBeTold,
  }
  return c.var.show(
    {
      title,
      status: failed > 0 ? 422 : 200,
      errors: failed,
      back: { href: `/${ctx.organisation.slug}/staff/cases/${caseId}`, label: one.title },
    },
    <>
      <ErrorSummary language={language} errors={messages} />
      <h1>{title}</h1>
      {one.closedAt === null ? null : (
        <p>
          <a href={`/${ctx.organisation.slug}/staff/cases/${caseId}`}>{closureTexts.seeCase[language]}</a>
        </p>
      )}
      {sure ? <ClosingLookOver {...shown} /> : <ClosingForm {...shown} />}
    </>,
  )
}

/** The same words are asked for in many languages: which of them is meant. */
function labelOf(field: string, language: Language): string | undefined {
  const [part, tag] = field.split('_')
  if ((part !== 'heard' && part !== 'did') || tag === undefined) return undefined
  return `${languageHeading(tag, language)}, ${closureTexts[part][language].toLowerCase()}`
}

async function load(c: WebContext, caseId: Id<'case'>) {
  const { ctx, services } = c.var
  return services.database.read(ctx.organisation.id, async (db) => {
    const one = await getCase(db, caseId)
    allow(ctx, 'close case', one)
    const closure = await findClosure(db, caseId)
    const names = await listStaffNames(db, closure ? [closure.closedBy] : [])
    const connected = (await listGateways(db)).map(({ channel }) => channel)
    return {
      one,
      measurements: await listMeasurements(db, caseId),
      toBeTold: await countToBeTold(db, { caseId, channels: connected }),
      closed: closure && { by: names.get(closure.closedBy) ?? '', at: closure.closedAt },
    }
  })
}

function formName(caseId: Id<'case'>) {
  return `close case ${caseId}`
}

function caseIdOf(c: WebContext): Id<'case'> {
  const caseId = readId<'case'>(c.req.param('caseId'))
  if (caseId === undefined) throw new NotFound('case')
  return caseId
}
