import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { listConsentsToAddress } from '../voices/consent.queries.ts'
import { keptDays } from './sending.model.ts'

/**
 * Whether we are in touch with whoever has this number: they wish to be told something, or a text of ours has left for it within
 * the days that messages are kept. Only a number of which neither holds may be anybody's.
 */
export async function isKnownNumber(
  db: Read,
  { addressHash, now }: { addressHash: Buffer; now: Date },
): Promise<boolean> {
  const consents = await listConsentsToAddress(db, addressHash)
  return consents.length > 0 || hasBeenTexted(db, addressHash, now)
}

async function hasBeenTexted(db: Read, addressHash: Buffer, now: Date) {
  const since = new Date(now.getTime() - keptDays * 24 * 60 * 60_000)
  // By the ids of the contacts, as a number has few of them and messages are many.
  const { rows } = await sql`
    select from messaging.message join messaging.message_result result using (organisation_id, message_id)
    where message.contact_id = any(array(select contact_id from voices.contact where address_hash = ${addressHash}))
      and message.send_at >= ${since} and result.kind in ('sent', 'uncertain')
    limit 1`.execute(db)
  return rows.length > 0
}
