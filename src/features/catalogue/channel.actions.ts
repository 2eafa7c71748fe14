import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { allow } from './catalogue.access.ts'
import { addressColumns, channelColumns } from './catalogue-row.model.ts'
import type { ImportedChannel } from './import.model.ts'

/** Takes in a channel as its source tells of it, with its addresses anew. */
export async function takeChannel(
  tx: Tx,
  ctx: Context,
  input: {
    known: Id<'channel'> | null
    listedOrganisationId: Id<'listedOrganisation'> | null
    taken: ImportedChannel
  },
): Promise<Id<'channel'>> {
  allow(ctx, 'take records')
  const { known, listedOrganisationId, taken } = input
  const organisationId = ctx.organisation.id
  const channelId = known ?? newId<'channel'>(ctx.now)
  const columns = { listedOrganisationId, archivedAt: null, ...channelColumns(taken) }
  if (known) {
    await tx.updateTable('catalogue.channel').set(columns).where('channelId', '=', known).execute()
    await tx.deleteFrom('catalogue.channelAddress').where('channelId', '=', known).execute()
  } else {
    await tx
      .insertInto('catalogue.channel')
      .values({ organisationId, channelId, ...columns })
      .execute()
  }
  const addresses = taken.addresses.map((address, position) => ({
    organisationId,
    channelId,
    position,
    ...addressColumns(address),
  }))
  if (addresses.length > 0) await tx.insertInto('catalogue.channelAddress').values(addresses).execute()
  await record(tx, ctx, 'channel taken in', channelId, { added: known === null })
  return channelId
}
