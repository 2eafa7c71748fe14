import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { keyedHash, randomCode } from '../../platform/secrets/secrets.ts'
import type { Channel } from './address.model.ts'
import { claimCodeLength, claimCodePurpose, claimEnd, decideClaim } from './contact-claim.model.ts'
import { listClaims } from './contact-claim.queries.ts'
import { addressHash, keepContact } from './contact.intake.ts'
import { allow } from './voices.access.ts'

export type NewClaim = {
  channel: Channel
  address: string
  /** Who has spoken through it, as it was when it was claimed: a stop that comes between must not hide them. */
  speakerIds: readonly Id<'speaker'>[]
}

/** The code that proves the contact, to be sent there and nowhere else. The address is kept until the code has expired. */
export async function claimContact(
  tx: Tx,
  ctx: Context,
  { channel, address, speakerIds }: NewClaim,
): Promise<
  Outcome<'claimed_recently', { claimId: Id<'contactClaim'>; contactId: Id<'contact'>; code: string }>
> {
  allow(ctx, 'claim contact')
  const hash = addressHash(ctx, channel, address)
  // Fifty who ask at once for one telephone wait for one another, and the second finds the first one's claim.
  const place = `claim ${ctx.organisation.id} ${hash.toString('hex')}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(tx)
  const earlier = await listClaims(tx, hash)
  const decision = decideClaim(earlier, ctx.now)
  if (!decision.ok) return decision

  const expiresAt = claimEnd(ctx.now)
  const contactId = await keepContact(tx, ctx, { channel, address, purpose: 'tell', keptUntil: expiresAt })
  const claimId = newId<'contactClaim'>(ctx.now)
  const code = randomCode(claimCodeLength)
  await tx
    .insertInto('voices.contactClaim')
    .values({
      organisationId: ctx.organisation.id,
      contactClaimId: claimId,
      contactId,
      speakerIds: [...speakerIds],
      codeHash: keyedHash(ctx.secrets, ctx.organisation.id, claimCodePurpose, code),
      claimedAt: ctx.now,
      expiresAt,
    })
    .execute()
  await record(tx, ctx, 'contact claimed', claimId, { channel })
  return done({ claimId, contactId, code })
}
