import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { optOut } from '../voices/contact.intake.ts'
import { getContactHash } from '../voices/contact.queries.ts'
import { findInvitationByCode } from './answer.queries.ts'
import { allow } from './listening.access.ts'
import type { Stoppable } from './opt-out.model.ts'

/**
 * Whoever holds the link is not asked again, or not reminded, at the telephone or mailbox that it came to. Said twice, it is
 * kept once.
 */
export async function stopAsking(
  tx: Tx,
  ctx: Context,
  { codeHash, purpose = 'ask' }: { codeHash: Buffer; purpose?: Stoppable },
): Promise<Outcome<'no_longer_kept'>> {
  const invitation = await findInvitationByCode(tx, codeHash)
  if (!invitation) throw new NotFound('invitation')
  allow(ctx, 'answer invitation')
  const { contactId } = invitation
  if ((await getContactHash(tx, contactId)) === undefined) return refuse('no_longer_kept')
  await optOut(tx, ctx, { contactId, purpose })
  return done()
}
