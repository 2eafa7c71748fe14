import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Services } from '../../platform/surroundings.ts'
import type { Language, Text, Words } from '../../platform/texts.ts'
import { type FormValues, formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { ErrorSummary, type FieldErrors } from '../../ui/form.tsx'
import { SubNavigation } from '../../ui/navigation.tsx'
import { NotificationBanner } from '../../ui/notices.tsx'
import { staffRoot } from './session.view.ts'
import { languageMissingOf, settingsTexts } from './settings.texts.ts'

/** A form as it came back: which one of the page's, what is wrong with it, and everything that was written in it. */
export type FormState = { name: string; errors: FieldErrors; given: FormValues }

/** What one form of a page shows: its own errors and words, or what is stored now. */
export function stateFor(state: FormState | undefined, name: string, stored: FormValues = {}): FormState {
  return state?.name === name ? state : { name, errors: {}, given: stored }
}

type TakenForm<Schema extends z.ZodType, Reason extends string> = {
  name: string
  schema: Schema
  /** Gives where to go next. */
  deed(tx: Tx, values: z.output<Schema>, given: FormValues): Promise<Outcome<Reason, string>>
  refusals: Readonly<Record<NoInfer<Reason>, Text>> | ((reason: NoInfer<Reason>) => Text)
  /** The field that each refusal is about; otherwise `field`. */
  fields?: Readonly<Partial<Record<NoInfer<Reason>, string>>>
  field: string
  /** Words by language: a refusal for a missing language stands by each that is missing. */
  words?: { prefix: string; required: readonly string[] }
  /** Texts of the schema's own reasons. */
  texts?: Readonly<Record<string, Text>>
  again(state: FormState): Response | Promise<Response>
}

/** Reads a form, does its deed once, and leads on; or shows the page again with the reason and all that was written. */
export async function takeForm<Schema extends z.ZodType, Reason extends string>(
  c: WebContext,
  taken: TakenForm<Schema, Reason>,
): Promise<Response> {
  const { language } = c.var.ctx
  const form = await readForm(c, taken.name, taken.schema)
  const again = (errors: FieldErrors) => taken.again({ name: taken.name, errors, given: form.given })
  if (!form.ok) return again(messagesOf(form.errors, language, taken.texts))
  const outcome = await submitOnce(c, form.nonce, (tx) => taken.deed(tx, form.values, form.given))
  if (!outcome.ok) {
    const field = taken.fields?.[outcome.reason] ?? taken.field
    const { refusals } = taken
    const text = typeof refusals === 'function' ? refusals(outcome.reason) : refusals[outcome.reason]
    const unwritten =
      outcome.reason === 'language_missing' ? unwrittenOf(taken.words, form.given, language) : {}
    return again(Object.keys(unwritten).length > 0 ? unwritten : { [field]: text[language] })
  }
  forgetOrganisations(c.var.services)
  return c.redirect(outcome.value, 303)
}

// Each by its own name, so that the summary at the top of the page says which.
function unwrittenOf(
  words: { prefix: string; required: readonly string[] } | undefined,
  given: FormValues,
  language: Language,
): FieldErrors {
  const fields = (words?.required ?? []).map((tag) => ({ tag, field: `${words?.prefix}_${tag}` }))
  const empty = fields.filter(({ field }) => (given[field] ?? '').trim() === '')
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return Object.fromEntries(
    empty.map(({ tag, field }) => [field, languageMissingOf[language](names.of(tag) ?? tag)]),
  )
}

type Ended = { ok: true } | { ok: false; reason: string }
type ReasonOf<Ending extends Ended> = Extract<Ending, { ok: false }>['reason']

/** Where a deed leads: `saved` on the next page tells that it was done. A refusal stays one. */
export function leadTo<Ending extends Ended>(
  ending: Ending,
  location: string,
): Outcome<ReasonOf<Ending>, string> {
  return ending.ok ? done(`${location}?saved`) : refuse(ending.reason as ReasonOf<Ending>)
}

/** The register keeps organisations for some seconds: whoever changed one sees it changed at once. */
export function forgetOrganisations({ organisations }: Services) {
  organisations.forget()
}

export function hiddenToken(c: WebContext, name: string) {
  return { form_token: formTokenOf(c, name) }
}

/** Words by language from fields named `names_fi`, `names_sv`...; those left empty are left out. */
export function wordsFrom(given: FormValues, prefix: string, languages: readonly string[]): Words {
  const written = languages.map((language) => [language, (given[`${prefix}_${language}`] ?? '').trim()])
  return Object.fromEntries(written.filter(([, text]) => text !== ''))
}

export function valuesOfWords(words: Words, prefix: string): FormValues {
  return Object.fromEntries(
    Object.entries(words).map(([language, text]) => [`${prefix}_${language}`, text ?? '']),
  )
}

type Part = 'organisation' | 'brand' | 'statements' | 'units' | 'people' | 'signIn' | 'apiKeys'
const addresses: Record<Part, string> = {
  organisation: 'organisation',
  brand: 'brand',
  statements: 'statements',
  units: 'units',
  people: 'people',
  signIn: 'sign-in-settings',
  apiKeys: 'api-keys',
}

/** The parts of the settings as tabs, then the page. */
export function showSettings(
  c: WebContext,
  page: { part: Part; title?: string; state?: FormState | undefined; width?: 'reading' | 'wide' },
  content: Child,
) {
  const { language } = c.var.ctx
  const title = page.title ?? settingsTexts[page.part][language]
  const errors = page.state?.errors ?? {}
  const items = Object.entries(addresses).map(([part, address]) => ({
    href: `${staffRoot(c)}/${address}`,
    text: settingsTexts[part as Part][language],
    current: part === page.part,
  }))
  const errorCount = Object.keys(errors).length
  return c.var.show(
    {
      title,
      width: page.width ?? 'reading',
      ...(errorCount > 0 ? { errors: errorCount, status: 422 as const } : {}),
    },
    <>
      <ErrorSummary language={language} errors={errors} />
      {c.req.query('saved') === undefined ? null : (
        <NotificationBanner title={settingsTexts.saved[language]} />
      )}
      <SubNavigation language={language} label={settingsTexts.title[language]} items={items} />
      <h1>{title}</h1>
      {content}
    </>,
  )
}
