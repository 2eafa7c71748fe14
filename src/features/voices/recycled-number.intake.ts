import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { eraseContacts, optOut } from './contact.intake.ts'
import { getContactHash, isOptedOut, listContactsAt } from './contact.queries.ts'
import { allow } from './voices.access.ts'

/**
 * A number has gone to somebody else: nothing more is sent to it, whatever the person before had wished, and it is not kept
 * with anything of theirs. The one contact by which this was told stays, for one confirmation and no longer than it would.
 * Answers whether it was news.
 */
export async function leaveNumber(
  tx: Tx,
  ctx: Context,
  { contactId }: { contactId: Id<'contact'> },
): Promise<boolean> {
  const hash = await getContactHash(tx, contactId)
  if (!hash) return false
  allow(ctx, 'opt out')
  const known = (await isOptedOut(tx, hash, 'ask')) && (await isOptedOut(tx, hash, 'tell'))
  const others = (await listContactsAt(tx, hash)).filter((one) => one !== contactId)
  await optOut(tx, ctx, { contactId, purpose: 'ask' })
  // Their consents go first, while it is still known whose they are.
  await optOut(tx, ctx, { contactId, purpose: 'tell' })
  await eraseContacts(tx, ctx, others)
  await record(tx, ctx, 'number left', contactId, { contacts: others.length })
  return !known
}
