import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { keyedHash, normaliseCode } from '../../platform/secrets/secrets.ts'
import type { Channel, OptOutPurpose, Purpose } from './address.model.ts'
import { claimCodePurpose } from './contact-claim.model.ts'

export type Claim = {
  contactId: Id<'contact'>
  channel: Channel
  addressHash: Buffer
  expiresAt: Date
  speakerIds: Id<'speaker'>[]
}

/** The claim with this code, while it holds and until the person is erased. Take from the limiter for guesses first. */
export async function findClaim(db: Read, ctx: Context, code: string): Promise<Claim | undefined> {
  const codeHash = keyedHash(ctx.secrets, ctx.organisation.id, claimCodePurpose, normaliseCode(code))
  const row = await db
    .selectFrom('voices.contactClaim as claim')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'claim.organisationId')
        .onRef('contact.contactId', '=', 'claim.contactId'),
    )
    .select([
      'claim.contactId',
      'contact.channel',
      'contact.addressHash',
      'claim.expiresAt',
      'claim.speakerIds',
    ])
    .where('claim.codeHash', '=', codeHash)
    .where('claim.expiresAt', '>', ctx.now)
    .executeTakeFirst()
  if (!row?.addressHash) return undefined
  return {
    ...row,
    contactId: row.contactId as Id<'contact'>,
    addressHash: row.addressHash,
    speakerIds: row.speakerIds as Id<'speaker'>[],
  }
}

/** When this address was claimed of late. */
export async function listClaims(db: Read, addressHash: Buffer): Promise<Date[]> {
  const rows = await db
    .selectFrom('voices.contactClaim as claim')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'claim.organisationId')
        .onRef('contact.contactId', '=', 'claim.contactId'),
    )
    .select('claim.claimedAt')
    .where('contact.addressHash', '=', addressHash)
    .orderBy('claim.claimedAt', 'desc')
    .limit(20)
    .execute()
  return rows.map(({ claimedAt }) => claimedAt)
}

export type HeldAddress = {
  contactId: Id<'contact'>
  purpose: Purpose
  takenAt: Date
  keptUntilAt: Date
  /** Whether the address is still readable, or only its mark is left. */
  readable: boolean
}

/** What is kept of one address, newest first, other than for proving it. */
export async function listHeldAddresses(db: Read, addressHash: Buffer): Promise<HeldAddress[]> {
  const rows = await db
    .selectFrom('voices.contact as contact')
    .select(['contactId', 'purpose', 'takenAt', 'keptUntilAt', 'addressEncrypted'])
    .where('addressHash', '=', addressHash)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('voices.contactClaim as claim')
            .select('claim.contactId')
            .whereRef('claim.organisationId', '=', 'contact.organisationId')
            .whereRef('claim.contactId', '=', 'contact.contactId'),
        ),
      ),
    )
    .orderBy('takenAt', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ addressEncrypted, ...row }) => ({
    ...row,
    contactId: row.contactId as Id<'contact'>,
    readable: addressEncrypted !== null,
  }))
}

/** What this address has been stopped for. */
export async function listStops(db: Read, addressHash: Buffer): Promise<OptOutPurpose[]> {
  const rows = await db
    .selectFrom('voices.optOut')
    .select('purpose')
    .where('addressHash', '=', addressHash)
    .orderBy('purpose')
    .limit(10)
    .execute()
  return rows.map(({ purpose }) => purpose)
}
