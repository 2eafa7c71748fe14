import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { listConsents } from './consent.queries.ts'
import { withdrawConsents } from './contact.intake.ts'

/** "Do not tell me any more." One that is no longer in force needs nothing done to it. */
export async function withdrawConsent(
  tx: Tx,
  ctx: Context,
  { speakerId, consentId }: { speakerId: Id<'speaker'>; consentId: string },
): Promise<void> {
  const consents = await listConsents(tx, speakerId)
  await withdrawConsents(
    tx,
    ctx,
    consents.filter((consent) => consent.consentId === consentId),
  )
}
