import { z } from 'zod'
import { type Id, readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { type FormValues, formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { allow } from './catalogue.access.ts'
import { requestImport } from './import.actions.ts'
import { findLastReading } from './import.queries.ts'
import { chooseSource } from './import-source.actions.ts'
import { sourceVersions, usualAddresses } from './import-source.model.ts'
import { findImportSource } from './import-source.queries.ts'
import { sourceReasonTexts, sourceTexts as texts } from './import-source.texts.ts'
import { SourceForm } from './import-source.view.tsx'
import { importTexts } from './import.texts.ts'

const form = 'choose import source'
const readingForm = 'read import source'

const schema = z.object({
  version: z.enum(sourceVersions, 'bad_choice'),
  organisation: z.string().trim().min(1, 'required').max(100, 'too_long'),
  address: z.string().trim().max(300, 'too_long').default(''),
  api_key: z.string().trim().max(500, 'too_long').default(''),
})

/** Which API is read, and reading it: before the pages of one import, since `source` is no id. */
export function importSourcePages(routes: PageRoutes) {
  routes.get('/imports/source', (c) => sourcePage(c))
  routes.post('/imports/source', (c) => choose(c))
  routes.post('/imports/readings', (c) => read(c))
}

async function sourcePage(c: WebContext, given?: FormValues, errors: FieldErrors = {}) {
  const { ctx, services, show } = c.var
  allow(ctx, 'request import')
  const chosen = await services.database.read(ctx.organisation.id, findImportSource)
  const values = given ?? {
    version: chosen?.version ?? 'v11',
    organisation: chosen?.sourceOrganisationId ?? '',
    address: chosen && chosen.address !== usualAddresses[chosen.version] ? chosen.address : '',
  }
  const count = Object.keys(errors).length
  return show(
    {
      title: texts.title[ctx.language],
      back: { href: listOf(c), label: importTexts.title[ctx.language] },
      errors: count,
      status: count === 0 ? 200 : 422,
    },
    <SourceForm ctx={ctx} given={values} errors={errors} token={formTokenOf(c, form)} />,
  )
}

async function choose(c: WebContext) {
  const { ctx, services } = c.var
  allow(ctx, 'request import')
  const given = await readForm(c, form, schema)
  if (!given.ok) return sourcePage(c, given.given, messagesOf(given.errors, ctx.language))
  const { version, organisation, address, api_key: apiKey } = given.values
  const outcome = await submitOnce(c, given.nonce, async (tx) => {
    const chosen = await chooseSource(tx, ctx, {
      version,
      address: address || usualAddresses[version],
      sourceOrganisationId: organisation.toLowerCase(),
      apiKey,
      // A server of one's own may stand in for PTV where nothing is public.
      anyAddress: services.config.development,
    })
    return chosen.ok ? done(listOf(c)) : chosen
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  const fields = { not_ptv_address: 'address', no_id: 'organisation', key_missing: 'api_key' } as const
  const message = sourceReasonTexts[outcome.reason][ctx.language]
  return sourcePage(c, given.given, { [fields[outcome.reason]]: message })
}

async function read(c: WebContext) {
  const { ctx } = c.var
  allow(ctx, 'request import')
  const given = await readForm(c, readingForm, z.object({ how: z.string(), unit: z.string() }))
  const unitId = given.ok ? readId<'unit'>(given.values.unit) : undefined
  // An old form, or one of ours that was changed by hand: the page is shown anew.
  if (!given.ok || !unitId) return c.redirect(listOf(c), 303)
  const outcome = await submitOnce(c, given.nonce, async (tx) => {
    const chosen = await findImportSource(tx)
    if (!chosen) return done(listOf(c))
    const last = await findLastReading(tx, chosen.version)
    const whole = given.values.how === 'everything' || !last
    const requested = await requestImport(tx, ctx, {
      source: chosen.version,
      whole,
      unitId: unitId as Id<'unit'>,
      ...(whole ? {} : { sinceAt: last.requestedAt }),
    })
    return requested.ok ? done(`${listOf(c)}/${requested.value}`) : requested
  })
  return c.redirect(outcome.ok ? outcome.value : listOf(c), 303)
}

function listOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff/imports`
}
