import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { FileRefused } from '../../platform/files/file-store.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { type FormValues, formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { MEGABYTE } from '../../platform/web/safety.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { listServices } from '../catalogue/service.queries.ts'
import { allow } from './listening.access.ts'
import { fileProblemText } from './service-event-file.texts.ts'
import { openServiceEventFile } from './service-event-file.model.ts'
import { bringUpload } from './upload.actions.ts'
import { longestSource } from './upload.model.ts'
import { getUpload, listUploadFaults, listUploads } from './upload.queries.ts'
import { uploadReasonTexts, uploadTexts } from './upload.texts.ts'
import { UploadForm, UploadList, UploadResult } from './upload.view.tsx'

const form = 'bring upload'
const largestFile = 40 * MEGABYTE

const schema = z.object({
  // A browser sends a file without a name when none was chosen.
  file: z
    .instanceof(File, { error: 'no_file' })
    .refine((file) => file.name !== '', { error: 'no_file', abort: true })
    .refine((file) => file.size > 0, 'empty_file'),
  source: z.string().trim().min(1, 'required').max(longestSource, 'too_long'),
  service: z.string().max(60, 'bad_choice'),
})

export function uploadPages(routes: PageRoutes) {
  routes.get('/uploads', async (c) => {
    const { ctx, services, show } = c.var
    allow(ctx, 'bring upload')
    const uploads = await services.database.read(ctx.organisation.id, listUploads)
    const title = uploadTexts.title[ctx.language]
    return show({ title, width: 'wide' }, <UploadList ctx={ctx} uploads={uploads} />)
  })

  routes.get('/uploads/new', async (c) => {
    allow(c.var.ctx, 'bring upload')
    return showForm(c, {}, {})
  })

  routes.post('/uploads', async (c) => {
    const { ctx } = c.var
    allow(ctx, 'bring upload')
    const read = await readForm(c, form, schema)
    if (!read.ok) return showForm(c, read.given, messagesOf(read.errors, ctx.language, uploadReasonTexts))
    const { file, source, service } = read.values
    const faults = await faultsOfHeader(c, file, { source, service })
    if (faults !== undefined) return showForm(c, read.given, { file: faults })
    const outcome = await store(c, read.nonce, { file, source, serviceKey: service === '' ? null : service })
    if (outcome.ok) return c.redirect(outcome.value, 303)
    return showForm(c, read.given, { file: uploadReasonTexts[outcome.reason][ctx.language] })
  })

  routes.get('/uploads/:id', async (c) => {
    const { ctx, services, show } = c.var
    allow(ctx, 'bring upload')
    const uploadId = readId<'upload'>(c.req.param('id'))
    if (!uploadId) throw new NotFound('upload')
    const { upload, faults } = await services.database.read(ctx.organisation.id, async (db) => ({
      upload: await getUpload(db, uploadId),
      faults: await listUploadFaults(db, uploadId),
    }))
    const back = { href: `/${ctx.organisation.slug}/staff/uploads`, label: uploadTexts.title[ctx.language] }
    return show(
      { title: upload.fileName, back, width: 'wide' },
      <UploadResult ctx={ctx} upload={upload} faults={faults} />,
    )
  })
}

async function showForm(c: WebContext, given: FormValues, errors: FieldErrors) {
  const { ctx, services, show } = c.var
  const offered = await services.database.read(ctx.organisation.id, listServices)
  const count = Object.values(errors).filter((error) => error !== undefined).length
  const back = { href: `/${ctx.organisation.slug}/staff/uploads`, label: uploadTexts.title[ctx.language] }
  return show(
    {
      title: uploadTexts.bring[ctx.language],
      back,
      errors: count,
      ...(count > 0 ? { status: 422 as const } : {}),
    },
    <UploadForm ctx={ctx} services={offered} given={given} errors={errors} token={formTokenOf(c, form)} />,
  )
}

/** A wrong header is told at once, before anything is stored. */
async function faultsOfHeader(
  c: WebContext,
  file: File,
  { source, service }: { source: string; service: string },
): Promise<string | undefined> {
  const { ctx } = c.var
  const opened = await openServiceEventFile(chunksOf(file), {
    now: ctx.now,
    defaults: { source, ...(service === '' ? {} : { service }) },
  })
  if (!opened.ok) return opened.problems.map((problem) => fileProblemText(problem, ctx.language)).join(' ')
  await opened.rows.return()
  return undefined
}

async function store(
  c: WebContext,
  nonce: string,
  { file, ...given }: { file: File; source: string; serviceKey: string | null },
): Promise<Outcome<'too_large' | 'quota_exceeded', string>> {
  const { ctx, services } = c.var
  const { actor, organisation } = ctx
  if (actor.kind !== 'staff') throw new NotFound('upload')
  let fileKey: string | undefined
  try {
    return await submitOnce(c, nonce, async (tx) => {
      const about = { type: 'text/csv', maxBytes: largestFile } as const
      const body = Buffer.from(await file.arrayBuffer())
      const stored = await services.files.put(organisation.id, 'upload', body, about)
      fileKey = stored.key
      const brought = { ...given, fileName: file.name.slice(0, 200), fileKey, uploadedBy: actor.id }
      const uploadId: Id<'upload'> = await bringUpload(tx, ctx, brought)
      return done(`/${organisation.slug}/staff/uploads/${uploadId}`)
    })
  } catch (error) {
    // Nothing points to a file whose row was rolled back.
    if (fileKey !== undefined) await services.files.remove(organisation.id, fileKey)
    if (error instanceof FileRefused) return refuse(error.reason)
    throw error
  }
}

async function* chunksOf(file: File): AsyncGenerator<Buffer> {
  for await (const chunk of file.stream()) yield Buffer.from(chunk)
}
