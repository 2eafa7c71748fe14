import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { inLanguage, type Language } from '../../platform/texts.ts'
import { allow } from './messaging.access.ts'
import { fillTemplate, type TemplateKind, type Variable } from './template.model.ts'
import { findTemplate } from './template.queries.ts'
import { builtInTexts } from './template.texts.ts'

/**
 * The words of a fixed text for one person: the organisation's own, else the built-in ones. Where something is not known that
 * its own words speak of, the built-in ones are sent, and staff see it until they have mended it.
 */
export async function composeText(
  tx: Tx,
  ctx: Context,
  input: { kind: TemplateKind; language: Language; values?: Readonly<Partial<Record<Variable, string>>> },
): Promise<string> {
  allow(ctx, 'plan message')
  const { kind, language } = input
  const values = { organisation: inLanguage(ctx.organisation.names, language).text, ...input.values }
  const own = await findTemplate(tx, { kind, language })
  const filled = own === undefined ? undefined : fillTemplate(own, values)
  if (filled?.ok) return filled.text
  if (filled) await keepFault(tx, ctx, { kind, language, variable: filled.missing })
  const builtIn = fillTemplate(builtInTexts[kind][language], values)
  if (!builtIn.ok) throw new Error(`the built-in text ${kind} was given no ${builtIn.missing}`)
  return builtIn.text
}

async function keepFault(
  tx: Tx,
  ctx: Context,
  fault: { kind: TemplateKind; language: Language; variable: string },
) {
  await tx
    .insertInto('messaging.templateFault')
    .values({ organisationId: ctx.organisation.id, ...fault, times: 1, lastAt: ctx.now })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'kind', 'language', 'variable'])
        .doUpdateSet({ times: sql<number>`template_fault.times + 1`, lastAt: ctx.now }),
    )
    .execute()
  await record(tx, ctx, 'template left out', ctx.organisation.id, fault)
}
