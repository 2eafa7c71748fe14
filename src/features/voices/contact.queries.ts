import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { type Channel, maskAddress, type OptOutPurpose, type Purpose } from './address.model.ts'
import { addressPurpose } from './contact.model.ts'

export async function isOptedOut(
  db: Read,
  addressHash: Buffer,
  ...purposes: readonly OptOutPurpose[]
): Promise<boolean> {
  if (purposes.length === 0) return false
  const row = await db
    .selectFrom('voices.optOut')
    .select('purpose')
    .where('addressHash', '=', addressHash)
    .where('purpose', 'in', [...purposes])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Nothing when the person has been erased. */
export async function getContactHash(db: Read, contactId: Id<'contact'>): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('voices.contact')
    .select('addressHash')
    .where('contactId', '=', contactId)
    .executeTakeFirst()
  return row?.addressHash ?? undefined
}

const mostContacts = 10_000

/** Every contact that is kept of one address, for whatever purpose. */
export async function listContactsAt(db: Read, addressHash: Buffer): Promise<Id<'contact'>[]> {
  const rows = await db
    .selectFrom('voices.contact')
    .select('contactId')
    .where('addressHash', '=', addressHash)
    .orderBy('contactId')
    .limit(mostContacts)
    .execute()
  return rows.map(({ contactId }) => contactId as Id<'contact'>)
}

export type KeptContact = {
  contactId: Id<'contact'>
  consentId: Id<'consent'>
  channel: Channel
  purpose: Purpose
  /** Masked: the address itself never leaves this file. Nothing when it is no longer kept. */
  masked: string | undefined
  givenAt: Date
  withdrawnAt: Date | null
  keptUntilAt: Date
}

/** Every contact a speaker has given, with what became of it. */
export async function listContactsOfSpeaker(
  db: Read,
  ctx: Context,
  speakerId: Id<'speaker'>,
): Promise<KeptContact[]> {
  const rows = await db
    .selectFrom('voices.consent as consent')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'consent.organisationId')
        .onRef('contact.contactId', '=', 'consent.contactId'),
    )
    .select([
      'contact.contactId',
      'consent.consentId',
      'contact.channel',
      'contact.purpose',
      'contact.addressEncrypted',
      'consent.givenAt',
      'consent.withdrawnAt',
      'contact.keptUntilAt',
    ])
    .where('consent.speakerId', '=', speakerId)
    .orderBy('consent.givenAt', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ addressEncrypted, ...row }) => ({
    ...row,
    contactId: row.contactId as Id<'contact'>,
    consentId: row.consentId as Id<'consent'>,
    masked: addressEncrypted === null ? undefined : masked(ctx, row.channel, addressEncrypted),
  }))
}

/** For its owner's eyes. Nothing when it is no longer kept. */
export async function findMaskedAddress(
  db: Read,
  ctx: Context,
  contactId: Id<'contact'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('voices.contact')
    .select(['channel', 'addressEncrypted'])
    .where('contactId', '=', contactId)
    .executeTakeFirst()
  return row?.addressEncrypted ? masked(ctx, row.channel, row.addressEncrypted) : undefined
}

function masked(ctx: Context, channel: Channel, addressEncrypted: string) {
  return maskAddress(channel, decrypt(ctx.secrets, ctx.organisation.id, addressEncrypted, addressPurpose))
}
