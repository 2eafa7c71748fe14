import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Language } from '../../platform/texts.ts'
import { allow } from './messaging.access.ts'
import { findTemplateFault, type TemplateFault, type TemplateKind, type Variable } from './template.model.ts'

type NewTemplate = {
  kind: TemplateKind
  language: Language
  words: string
  /** For counting: values as long as real ones, and whether the sender can be answered. */
  example: Readonly<Record<Variable, string>>
  canBeAnswered: boolean
}

/** The organisation's own words from the next message on. */
export async function writeTemplate(
  tx: Tx,
  ctx: Context,
  { kind, language, words, ...given }: NewTemplate,
): Promise<Outcome<TemplateFault['reason'], undefined>> {
  allow(ctx, 'write template')
  if (ctx.actor.kind !== 'staff') throw new Forbidden('write template')
  const fault = findTemplateFault(kind, words, given)
  if (fault) return refuse(fault.reason)
  const row = { words, writtenAt: ctx.now, writtenBy: ctx.actor.id }
  await tx
    .insertInto('messaging.template')
    .values({ organisationId: ctx.organisation.id, kind, language, ...row })
    .onConflict((conflict) => conflict.columns(['organisationId', 'kind', 'language']).doUpdateSet(row))
    .execute()
  await forgetFaults(tx, kind, language)
  await record(tx, ctx, 'template written', ctx.organisation.id, { kind, language })
  return done()
}

/** Back to the built-in words. */
export async function restoreTemplate(
  tx: Tx,
  ctx: Context,
  { kind, language }: { kind: TemplateKind; language: Language },
): Promise<void> {
  allow(ctx, 'write template')
  await tx
    .deleteFrom('messaging.template')
    .where('kind', '=', kind)
    .where('language', '=', language)
    .execute()
  await forgetFaults(tx, kind, language)
  await record(tx, ctx, 'template restored', ctx.organisation.id, { kind, language })
}

async function forgetFaults(tx: Tx, kind: TemplateKind, language: Language) {
  await tx
    .deleteFrom('messaging.templateFault')
    .where('kind', '=', kind)
    .where('language', '=', language)
    .execute()
}
