import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { done, refuse } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import { languagesByLaw } from './founding.model.ts'
import { allow } from './identity.access.ts'
import { decideLanguages, decidePublishing, decideSlug } from './organisation.model.ts'
import { findOrganisationBySlug, findOrganisationCode } from './organisation.queries.ts'

/** Writes the organisation of the context into the register. `code`: its code in the national list, if it is in one. */
export async function foundOrganisation(tx: Tx, ctx: Context, { code }: { code: string | null }) {
  const { organisation } = ctx
  allow(ctx, 'found organisation')
  const slug = decideSlug(organisation.slug)
  if (!slug.ok) return slug
  if (await findOrganisationBySlug(tx, organisation.slug)) return refuse('slug_taken')
  const languages = decideLanguages(organisation, languagesByLaw(organisation.kind, code))
  if (!languages.ok) return languages
  const named = decidePublishing(organisation.names, organisation.requiredLanguages)
  if (!named.ok) return named

  const { id, kind, names, invented, requiredLanguages } = organisation
  await tx
    .insertInto('identity.organisation')
    .values({
      organisationId: id,
      slug: organisation.slug,
      kind,
      code,
      names: JSON.stringify(names),
      languages: [...organisation.languages],
      requiredLanguages: [...requiredLanguages],
      invented,
      foundedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'organisation founded', id, { kind })
  return done()
}

export type NameOrganisation = {
  names: Words
  languages: readonly string[]
  requiredLanguages: readonly string[]
}

/** Its names, and the languages it speaks: never fewer than the law asks of it. */
export async function nameOrganisation(tx: Tx, ctx: Context, input: NameOrganisation) {
  const { id, kind } = ctx.organisation
  const code = await findOrganisationCode(tx, id)
  allow(ctx, 'name organisation')
  const languages = decideLanguages(input, languagesByLaw(kind, code))
  if (!languages.ok) return languages
  const named = decidePublishing(input.names, input.requiredLanguages)
  if (!named.ok) return named

  await tx
    .updateTable('identity.organisation')
    .set({
      names: JSON.stringify(input.names),
      languages: [...input.languages],
      requiredLanguages: [...input.requiredLanguages],
    })
    .where('organisationId', '=', id)
    .execute()
  await record(tx, ctx, 'organisation named', id, { languages: input.languages.join(' ') })
  return done()
}
