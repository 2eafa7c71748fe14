import type { Context } from '../../platform/context.ts'
import { AskedLast, type Tx } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { statement } from '../../platform/db/statement.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import type { Channel, Purpose } from './address.model.ts'
import { addressPurpose } from './contact.model.ts'
import { allow } from './voices.access.ts'

/** A contact as it is kept, within its time. */
export type SealedContact = { contactId: Id<'contact'>; purpose: Purpose; addressEncrypted: string }

/**
 * The addresses of contacts of one channel in the clear, in their order, given when it is written down who read them and why: one reading
 * for all that are read together. Where one cannot be opened, nothing is asked.
 */
export async function openAddresses(
  tx: Tx,
  ctx: Context,
  { channel, why, contacts }: { channel: Channel; why: string; contacts: readonly SealedContact[] },
): Promise<AskedLast<string[]>> {
  allow(ctx, 'read address')
  const addresses = contacts.map(({ addressEncrypted }) =>
    decrypt(ctx.secrets, ctx.organisation.id, addressEncrypted, addressPurpose),
  )
  if (contacts.length === 0) return new AskedLast(Promise.resolve(addresses))
  const ids = [...new Set(contacts.map(({ contactId }) => contactId))]
  const purposes = [...new Set(contacts.map(({ purpose }) => purpose))]
  const readingId = newId<'contactReading'>(ctx.now)
  const reading = statement`
    insert into voices.contact_reading
      (organisation_id, contact_reading_id, contact_ids, channel, purposes, read_at, read_by, why)
    values (${ctx.organisation.id}, ${readingId}, ${plainArray(ids)}, ${channel}, ${purposes}, ${ctx.now},
      ${ctx.actor.kind === 'staff' ? ctx.actor.id : null}, ${why})`.execute(tx)
  const noted = together([
    reading,
    record(tx, ctx, 'contacts read', ctx.organisation.id, { reading: readingId, count: ids.length }),
  ])
  return new AskedLast(noted.then(() => addresses))
}
