import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { Unit } from '../identity/unit.queries.ts'
import { allow } from './catalogue.access.ts'
import type { ImportedOrganisation } from './import.model.ts'
import { unitNamed } from './unit-link.model.ts'

/** Takes in an organisation as its source tells of it. Its name proposes once which unit of ours it is; then people say. */
export async function takeOrganisation(
  tx: Tx,
  ctx: Context,
  input: {
    known: Id<'listedOrganisation'> | null
    parentId: Id<'listedOrganisation'> | null
    taken: ImportedOrganisation
    units: readonly Unit[]
  },
): Promise<Id<'listedOrganisation'>> {
  allow(ctx, 'take records')
  const { known, parentId, taken, units } = input
  const organisationId = ctx.organisation.id
  const listedOrganisationId = known ?? newId<'listedOrganisation'>(ctx.now)
  const columns = {
    // Nobody stands above themselves, whatever the source says.
    parentId: parentId === listedOrganisationId ? null : parentId,
    kind: taken.kind,
    businessId: taken.businessId,
    oid: taken.oid,
    names: JSON.stringify(taken.names),
    descriptions: JSON.stringify(taken.descriptions),
    contact: JSON.stringify(taken.contact),
    archivedAt: null,
  }
  if (known) {
    await tx
      .updateTable('catalogue.listedOrganisation')
      .set(columns)
      .where('listedOrganisationId', '=', known)
      .execute()
  } else {
    const unitId = unitNamed(units, taken.names)?.id ?? null
    await tx
      .insertInto('catalogue.listedOrganisation')
      .values({ organisationId, listedOrganisationId, unitId, ...columns })
      .execute()
  }
  await record(tx, ctx, 'organisation taken in', listedOrganisationId, { added: known === null })
  return listedOrganisationId
}
