import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { FileRefused } from '../../platform/files/file-store.ts'
import { sniffImage } from '../../platform/files/sniff-image.ts'
import { refuse } from '../../platform/outcome.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { chooseBrand, chooseLogo } from './brand.actions.ts'
import { findBrand } from './brand.queries.ts'
import { brandRefusal, brandTexts, logoRefusals } from './brand.texts.ts'
import { allow } from './identity.access.ts'
import { decideLogo, MOST_LOGO_BYTES } from './logo.model.ts'
import { logoForm, LogoForms, logoRemovalForm } from './logo.view.tsx'
import { staffRoot } from './session.view.ts'
import { settingsTexts } from './settings.texts.ts'
import { type FormState, hiddenToken, leadTo, showSettings, stateFor, takeForm } from './settings.view.tsx'

const formName = 'brand'
const hex = z.string().trim().min(1, 'required').max(20, 'too_long')
const schema = z.object({ colour: hex, accent: hex })
// Of the style sheet's tokens: what shows when nothing has been chosen.
const usual = { colour: '#0b3f63', accent: '#f2a33a' }

/** The organisation's colours, and its logo below them. */
export function brandRoutes(routes: PageRoutes) {
  routes.get('/brand', (c) => showBrand(c))
  routes.post('/brand', (c) => {
    let suggestion: string | null = null
    return takeForm(c, {
      name: formName,
      schema,
      async deed(tx, values) {
        const outcome = await chooseBrand(tx, c.var.ctx, values)
        if (!outcome.ok) suggestion = outcome.suggestion
        return leadTo(outcome, c.req.path)
      },
      refusals: (reason) => brandRefusal(reason, suggestion),
      fields: { accent_malformed: 'accent', accent_too_dark: 'accent' },
      field: 'colour',
      again: (state) => showBrand(c, state),
    })
  })
  routes.post('/brand/logo', (c) =>
    withoutStaleFile(c, (files) =>
      takeForm(c, {
        name: logoForm,
        schema: logoSchema,
        deed: (tx, { logo }) => takeLogo(c, tx, logo, files),
        refusals: logoRefusals,
        field: 'logo',
        again: (state) => showBrand(c, state),
      }),
    ),
  )
  routes.post('/brand/logo/removal', (c) =>
    withoutStaleFile(c, (files) =>
      takeForm(c, {
        name: logoRemovalForm,
        schema: z.object({}),
        deed: (tx) => changeLogo(c, tx, null, files),
        refusals: {},
        field: 'logo',
        again: (state) => showBrand(c, state),
      }),
    ),
  )
}

const logoSchema = z.object({ logo: z.instanceof(File, { error: 'required' }) })
type Files = { fresh: string | null; before: string | null }

async function takeLogo(c: WebContext, tx: Tx, logo: File, files: Files) {
  const { services, ctx } = c.var
  allow(ctx, 'choose brand')
  const bytes = Buffer.from(await logo.slice(0, MOST_LOGO_BYTES + 1).arrayBuffer())
  const picture = sniffImage(bytes)
  const decision = decideLogo(bytes.length, picture)
  if (!decision.ok) return decision
  if (!picture) return refuse('logo_not_image')
  try {
    const about = { type: picture.type, maxBytes: MOST_LOGO_BYTES }
    files.fresh = (await services.files.put(ctx.organisation.id, 'logo', bytes, about)).key
  } catch (error) {
    if (error instanceof FileRefused) return refuse('quota_exceeded')
    throw error
  }
  return changeLogo(c, tx, { key: files.fresh, type: picture.type }, files)
}

async function changeLogo(c: WebContext, tx: Tx, logo: { key: string; type: string } | null, files: Files) {
  const changed = await chooseLogo(tx, c.var.ctx, logo)
  files.before = changed.value
  return leadTo(changed, `${staffRoot(c)}/brand`)
}

// A row never points to a file that is not there: the new file comes before the row, and of the two files the one that
// no row points to goes once it is known how the transaction ended.
async function withoutStaleFile(c: WebContext, change: (files: Files) => Promise<Response>) {
  const { services, ctx } = c.var
  const files: Files = { fresh: null, before: null }
  let committed = false
  try {
    const response = await change(files)
    committed = response.status === 303
    return response
  } finally {
    const stale = committed ? files.before : files.fresh
    if (stale !== null) await services.files.remove(ctx.organisation.id, stale)
  }
}

async function showBrand(c: WebContext, state?: FormState) {
  const { services, ctx } = c.var
  const { language } = ctx
  allow(ctx, 'see settings')
  const brand = (await services.database.read(ctx.organisation.id, findBrand)) ?? usual
  const shown = stateFor(state, formName, brand)
  const field = (name: 'colour' | 'accent') => ({
    language,
    name,
    label: brandTexts[name][language],
    value: shown.given[name],
    error: shown.errors[name],
    width: 10 as const,
    spellcheck: false,
  })
  return showSettings(
    c,
    { part: 'brand', state },
    <>
      <p>{brandTexts.intro[language]}</p>
      <Form action={`${staffRoot(c)}/brand`} hidden={hiddenToken(c, formName)}>
        <TextInput {...field('colour')} hint={brandTexts.colourHint[language]} />
        <TextInput {...field('accent')} hint={brandTexts.accentHint[language]} />
        <Button>{settingsTexts.save[language]}</Button>
      </Form>
      <LogoForms c={c} state={state} />
    </>,
  )
}
