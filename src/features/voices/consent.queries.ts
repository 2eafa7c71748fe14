import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel } from './address.model.ts'

export type Consent = {
  consentId: Id<'consent'>
  speakerId: Id<'speaker'>
  contactId: Id<'contact'>
  channel: Channel
  givenAt: Date
}

/** A speaker's consents in force: not withdrawn, and their address is still there. */
export async function listConsents(db: Read, speakerId: Id<'speaker'>): Promise<Consent[]> {
  return (await consentsInForce(db)
    .where('consent.speakerId', '=', speakerId)
    .orderBy('consent.givenAt')
    .limit(20)
    .execute()) as Consent[]
}

/** Whoever's consents lead to this address. */
export async function listConsentsToAddress(db: Read, addressHash: Buffer): Promise<Consent[]> {
  return (await consentsInForce(db)
    .where('contact.addressHash', '=', addressHash)
    .orderBy('consent.givenAt')
    .limit(1000)
    .execute()) as Consent[]
}

/** Where a speaker is to be told: consents in force, their address still there, and nobody there has said stop. */
export async function listToldContacts(
  db: Read,
  speakerId: Id<'speaker'>,
): Promise<{ contactId: Id<'contact'>; channel: Channel }[]> {
  const rows = await consentsInForce(db)
    .where('consent.speakerId', '=', speakerId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('voices.optOut')
            .select('voices.optOut.purpose')
            .whereRef('voices.optOut.organisationId', '=', 'contact.organisationId')
            .whereRef('voices.optOut.addressHash', '=', 'contact.addressHash')
            .where('voices.optOut.purpose', '=', 'tell'),
        ),
      ),
    )
    .orderBy('consent.givenAt')
    .limit(20)
    .execute()
  return rows.map(({ contactId, channel }) => ({ contactId: contactId as Id<'contact'>, channel }))
}

function consentsInForce(db: Read) {
  return db
    .selectFrom('voices.consent as consent')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'consent.organisationId')
        .onRef('contact.contactId', '=', 'consent.contactId'),
    )
    .select([
      'consent.consentId',
      'consent.speakerId',
      'consent.contactId',
      'contact.channel',
      'consent.givenAt',
    ])
    .where('consent.withdrawnAt', 'is', null)
    .where('contact.addressEncrypted', 'is not', null)
}
