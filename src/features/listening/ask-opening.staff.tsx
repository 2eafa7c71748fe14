import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { inLanguage } from '../../platform/texts.ts'
import { type FormValues, formTokenOf, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Select } from '../../ui/fields.tsx'
import { Button, ErrorSummary, Form } from '../../ui/form.tsx'
import { byName } from '../catalogue/service.model.ts'
import { getService, listServices } from '../catalogue/service.queries.ts'
import { listUnits } from '../identity/unit.queries.ts'
import { findPartPrice } from '../messaging/budget.queries.ts'
import { findGateway } from '../messaging/gateway.queries.ts'
import { openAsk } from './ask.actions.ts'
import { defaultWords } from './ask-default.texts.ts'
import { formOf, formSections } from './ask-form.model.ts'
import { faultErrors, readAskForm, withPrice } from './ask-form-reading.view.ts'
import { AskForm } from './ask-form.view.tsx'
import { askChoicesOf } from './ask-form-choices.view.ts'
import { defaultSettings } from './ask.model.ts'
import { SectionLinks } from './ask-sections.view.tsx'
import { askTexts } from './ask.texts.ts'
import { allow, may } from './listening.access.ts'

/** Before the pages of one ask, whose addresses would take "new" for an id. */
export function askOpeningPages(routes: PageRoutes) {
  routes.get('/asks/new', async (c) => {
    const { ctx } = c.var
    const serviceId = readId<'service'>(c.req.query('service'))
    if (!serviceId) return showChoice(c)
    const found = await readService(c, serviceId)
    const { service, gateway } = found
    const canBeAnswered = gateway?.canBeAnswered ?? false
    const words = defaultWords(ctx.organisation, service, { canBeAnswered })
    return showForm(c, found, formOf({ settings: defaultSettings, words }), {})
  })

  routes.post('/asks', async (c) => {
    const { ctx } = c.var
    const body = await c.req.parseBody()
    const serviceId = readId<'service'>(z.string().catch('').parse(body['service']))
    if (!serviceId) throw new NotFound('service')
    const found = await readService(c, serviceId)
    const read = await readAskForm(c, formName(serviceId))
    if (!read.ok) return showForm(c, found, read.given, read.errors)
    const outcome = await submitOnce(c, read.nonce, async (tx) => {
      const opened = await openAsk(tx, ctx, { ...read.values, serviceId })
      return opened.ok ? done(`/${ctx.organisation.slug}/staff/asks/${opened.value}`) : opened
    })
    if (outcome.ok) return c.redirect(`${outcome.value}?opened=yes`, 303)
    return showForm(c, found, read.given, faultErrors(c, outcome.reason, read.given))
  })
}

function formName(serviceId: Id<'service'>) {
  return `open ask ${serviceId}`
}

type Found = Awaited<ReturnType<typeof readService>>

async function readService(c: WebContext, serviceId: Id<'service'>) {
  const { ctx, services } = c.var
  const found = await services.database.read(ctx.organisation.id, async (db) => ({
    service: await getService(db, serviceId),
    gateway: await findGateway(db, 'sms'),
    followable: { services: await listServices(db), units: await listUnits(db) },
    partPrice: await findPartPrice(db),
  }))
  allow(ctx, 'write ask', found.service)
  return found
}

async function showChoice(c: WebContext) {
  const { ctx, services, show } = c.var
  const { language, organisation } = ctx
  const offered = await services.database.read(organisation.id, listServices)
  const options = byName(offered, language)
    .filter((service) => may(ctx, 'write ask', service))
    .map(({ serviceId, names }) => ({ value: serviceId, text: inLanguage(names, language).text }))
  const root = `/${organisation.slug}/staff/asks`
  return show(
    { title: askTexts.open[language], back: { href: root, label: askTexts.title[language] } },
    <>
      <h1>{askTexts.open[language]}</h1>
      {options.length === 0 ? (
        <p>{askTexts.noServices[language]}</p>
      ) : (
        <Form method="get" action={`${root}/new`}>
          <Select
            language={language}
            name="service"
            label={askTexts.chooseService[language]}
            options={options}
          />
          <Button>{askTexts.choose[language]}</Button>
        </Form>
      )}
    </>,
  )
}

function showForm(
  c: WebContext,
  { service, gateway, followable, partPrice }: Found,
  given: FormValues,
  errors: Record<string, string>,
) {
  const { ctx, show } = c.var
  const { language } = ctx
  const root = `/${ctx.organisation.slug}/staff/asks`
  const count = Object.keys(errors).length
  return show(
    {
      title: askTexts.open[language],
      back: { href: root, label: askTexts.title[language] },
      errors: count,
      ...(count > 0 ? { status: 422 as const } : {}),
    },
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>
        {askTexts.open[language]}: {inLanguage(service.names, language).text}
      </h1>
      <SectionLinks language={language} sections={formSections} />
      <AskForm
        ctx={ctx}
        action={root}
        given={withPrice(given, partPrice, language)}
        weekdays={(given['weekdays'] ?? '').split(' ')}
        errors={errors}
        hidden={{ form_token: formTokenOf(c, formName(service.serviceId)), service: service.serviceId }}
        sensitive={service.sensitive}
        sender={gateway?.sender}
        choices={askChoicesOf(ctx, followable, { ...service, chosen: [] })}
        isNew
      />
    </>,
  )
}
