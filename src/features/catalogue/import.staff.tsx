import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { FileRefused } from '../../platform/files/file-store.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { inLanguage } from '../../platform/texts.ts'
import { type FormValues, formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { MEGABYTE } from '../../platform/web/safety.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { listUnits } from '../identity/unit.queries.ts'
import { allow } from './catalogue.access.ts'
import { requestImport } from './import.actions.ts'
import { getImport, listImportFaults, listImportMoves, listImports } from './import.queries.ts'
import { importReasonTexts } from './import-reason.texts.ts'
import { findImportSource } from './import-source.queries.ts'
import { ReadingForm } from './import-source.view.tsx'
import { ImportReport } from './import-report.view.tsx'
import { importTexts as texts } from './import.texts.ts'
import { UnitLinkSection } from './unit-link.view.tsx'
import { ImportForm, ImportList, nameOfImport } from './import.view.tsx'

const form = 'import file'
const readingForm = 'read import source'
const largestFile = 40 * MEGABYTE

const schema = z.object({
  // A browser sends a file without a name when none was chosen.
  file: z
    .instanceof(File, { error: 'no_file' })
    .refine((file) => file.name !== '', { error: 'no_file', abort: true })
    .refine((file) => file.size > 0, 'empty_file'),
  unit: z.string().refine((id) => readId(id) !== undefined, 'required'),
  whole: z.string().default(''),
})

/** Imports of the catalogue: what was brought, how far it is, and what was left out. */
export function importPages(routes: PageRoutes) {
  routes.get('/imports', (c) => listPage(c))
  routes.get('/imports/new', (c) => formPage(c, {}, {}))
  routes.post('/imports', (c) => bring(c))
  routes.get('/imports/:id', (c) => reportPage(c))
}

async function listPage(c: WebContext) {
  const { ctx, services, show } = c.var
  allow(ctx, 'request import')
  const { imports, units, api } = await services.database.read(ctx.organisation.id, async (db) => ({
    imports: await listImports(db),
    units: await listUnits(db),
    api: await findImportSource(db),
  }))
  const open = units.filter(({ closedOn }) => closedOn === null)
  return show(
    { title: texts.title[ctx.language], back: backOf(c, 'services'), width: 'wide' },
    <>
      <ImportList ctx={ctx} imports={imports} hasUnits={open.length > 0} />
      {open.length === 0 ? null : (
        <>
          <ReadingForm ctx={ctx} api={api} units={open} token={formTokenOf(c, readingForm)} />
          <UnitLinkSection ctx={ctx} />
        </>
      )}
    </>,
  )
}

async function formPage(c: WebContext, given: FormValues, errors: FieldErrors) {
  const { ctx, services, show } = c.var
  allow(ctx, 'request import')
  const units = await services.database.read(ctx.organisation.id, listUnits)
  const open = units.filter(({ closedOn }) => closedOn === null)
  const count = Object.values(errors).filter((error) => error !== undefined).length
  return show(
    {
      title: texts.bring[ctx.language],
      back: backOf(c, 'imports'),
      errors: count,
      ...(count > 0 ? { status: 422 as const } : {}),
    },
    <ImportForm ctx={ctx} units={open} given={given} errors={errors} token={formTokenOf(c, form)} />,
  )
}

async function bring(c: WebContext) {
  const { ctx } = c.var
  allow(ctx, 'request import')
  const read = await readForm(c, form, schema)
  if (!read.ok) return formPage(c, read.given, messagesOf(read.errors, ctx.language, importReasonTexts))
  const { file, unit, whole } = read.values
  const outcome = await store(c, read.nonce, {
    file,
    unitId: unit as Id<'unit'>,
    whole: whole === 'yes',
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  const field = outcome.reason === 'unit_closed' ? 'unit' : 'file'
  return formPage(c, read.given, { [field]: importReasonTexts[outcome.reason][ctx.language] })
}

type Brought = { file: File; unitId: Id<'unit'>; whole: boolean }

async function store(
  c: WebContext,
  nonce: string,
  { file, ...given }: Brought,
): Promise<Outcome<'too_large' | 'quota_exceeded' | 'unit_closed', string>> {
  const { ctx, services } = c.var
  const { id: organisationId, slug } = ctx.organisation
  let fileKey: string | undefined
  const forget = async () => {
    // Nothing points to a file whose row was not written.
    if (fileKey !== undefined) await services.files.remove(organisationId, fileKey)
  }
  try {
    const outcome = await submitOnce(c, nonce, async (tx) => {
      const about = { type: 'application/json', maxBytes: largestFile } as const
      const body = Buffer.from(await file.arrayBuffer())
      fileKey = (await services.files.put(organisationId, 'import', body, about)).key
      const brought = { ...given, source: 'file' as const, fileName: file.name.slice(0, 200), fileKey }
      const requested = await requestImport(tx, ctx, brought)
      return requested.ok ? done(`/${slug}/staff/imports/${requested.value}`) : requested
    })
    if (!outcome.ok) await forget()
    return outcome
  } catch (error) {
    await forget()
    if (error instanceof FileRefused) return refuse(error.reason)
    throw error
  }
}

async function reportPage(c: WebContext) {
  const { ctx, services, show } = c.var
  allow(ctx, 'request import')
  const importId = readId<'import'>(c.req.param('id'))
  if (!importId) throw new NotFound('import')
  const { one, faults, moves, units } = await services.database.read(ctx.organisation.id, async (db) => ({
    one: await getImport(db, importId),
    faults: await listImportFaults(db, importId),
    moves: await listImportMoves(db, importId),
    units: await listUnits(db),
  }))
  const unitNames = new Map(units.map(({ id, names }) => [id, inLanguage(names, ctx.language).text]))
  return show(
    { title: nameOfImport(one, ctx.language), back: backOf(c, 'imports'), width: 'wide' },
    <ImportReport ctx={ctx} shown={one} faults={faults} moves={moves} unitNames={unitNames} />,
  )
}

function backOf(c: WebContext, page: 'imports' | 'services') {
  const { organisation, language } = c.var.ctx
  const label = page === 'imports' ? texts.title[language] : texts.seeServices[language]
  return { href: `/${organisation.slug}/staff/${page}`, label }
}
