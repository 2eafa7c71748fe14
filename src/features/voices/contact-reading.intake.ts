import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { addressPurpose } from './contact.model.ts'
import { allow } from './voices.access.ts'

/** As `readAddress`, for the many of one batch: a row for each says who read it and why; those no longer kept are left out. */
export async function readAddresses(
  tx: Tx,
  ctx: Context,
  { contactIds, why }: { contactIds: readonly Id<'contact'>[]; why: string },
): Promise<Map<Id<'contact'>, string>> {
  allow(ctx, 'read address')
  if (contactIds.length === 0) return new Map()
  const ids = [...new Set(contactIds)]
  const readingIds = ids.map(() => newId<'contactReading'>(ctx.now))
  const readBy = ctx.actor.kind === 'staff' ? ctx.actor.id : null
  // First by their ids alone: with the rest beside them the planner may read every contact that is still kept.
  const { rows } = await sql<{ contactId: Id<'contact'>; addressEncrypted: string }>`
    with asked as materialized (
      select organisation_id, contact_id, address_encrypted, kept_until_at from voices.contact
      where contact_id = any(${ids}::uuid[])),
    open as (
      select organisation_id, contact_id, address_encrypted from asked
      where address_encrypted is not null and kept_until_at > ${ctx.now}),
    noted as (
      insert into voices.contact_reading (organisation_id, contact_reading_id, contact_id, read_at, read_by, why)
      select organisation_id, (${readingIds}::uuid[])[row_number() over ()], contact_id, ${ctx.now}::timestamptz,
        ${readBy}::uuid, ${why} from open)
    select contact_id, address_encrypted from open`.execute(tx)
  if (rows.length > 0) await record(tx, ctx, 'contacts read', ctx.organisation.id, { count: rows.length })
  return new Map(
    rows.map(({ contactId, addressEncrypted }) => [
      contactId,
      decrypt(ctx.secrets, ctx.organisation.id, addressEncrypted, addressPurpose),
    ]),
  )
}
