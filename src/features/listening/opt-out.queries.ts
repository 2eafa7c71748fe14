import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { getContactHash, isOptedOut } from '../voices/contact.queries.ts'
import type { AskingState } from './opt-out.model.ts'

/** Whether the telephone or mailbox of an invitation is still asked. */
export async function findAskingState(db: Read, contactId: Id<'contact'>): Promise<AskingState> {
  const hash = await getContactHash(db, contactId)
  if (hash === undefined) return 'no_longer_kept'
  if (await isOptedOut(db, hash, 'ask')) return 'stopped'
  return (await isOptedOut(db, hash, 'reminder')) ? 'not_reminded' : 'asked'
}
