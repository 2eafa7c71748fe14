import type { z } from 'zod'
import { type FormValues, messagesOf, readForm } from '../../platform/web/forms.ts'
import type { Context } from '../../platform/context.ts'
import type { Text } from '../../platform/texts.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { languageIn } from '../catalogue/service.model.ts'
import { type PartPrice, writePartPrice } from '../messaging/text-price.model.ts'
import { askFormSchema, askParts, fieldOf, manyValued, outside, wholeNumbers } from './ask-form.model.ts'
import { askRulesTexts } from './ask-rules.texts.ts'
import { askFaultTexts, askTexts, numberWithin } from './ask.texts.ts'
import { linkMark } from './invitation.model.ts'

// Which numbers would do, for each range that the form has.
const rangeTexts = Object.fromEntries(
  Object.values(wholeNumbers).map((range) => [outside(range), numberWithin(range)]),
)

// The fields are called as their labels are.
const labels: Readonly<Record<string, Text>> = { ...askTexts, ...askRulesTexts }

export type AskFormRead =
  | { ok: true; values: AskFormValues; given: FormValues; nonce: string }
  | { ok: false; given: FormValues; errors: Record<string, string> }

type AskFormValues = z.output<ReturnType<typeof askFormSchema>>

/** The form, with all that was chosen of many kept; one that only wants a preview is shown again with nothing wrong. */
export async function readAskForm(c: WebContext, form: string): Promise<AskFormRead> {
  const { ctx } = c.var
  const read = await readForm(c, form, askFormSchema(ctx.organisation.languages))
  const body = await c.req.parseBody({ all: true })
  const chosen = manyValued.map((name) => [name, [body[name] ?? []].flat().join(' ')])
  const given = { ...read.given, ...Object.fromEntries(chosen) } as FormValues
  if (read.given['preview'] === 'yes') return { ok: false, given, errors: {} }
  if (!read.ok)
    return {
      ok: false,
      given,
      errors: messagesOf(read.errors, ctx.language, rangeTexts, (field) => labelOf(field, ctx)),
    }
  return { ...read, given }
}

function labelOf(field: string, { language }: Context): string | undefined {
  const [part = field, tag] = field.split('_')
  const label = labels[part]?.[language]
  return label === undefined || tag === undefined ? label : `${label} (${languageIn(tag, language)})`
}

/** Counted with what the organisation pays, unless somebody wished to count with something else. */
export function withPrice(given: FormValues, price: PartPrice | undefined, language: string): FormValues {
  if (price === undefined || given['partPrice'] !== undefined) return given
  return { ...given, partPrice: writePartPrice(price, language === 'en' ? '.' : ',') }
}

/** Which field a fault is shown at; of the texts the one that has it, as it was typed. */
export function faultErrors(
  c: WebContext,
  reason: keyof typeof askFaultTexts,
  given: FormValues = {},
): Record<string, string> {
  const { ctx } = c.var
  const { languages, requiredLanguages } = ctx.organisation
  const typed = (field: string) => (given[field] ?? '').trim()
  const invitations = languages.map((language) => fieldOf('invitation', language))
  const invitation = invitations[0] ?? fieldOf('invitation', 'fi')
  const texts = askParts.flatMap((part) => requiredLanguages.map((language) => fieldOf(part, language)))
  const fields: Partial<Record<typeof reason, string>> = {
    language_missing: texts.find((field) => typed(field) === '') ?? texts[0] ?? invitation,
    link_missing:
      invitations.find((field) => typed(field) !== '' && !typed(field).includes(linkMark)) ?? invitation,
    names_service: invitation,
    asks_for_reply: invitation,
    too_many_parts: invitation,
    other_scale_in_invitation: invitation,
    no_weekday: 'weekdays',
    cap_too_short: 'capDays',
    reminder_within_cap: 'reminderDays',
    reminder_too_late: 'reminderDays',
    follows_excluded: 'excludedSegments',
    already_open: 'visitTypes',
  }
  return { [fields[reason] ?? 'windowFromHour']: askFaultTexts[reason][ctx.language] }
}
