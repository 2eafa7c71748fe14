import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import { formTokenOf, type FormValues, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ErrorSummary, type FieldErrors } from '../../ui/form.tsx'
import { listUnits, type Unit } from '../identity/unit.queries.ts'
import { may } from './catalogue.access.ts'
import { changeService, enterService, type ServiceInput } from './service.actions.ts'
import { descriptionTexts as texts } from './service-description.texts.ts'
import { DescriptionForm } from './service-description.view.tsx'
import { longestName, longestSummary, type Service, wordsFor } from './service.model.ts'
import { serviceIdOf, servicePageOf } from './service-staff-address.view.ts'
import { getService } from './service.queries.ts'
import { serviceTexts } from './service.texts.ts'

/** Before the pages of one service: `new` is no id. */
export function descriptionPages(routes: PageRoutes) {
  routes.get('/services/new', (c) => newPage(c))
  routes.post('/services', (c) => enter(c))
  routes.get('/services/:id/description', (c) => changePage(c))
  routes.post('/services/:id/description', (c) => change(c))
}

async function newPage(c: WebContext, values: FormValues = {}, errors: FieldErrors = {}) {
  const { services, ctx } = c.var
  const units = await services.database.read(ctx.organisation.id, listUnits)
  const back = { href: rootOf(ctx), label: serviceTexts.services[ctx.language] }
  return formPage(c, {
    title: texts.newService[ctx.language],
    back,
    units,
    values,
    errors,
    action: rootOf(ctx),
    isNew: true,
  })
}

async function enter(c: WebContext) {
  const { ctx } = c.var
  const form = await readForm(c, formName, schemaOf(ctx.organisation.languages))
  if (!form.ok) return newPage(c, form.given, messagesOf(form.errors, ctx.language))
  const { key } = form.values
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const entered = await enterService(tx, ctx, {
      key,
      ...inputFrom(form.values, ctx.organisation.languages),
    })
    return entered.ok ? done(`${rootOf(ctx)}/${entered.value}`) : entered
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return newPage(c, form.given, refusalAt(ctx, outcome.reason))
}

async function changePage(c: WebContext, values?: FormValues, errors: FieldErrors = {}) {
  const { services, ctx } = c.var
  const serviceId = serviceIdOf(c)
  const [units, service] = await services.database.read(ctx.organisation.id, async (db) => [
    await listUnits(db),
    await getService(db, serviceId),
  ])
  const href = servicePageOf(c, serviceId)
  return formPage(c, {
    title: texts.change[ctx.language],
    back: { href, label: wordsFor(service.names, ctx.language).text },
    units,
    values: values ?? valuesOf(service, ctx.organisation.languages),
    errors,
    action: `${href}/description`,
    isNew: false,
  })
}

async function change(c: WebContext) {
  const { ctx } = c.var
  const serviceId = serviceIdOf(c)
  const form = await readForm(c, formName, schemaOf(ctx.organisation.languages))
  if (!form.ok) return changePage(c, form.given, messagesOf(form.errors, ctx.language))
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const input = { serviceId, ...inputFrom(form.values, ctx.organisation.languages) }
    const changed = await changeService(tx, ctx, input)
    return changed.ok ? done(servicePageOf(c, serviceId)) : changed
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return changePage(c, form.given, refusalAt(ctx, outcome.reason))
}

type FormPage = {
  title: string
  back: { href: string; label: string }
  units: readonly Unit[]
  values: FormValues
  errors: FieldErrors
  action: string
  isNew: boolean
}

function formPage(c: WebContext, page: FormPage) {
  const { ctx, show } = c.var
  const { title, back, units, values, errors } = page
  const chosen = values['unit']
  const offered = units.filter(
    ({ id, closedOn }) => id === chosen || (closedOn === null && may(ctx, 'enter service', { unitId: id })),
  )
  const count = Object.keys(errors).length
  return show(
    { title, back, errors: count, status: count === 0 ? 200 : 422 },
    <>
      <ErrorSummary language={ctx.language} errors={errors} />
      <h1>{title}</h1>
      <DescriptionForm
        ctx={ctx}
        action={page.action}
        token={formTokenOf(c, formName)}
        units={offered}
        values={values}
        errors={errors}
        isNew={page.isNew}
      />
    </>,
  )
}

const formName = 'describe service'

// One name and one summary for each language of the organisation, whichever those are.
function schemaOf(languages: readonly string[]) {
  return z
    .object({
      unit: z.string().refine((id) => readId(id) !== undefined, 'required'),
      key: z.string().trim().default(''),
      sensitive: z.string().default(''),
    })
    .catchall(z.string())
    .superRefine((given, check) => {
      const tooLong = (field: string, longest: number) => {
        if ((given[field] ?? '').length > longest)
          check.addIssue({ code: 'custom', path: [field], message: 'too_long' })
      }
      for (const language of languages) {
        tooLong(`name_${language}`, longestName)
        tooLong(`summary_${language}`, longestSummary)
      }
    })
}

type Given = z.output<ReturnType<typeof schemaOf>>

function inputFrom(given: Given, languages: readonly string[]): ServiceInput {
  return {
    unitId: given.unit as Id<'unit'>,
    sensitive: given.sensitive === 'yes',
    names: wordsFrom(given, 'name', languages),
    summaries: wordsFrom(given, 'summary', languages),
  }
}

function wordsFrom(given: Given, field: string, languages: readonly string[]): Words {
  const written = languages.map(
    (language) => [language, (given[`${field}_${language}`] ?? '').trim()] as const,
  )
  return Object.fromEntries(written.filter(([, text]) => text !== ''))
}

function valuesOf(service: Service, languages: readonly string[]): FormValues {
  return {
    unit: service.unitId,
    sensitive: service.sensitive ? 'yes' : '',
    ...Object.fromEntries(languages.map((language) => [`name_${language}`, service.names[language] ?? ''])),
    ...Object.fromEntries(
      languages.map((language) => [`summary_${language}`, service.summaries[language] ?? '']),
    ),
  }
}

function refusalAt(ctx: Context, reason: keyof typeof serviceTexts.refusals): FieldErrors {
  const [first = 'fi'] = ctx.organisation.languages
  const field = reason.startsWith('key') ? 'key' : reason === 'unit_closed' ? 'unit' : `name_${first}`
  return { [field]: serviceTexts.refusals[reason][ctx.language] }
}

function rootOf(ctx: Context) {
  return `/${ctx.organisation.slug}/staff/services`
}
