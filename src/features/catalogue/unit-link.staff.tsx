import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { pageOf } from '../../ui/navigation.tsx'
import { listUnits } from '../identity/unit.queries.ts'
import { allow } from './catalogue.access.ts'
import { importTexts } from './import.texts.ts'
import { linkUnits } from './unit-link.actions.ts'
import { linesOf } from './unit-link-line.model.ts'
import { findUnitOtherwise, listPlacedServices, listUnitLinks } from './unit-link.queries.ts'
import { unitLinkTexts as texts } from './unit-link.texts.ts'
import { findNewestToUndo, findUnitLinking } from './unit-linking.queries.ts'
import { UnitLinked, UnitLinkList } from './unit-link.view.tsx'
import { UnitLinkForm } from './unit-link-form.view.tsx'

const form = 'link unit'
const schema = z.object({
  unit: z.string().refine((unit) => unit === '' || readId(unit) !== undefined, 'unknown'),
})

/** Which unit of ours the source's organisations and places are: before the pages of one import, since `units` is no id. */
export function unitLinkPages(routes: PageRoutes) {
  routes.get('/imports/units', (c) => listPage(c))
  routes.get('/imports/units/:id', (c) => linkPage(c))
  routes.post('/imports/units/:id', (c) => link(c))
}

async function listPage(c: WebContext) {
  const { ctx, show } = c.var
  allow(ctx, 'link units')
  const { language } = ctx
  const { lines, ...units } = await linesNow(c)
  const { linked, newest } = await linkingsNow(c)
  const asked = c.req.query('kind') === 'location' ? 'location' : 'organisation'
  const root = rootOf(c)
  return show(
    {
      title: texts.title[language],
      back: { href: importsOf(c), label: importTexts.title[language] },
      width: 'wide',
    },
    <>
      {linked ? <UnitLinked ctx={ctx} root={root} linking={linked} units={units.units} /> : null}
      <UnitLinkList
        ctx={ctx}
        root={root}
        kind={asked}
        lines={lines}
        page={pageOf(c.req.query('page'))}
        newest={newest}
        {...units}
      />
    </>,
  )
}

async function linkPage(c: WebContext, given?: string, errors: FieldErrors = {}) {
  const { ctx, show } = c.var
  allow(ctx, 'link units')
  const { lines, ...units } = await linesNow(c)
  const line = lines.find(({ id }) => id === c.req.param('id'))
  if (!line) throw new NotFound('unit link')
  const count = Object.keys(errors).length
  return show(
    {
      title: texts.choose[ctx.language],
      back: { href: rootOf(c), label: texts.title[ctx.language] },
      errors: count,
      status: count === 0 ? 200 : 422,
    },
    <UnitLinkForm
      ctx={ctx}
      line={line}
      given={given}
      errors={errors}
      token={formTokenOf(c, form)}
      {...units}
    />,
  )
}

async function link(c: WebContext) {
  const { ctx } = c.var
  allow(ctx, 'link units')
  const read = await readForm(c, form, schema)
  if (!read.ok)
    return linkPage(c, read.given['unit'], messagesOf(read.errors, ctx.language, { unknown: texts.unknown }))
  const { lines } = await linesNow(c)
  const line = lines.find(({ id }) => id === c.req.param('id'))
  if (!line) throw new NotFound('unit link')
  const { kind, id } = line
  const unitId = readId<'unit'>(read.values.unit) ?? null
  const outcome = await submitOnce(c, read.nonce, async (tx) => {
    const linked = await linkUnits(tx, ctx, [{ kind, id, unitId }])
    return linked.ok ? done(`${rootOf(c)}?kind=${kind}&linked=${linked.value}`) : linked
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return linkPage(c, read.given['unit'], { unit: texts.closed[ctx.language] })
}

async function linesNow(c: WebContext) {
  const { ctx, services } = c.var
  return services.database.read(ctx.organisation.id, async (db) => {
    const units = await listUnits(db)
    const placed = await listPlacedServices(db)
    return {
      units,
      lines: linesOf(await listUnitLinks(db), placed, units),
      otherwise: await findUnitOtherwise(db),
    }
  })
}

/** What has just been chosen, by what is kept of it: an address could say anything. */
async function linkingsNow(c: WebContext) {
  const { ctx, services } = c.var
  const id = readId<'unitLinking'>(c.req.query('linked') ?? '')
  return services.database.read(ctx.organisation.id, async (db) => ({
    linked: id && (await findUnitLinking(db, id)),
    newest: await findNewestToUndo(db),
  }))
}

function rootOf(c: WebContext) {
  return `${importsOf(c)}/units`
}

function importsOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff/imports`
}
