import { z } from 'zod'
import { done } from '../../platform/outcome.ts'
import { type FormValues, formTokenOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import { fieldErrorTexts } from '../../platform/web/web.texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { allow } from './catalogue.access.ts'
import { setTerms } from './service-terms.actions.ts'
import { serviceFormPage } from './service-form.view.ts'
import { getServiceProfile } from './service-profile.queries.ts'
import { serviceIdOf, servicePageOf } from './service-staff-address.view.ts'
import { getService } from './service.queries.ts'
import { readTerms, termsFields } from './service-terms.model.ts'
import { termsReasonTexts, termsTexts as texts } from './service-terms.texts.ts'
import { TermsForm } from './service-terms.view.tsx'

const form = 'write terms'

/** What a service costs, on which terms one has it, and how long it takes. */
export function termsPages(routes: PageRoutes) {
  routes.get('/services/:id/terms', (c) => termsPage(c))
  routes.post('/services/:id/terms', (c) => write(c))
}

async function termsPage(c: WebContext, given?: FormValues, errors: FieldErrors = {}) {
  const { services, ctx, show } = c.var
  const serviceId = serviceIdOf(c)
  const { service, profile } = await services.database.read(ctx.organisation.id, async (db) => ({
    service: await getService(db, serviceId),
    profile: await getServiceProfile(db, serviceId),
  }))
  allow(ctx, 'declare service', service)
  return show(
    serviceFormPage(c, service, { title: texts.title[ctx.language], errors }),
    <TermsForm
      ctx={ctx}
      action={`${servicePageOf(c, serviceId)}/terms`}
      token={formTokenOf(c, form)}
      given={given ?? termsFields(profile, ctx.organisation.languages)}
      errors={errors}
    />,
  )
}

async function write(c: WebContext) {
  const { ctx } = c.var
  const serviceId = serviceIdOf(c)
  const read = await readForm(c, form, z.record(z.string(), z.string()))
  if (!read.ok) return termsPage(c, read.given, { form_token: fieldErrorTexts.form_expired[ctx.language] })
  const terms = readTerms(read.values, ctx.organisation.languages)
  if (!terms.ok) {
    const faults = Object.entries(terms.faults)
    const errors = faults.map(([field, reason]) => [field, termsReasonTexts[reason][ctx.language]])
    return termsPage(c, read.given, Object.fromEntries(errors) as FieldErrors)
  }
  const outcome = await submitOnce(c, read.nonce, async (tx) => {
    const written = await setTerms(tx, ctx, { serviceId, ...terms.terms })
    return written.ok ? done(servicePageOf(c, serviceId)) : written
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return termsPage(c, read.given, { before_services: termsReasonTexts[outcome.reason][ctx.language] })
}
