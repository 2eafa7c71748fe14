import { z } from 'zod'
import { readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { formTokenOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import { fieldErrorTexts } from '../../platform/web/web.texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { listStaff } from '../identity/staff.queries.ts'
import { allow } from './catalogue.access.ts'
import { assureService, declareService } from './service-declaration.actions.ts'
import { findResponsible } from './service-declaration.queries.ts'
import { declarationReasonTexts, declarationTexts as texts } from './service-declaration.texts.ts'
import { DeclarationForm } from './service-declaration.view.tsx'
import { serviceFormPage } from './service-form.view.ts'
import { getServiceProfile } from './service-profile.queries.ts'
import { serviceIdOf, servicePageOf } from './service-staff-address.view.ts'
import { getService } from './service.queries.ts'

const form = 'declare service'
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])
const schema = z.object({ responsible: z.string().default(''), segments: several, life_events: several })

/** For whom a service is and when, who answers for it, and that somebody has read it. */
export function declarationPages(routes: PageRoutes) {
  routes.get('/services/:id/declaration', (c) => declarationPage(c))
  routes.post('/services/:id/declaration', (c) => declare(c))
  routes.post('/services/:id/assurance', (c) => assure(c))
}

type Chosen = { lifeEvents: readonly string[]; segments: readonly string[]; responsible: string }

async function declarationPage(c: WebContext, given?: Chosen, errors: FieldErrors = {}) {
  const { services, ctx, show } = c.var
  const { language } = ctx
  const serviceId = serviceIdOf(c)
  const { service, profile, people, responsible } = await services.database.read(
    ctx.organisation.id,
    async (db) => ({
      service: await getService(db, serviceId),
      profile: await getServiceProfile(db, serviceId),
      people: await listStaff(db),
      responsible: await findResponsible(db, serviceId),
    }),
  )
  allow(ctx, 'declare service', service)
  const chosen = given ?? {
    lifeEvents: profile.codes.filter(({ list }) => list === 'life_event').map(({ code }) => code),
    segments: profile.segments,
    responsible: responsible?.staffId ?? '',
  }
  const offered = people.filter(({ id, leftOn }) => leftOn === null || id === chosen.responsible)
  return show(
    serviceFormPage(c, service, { title: texts.title[language], errors }),
    <DeclarationForm
      ctx={ctx}
      action={`${servicePageOf(c, serviceId)}/declaration`}
      token={formTokenOf(c, form)}
      people={offered.map(({ id, name }) => ({ value: id, text: name }))}
      chosen={chosen}
      errors={errors}
    />,
  )
}

async function declare(c: WebContext) {
  const { ctx } = c.var
  const serviceId = serviceIdOf(c)
  const read = await readForm(c, form, schema)
  if (!read.ok)
    return declarationPage(c, undefined, { form_token: fieldErrorTexts.form_expired[ctx.language] })
  const { responsible, segments, life_events: lifeEvents } = read.values
  const responsibleId = readId<'staff'>(responsible) ?? null
  const outcome = await submitOnce(c, read.nonce, async (tx) => {
    const declared = await declareService(tx, ctx, { serviceId, lifeEvents, segments, responsibleId })
    return declared.ok ? done(servicePageOf(c, serviceId)) : declared
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  const error = { responsible: declarationReasonTexts[outcome.reason][ctx.language] }
  return declarationPage(c, { lifeEvents, segments, responsible }, error)
}

async function assure(c: WebContext) {
  const { ctx } = c.var
  const serviceId = serviceIdOf(c)
  const read = await readForm(c, 'assure service', z.object({}))
  // An old form only means that the page was left open: it is shown anew.
  if (!read.ok) return c.redirect(servicePageOf(c, serviceId), 303)
  const outcome = await submitOnce<never>(c, read.nonce, async (tx) => {
    await assureService(tx, ctx, { serviceId })
    return done(servicePageOf(c, serviceId))
  })
  return c.redirect(outcome.ok ? outcome.value : servicePageOf(c, serviceId), 303)
}
