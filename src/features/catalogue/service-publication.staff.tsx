import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { done, refuse } from '../../platform/outcome.ts'
import { formTokenOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { fieldErrorTexts } from '../../platform/web/web.texts.ts'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { listUnits } from '../identity/unit.queries.ts'
import { may } from './catalogue.access.ts'
import { publishService, withdrawService } from './service.actions.ts'
import { descriptionTexts as texts, descriptionTextsOf as textsOf } from './service-description.texts.ts'
import { missingLanguages, type Service, wordsFor } from './service.model.ts'
import { listChannelsOfService } from './channel.queries.ts'
import { findResponsible } from './service-declaration.queries.ts'
import { declarationTexts } from './service-declaration.texts.ts'
import { DeclarationSummary, Freshness, SourceFacts } from './service-declaration.view.tsx'
import { lastSeenTo, staleBefore } from './service-profile.model.ts'
import { getServiceProfile } from './service-profile.queries.ts'
import { getService } from './service.queries.ts'
import { termsTexts } from './service-terms.texts.ts'
import { TermsSummary } from './service-terms.view.tsx'
import { serviceTexts } from './service.texts.ts'
import { MissingList, ServiceDetails, StateTag, UnitName } from './service.view.tsx'

/** One service: as it is written, what it lacks, and whether residents see it. */
export function publicationPages(routes: PageRoutes) {
  routes.get('/services/:id', (c) => servicePage(c))
  routes.post('/services/:id/publication', (c) => publish(c))
  routes.get('/services/:id/withdrawal', (c) => withdrawalPage(c))
  routes.post('/services/:id/withdrawal', (c) => withdraw(c))
}

async function servicePage(c: WebContext, errors: FieldErrors = {}) {
  const { ctx, show } = c.var
  const { language } = ctx
  const loaded = await load(c)
  const { service, unit } = loaded
  const name = wordsFor(service.names, language)
  const title = name.text
  return show(
    { title, back: { href: rootOf(ctx), label: serviceTexts.services[language] }, ...failed(errors) },
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1 {...name.attributes}>{title}</h1>
      <p>
        <StateTag service={service} language={language} /> <UnitName unit={unit} ctx={ctx} />
      </p>
      <Publication c={c} service={service} />
      <h2>{texts.details[language]}</h2>
      <ServiceDetails ctx={ctx} service={service} />
      {may(ctx, 'change service', service) ? (
        <ButtonLink
          kind={isReady(ctx, service) ? 'secondary' : 'primary'}
          href={`${rootOf(ctx)}/${service.serviceId}/description`}
        >
          {texts.change[language]}
        </ButtonLink>
      ) : null}
      <Declared c={c} {...loaded} />
    </>,
  )
}

/** For whom it is and who answers for it, when it was last seen to, and what its source tells. */
function Declared(props: { c: WebContext } & Awaited<ReturnType<typeof load>>) {
  const { c, service, profile, channels, responsible } = props
  const { ctx } = c.var
  const { language } = ctx
  const root = `${rootOf(ctx)}/${service.serviceId}`
  const seenTo = lastSeenTo({
    modifiedAt: profile.source?.modifiedAt ?? null,
    assuredAt: profile.assurance?.at ?? null,
    enteredAt: profile.enteredAt,
  })
  return (
    <>
      <h2>{declarationTexts.title[language]}</h2>
      <DeclarationSummary ctx={ctx} profile={profile} responsibleName={responsible?.name} />
      {may(ctx, 'declare service', service) ? (
        <ButtonLink kind="secondary" href={`${root}/declaration`}>
          {declarationTexts.change[language]}
        </ButtonLink>
      ) : null}
      <h2>{termsTexts.title[language]}</h2>
      <TermsSummary ctx={ctx} profile={profile} />
      {may(ctx, 'declare service', service) ? (
        <ButtonLink kind="secondary" href={`${root}/terms`}>
          {termsTexts.change[language]}
        </ButtonLink>
      ) : null}
      <h2>{declarationTexts.freshness[language]}</h2>
      <Freshness ctx={ctx} profile={profile} stale={seenTo < staleBefore(ctx.now)} />
      {may(ctx, 'assure service', service) && !profile.archivedAt ? (
        <Form action={`${root}/assurance`} hidden={{ form_token: formTokenOf(c, 'assure service') }}>
          <p>{declarationTexts.assureBody[language]}</p>
          <Button kind="secondary">{declarationTexts.assure[language]}</Button>
        </Form>
      ) : null}
      {profile.description ? <SourceFacts ctx={ctx} profile={profile} channels={channels} /> : null}
    </>
  )
}

function Publication(props: { c: WebContext; service: Service }) {
  const { c, service } = props
  const { ctx } = c.var
  const { language, organisation } = ctx
  const root = `${rootOf(ctx)}/${service.serviceId}`
  if (service.publishedAt) {
    return (
      <ButtonGroup>
        <ButtonLink kind="secondary" href={`/${organisation.slug}/${language}/services/${service.key}`}>
          {texts.publicPage[language]}
        </ButtonLink>
        {may(ctx, 'withdraw service', service) ? (
          <ButtonLink kind="quiet" href={`${root}/withdrawal`}>
            {texts.withdraw[language]}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    )
  }
  if (!isReady(ctx, service)) {
    return <MissingList ctx={ctx} service={service} />
  }
  if (!may(ctx, 'publish service', service)) return null
  return (
    <>
      <p>{texts.readyToPublish[language]}</p>
      <Form action={`${root}/publication`} hidden={{ form_token: formTokenOf(c, 'publish service') }}>
        <Button>{texts.publish[language]}</Button>
      </Form>
    </>
  )
}

async function publish(c: WebContext) {
  const { ctx } = c.var
  const { service } = await load(c)
  const { serviceId } = service
  const form = await readForm(c, 'publish service', z.object({}))
  if (!form.ok) return servicePage(c, { form_token: fieldErrorTexts.form_expired[ctx.language] })
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const published = await publishService(tx, ctx, { serviceId })
    return published.ok ? done(`${rootOf(ctx)}/${serviceId}`) : refuse(published.reason)
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return servicePage(c, { publication: serviceTexts.refusals[outcome.reason][ctx.language] })
}

async function withdrawalPage(c: WebContext, errors: FieldErrors = {}) {
  const { ctx, show } = c.var
  const { language } = ctx
  const { service } = await load(c)
  const name = wordsFor(service.names, language).text
  const href = `${rootOf(ctx)}/${service.serviceId}`
  const title = textsOf.withdrawTitle[language](name)
  return show(
    { title, back: { href, label: name }, ...failed(errors) },
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{title}</h1>
      <p>{texts.withdrawBody[language]}</p>
      <Form hidden={{ form_token: formTokenOf(c, 'withdraw service') }}>
        <ButtonGroup>
          <Button kind="danger">{texts.withdraw[language]}</Button>
          <ButtonLink kind="quiet" href={href}>
            {texts.keep[language]}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </>,
  )
}

async function withdraw(c: WebContext) {
  const { ctx } = c.var
  const { service } = await load(c)
  const { serviceId } = service
  const form = await readForm(c, 'withdraw service', z.object({}))
  if (!form.ok) return withdrawalPage(c, { form_token: fieldErrorTexts.form_expired[ctx.language] })
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const withdrawn = await withdrawService(tx, ctx, { serviceId })
    return withdrawn.ok ? done(`${rootOf(ctx)}/${serviceId}`) : withdrawn
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return withdrawalPage(c, { publication: serviceTexts.refusals[outcome.reason][ctx.language] })
}

// What stands in the way is said first, and the way on is to write it.
function isReady(ctx: Context, service: Service) {
  const { names, summaries } = missingLanguages(service, ctx.organisation.requiredLanguages)
  return names.length + summaries.length === 0
}

async function load(c: WebContext) {
  const { services, ctx } = c.var
  const serviceId = readId<'service'>(c.req.param('id'))
  if (!serviceId) throw new NotFound('service')
  return services.database.read(ctx.organisation.id, async (db) => {
    const service = await getService(db, serviceId)
    return {
      service,
      unit: (await listUnits(db)).find(({ id }) => id === service.unitId),
      profile: await getServiceProfile(db, serviceId),
      channels: await listChannelsOfService(db, serviceId),
      responsible: await findResponsible(db, serviceId),
    }
  })
}

function failed(errors: FieldErrors) {
  const count = Object.keys(errors).length
  return count === 0 ? {} : ({ status: 422, errors: count } as const)
}

function rootOf(ctx: Context) {
  return `/${ctx.organisation.slug}/staff/services`
}
