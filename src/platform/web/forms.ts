import type { z } from 'zod'
import type { Tx } from '../db/database.ts'
import type { Language, Text } from '../texts.ts'
import { decrypt, encrypt, newToken } from '../secrets/secrets.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import { newFormToken, readFormToken } from './form-token.ts'
import type { WebContext } from './routes.ts'
import { requiredTexts } from './required.texts.ts'
import { fieldErrorTexts } from './web.texts.ts'

const DAY = 24 * 60 * 60 * 1000
// A resident may leave a page open over the weekend; nothing they wrote may be lost for that.
const tokenLife = 7 * DAY

/** A reason from the schema (`z.string().min(1, 'required')`): the key of its text, see web.texts.ts and the form's own. */
export type FormError = { field: string; reason: string }
export type FormValues = Readonly<Record<string, string>>

export type Form<Values> =
  | { ok: true; values: Values; given: FormValues; nonce: string }
  | { ok: false; errors: FormError[]; given: FormValues }

/** The hidden field's value for a form of this name. */
export function formTokenOf(c: WebContext, form: string): string {
  const { services, ctx, sessionId } = c.var
  return newFormToken(services.secrets, {
    organisationId: ctx.organisation.id,
    form,
    now: services.clock(),
    nonce: newToken().slice(0, 22),
    ...(sessionId === undefined ? {} : { sessionId }),
  })
}

/** Parses a posted form. What was given comes back with the errors, so that nobody writes a thing twice. */
export async function readForm<Schema extends z.ZodType>(
  c: WebContext,
  form: string,
  schema: Schema,
): Promise<Form<z.output<Schema>>> {
  const body = await bodyOf(c)
  const given = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
  const parsed = schema.safeParse(body)
  const token = readTokenOf(c, form, given['form_token'])
  const errors = [
    ...(token.ok ? [] : [{ field: 'form_token', reason: 'form_expired' }]),
    ...errorsOf(parsed.error),
  ]
  if (!token.ok || !parsed.success) return { ok: false, errors, given }
  return { ok: true, values: parsed.data, given, nonce: token.nonce }
}

// Files come as multipart. Everything else is read as what it is, at a fraction of the cost of the general parser.
async function bodyOf(c: WebContext): Promise<Record<string, string | File | (string | File)[]>> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return c.req.parseBody({ all: true })
  const fields = new URLSearchParams(await c.req.text())
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name)
      return [name, values.length === 1 ? (values[0] as string) : values]
    }),
  )
}

/**
 * The messages of a form by field, in the person's language. `own` holds the texts of the form's own reasons; a reason
 * known to neither (zod's own words for a field that no form of ours leaves out) is said as a field to fill in. Where
 * many fields may be wrong in the same way, `labelOf` names each before what is said of it.
 */
export function messagesOf(
  errors: readonly FormError[],
  language: Language,
  own: Record<string, Text> = {},
  labelOf: (field: string, reason: string) => string | undefined = () => undefined,
) {
  const texts: Record<string, Text> = { ...fieldErrorTexts, ...own }
  return Object.fromEntries(
    errors.map(({ field, reason }) => {
      const ofField = reason in own ? undefined : requiredTexts[field]
      const text = reason === 'required' ? (ofField ?? texts['required']) : texts[reason]
      const said = (text ?? ofField ?? fieldErrorTexts.required)[language]
      return [
        field,
        text !== undefined && text === ofField ? said : named(labelOf(field, reason), said, language),
      ]
    }),
  )
}

/** "Kulu: kirjoita luku"; a label that asks something stands as a sentence of its own. */
function named(label: string | undefined, said: string, language: Language): string {
  if (label === undefined) return said
  if (label.endsWith('?')) return `${label} ${said}`
  return `${label}: ${said.charAt(0).toLocaleLowerCase(language)}${said.slice(1)}`
}

function readTokenOf(c: WebContext, form: string, token: string | undefined) {
  const { services, ctx, sessionId } = c.var
  return readFormToken(services.secrets, token ?? '', {
    organisationId: ctx.organisation.id,
    form,
    now: services.clock(),
    maxAgeMs: tokenLife,
    ...(sessionId === undefined ? {} : { sessionId }),
  })
}

function errorsOf(error: z.ZodError | undefined): FormError[] {
  const seen = new Set<string>()
  return (error?.issues ?? []).flatMap((issue) => {
    const field = String(issue.path[0] ?? 'form_token')
    if (seen.has(field)) return []
    seen.add(field)
    return [{ field, reason: issue.message }]
  })
}

/**
 * Does a form's deed once, however often it is sent: the token's nonce is claimed in the deed's own transaction,
 * and a second sending is led to where the first one led. A refused deed claims nothing.
 */
export async function submitOnce<Reason extends string>(
  c: WebContext,
  nonce: string,
  deed: (tx: Tx) => Promise<Outcome<Reason, string>>,
): Promise<Outcome<Reason, string>> {
  const { services, ctx } = c.var
  try {
    return await services.database.write(ctx.organisation.id, async (tx) => {
      const before = await claim(tx, ctx.organisation.id, nonce, services.clock())
      if (before !== undefined)
        return done(decrypt(ctx.secrets, ctx.organisation.id, before, locationPurpose))
      const outcome = await deed(tx)
      if (!outcome.ok) throw new RolledBack(outcome.reason)
      // The place may hold a return code, which is written nowhere in the clear.
      const location = encrypt(ctx.secrets, ctx.organisation.id, outcome.value, locationPurpose)
      await tx.updateTable('platform.usedForm').set({ location }).where('nonce', '=', nonce).execute()
      return outcome
    })
  } catch (error) {
    if (error instanceof RolledBack) return refuse(error.reason as Reason)
    throw error
  }
}

class RolledBack extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

// A second sending waits here for the first to commit, and then finds where it led.
async function claim(tx: Tx, organisationId: string, nonce: string, now: Date): Promise<string | undefined> {
  const claimed = await tx
    .insertInto('platform.usedForm')
    .values({ organisationId, nonce, usedAt: now, location: '' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nonce')
    .executeTakeFirst()
  if (claimed) return undefined
  const used = await tx
    .selectFrom('platform.usedForm')
    .select('location')
    .where('nonce', '=', nonce)
    .executeTakeFirstOrThrow()
  return used.location
}

export const locationPurpose = 'where a form led'

/** Used tokens are kept as long as a token may still be sent again, and a day more. */
export async function forgetUsedForms(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('platform.usedForm')
    .where('usedAt', '<', new Date(now.getTime() - tokenLife - DAY))
    .execute()
}
