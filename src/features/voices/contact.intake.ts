import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { answerOf, type Tx } from '../../platform/db/database.ts'
import { plainArray } from '../../platform/db/plain-array.ts'
import { record, recordMany } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { encrypt, keyedHash } from '../../platform/secrets/secrets.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { NotFound } from '../../platform/errors.ts'
import {
  type AddressRefusal,
  type Channel,
  type OptOutPurpose,
  plainAddress,
  type Purpose,
  readAddressText,
} from './address.model.ts'
import { addressPurpose } from './contact.model.ts'
import { type Consent, listConsents, listConsentsToAddress } from './consent.queries.ts'
import { getContactHash } from './contact.queries.ts'
import { openAddresses } from './contact-reading.intake.ts'
import { toldUntil } from './retention.model.ts'
import { allow } from './voices.access.ts'

type NewContact = {
  /** Where the caller points to it before it is stored. */
  contactId?: Id<'contact'>
  channel: Channel
  address: string
  purpose: Purpose
  keptUntil: Date
}

/** Keeps an address that has been read already (E.164, or an e-mail address), for one purpose and until a moment. */
export async function keepContact(tx: Tx, ctx: Context, input: NewContact): Promise<Id<'contact'>> {
  const [contactId] = await keepContacts(tx, ctx, [input])
  return contactId as Id<'contact'>
}

/** The same for many, in their order. */
export async function keepContacts(
  tx: Tx,
  ctx: Context,
  inputs: readonly NewContact[],
): Promise<Id<'contact'>[]> {
  allow(ctx, 'keep contact')
  if (inputs.length === 0) return []
  const contacts = inputs.map((input) => ({
    contactId: input.contactId ?? newId<'contact'>(ctx.now),
    channel: input.channel,
    purpose: input.purpose,
    addressEncrypted: encrypt(ctx.secrets, ctx.organisation.id, input.address, addressPurpose),
    addressHash: addressHash(ctx, input.channel, input.address).toString('hex'),
    keptUntil: input.keptUntil.toISOString(),
  }))
  // Columns as arrays: the statement is the same for one contact and for hundreds, so it is planned once.
  await sql`
    insert into voices.contact
      (organisation_id, contact_id, channel, purpose, address_encrypted, address_hash, taken_at, kept_until_at)
    select ${ctx.organisation.id}::uuid, contact_id, channel, purpose, address_encrypted, decode(address_hash, 'hex'),
      ${ctx.now}::timestamptz, kept_until_at
    from unnest(
      ${plainArray(contacts.map(({ contactId }) => contactId))}::uuid[],
      ${plainArray(contacts.map(({ channel }) => channel))}::text[],
      ${plainArray(contacts.map(({ purpose }) => purpose))}::text[],
      ${plainArray(contacts.map(({ addressEncrypted }) => addressEncrypted))}::text[],
      ${plainArray(contacts.map((contact) => contact.addressHash))}::text[],
      ${plainArray(contacts.map(({ keptUntil }) => keptUntil))}::timestamptz[]
    ) as contact (contact_id, channel, purpose, address_encrypted, address_hash, kept_until_at)`.execute(tx)
  const kept = contacts.map(({ contactId: subjectId, channel, purpose }) => ({
    subjectId,
    details: { channel, purpose },
  }))
  await recordMany(tx, ctx, 'contact kept', kept)
  return contacts.map(({ contactId }) => contactId)
}

/** By this an address is known again when it is no longer kept: for caps and opt-outs of this organisation only. */
export function addressHash(ctx: Context, channel: Channel, address: string): Buffer {
  const plain = `${channel} ${plainAddress(channel, address)}`
  return keyedHash(ctx.secrets, ctx.organisation.id, addressPurpose, plain)
}

type NewConsent = {
  speakerId: Id<'speaker'>
  channel: Channel
  address: string
  /** They came here by a message to this very address. Anybody can type one. */
  proven?: boolean
}

/** A speaker wishes to be told what comes of it. The newest address of a channel is the one that counts. */
export async function consentToBeTold(
  tx: Tx,
  ctx: Context,
  { speakerId, channel, address, proven = false }: NewConsent,
): Promise<Outcome<AddressRefusal, Id<'consent'>>> {
  await lockSpeaker(tx, speakerId)
  allow(ctx, 'give consent')
  const read = readAddressText(channel, address, { acceptDemoNumbers: ctx.organisation.invented })
  if (!read.ok) return read

  const earlier = (await listConsents(tx, speakerId)).filter((consent) => consent.channel === channel)
  await withdrawConsents(tx, ctx, earlier)
  const contactId = await keepContact(tx, ctx, {
    channel,
    address: read.value,
    purpose: 'tell',
    keptUntil: toldUntil(ctx.now),
  })
  if (proven) await endStopOfTelling(tx, ctx, channel, read.value)
  const consentId = newId<'consent'>(ctx.now)
  await tx
    .insertInto('voices.consent')
    .values({ organisationId: ctx.organisation.id, consentId, speakerId, contactId, givenAt: ctx.now })
    .execute()
  await record(tx, ctx, 'consent given', consentId, { speakerId, channel })
  return done(consentId)
}

// Whoever said stop and now asks to be told has changed their mind: the newest wish counts. Asks stay stopped. A stop is
// not ended by whoever knows the number: its owner ends it on the page of their own data.
async function endStopOfTelling(tx: Tx, ctx: Context, channel: Channel, address: string) {
  await tx
    .deleteFrom('voices.optOut')
    .where('addressHash', '=', addressHash(ctx, channel, address))
    .where('purpose', '=', 'tell')
    .execute()
}

/** The address was kept for the consent alone, so it goes with it. One that was withdrawn before stays as it is. */
export async function withdrawConsents(tx: Tx, ctx: Context, consents: readonly Consent[]): Promise<void> {
  allow(ctx, 'withdraw consent')
  for (const { consentId, contactId, speakerId } of consents) {
    const withdrawn = await tx
      .updateTable('voices.consent')
      .set({ withdrawnAt: ctx.now })
      .where('consentId', '=', consentId)
      .where('withdrawnAt', 'is', null)
      .returning('consentId')
      .executeTakeFirst()
    if (!withdrawn) continue
    await eraseContacts(tx, ctx, [contactId])
    await record(tx, ctx, 'consent withdrawn', consentId, { speakerId })
  }
}

/** The address in the clear, with a row that says who read it and why; nothing when it is no longer kept. */
export async function readAddress(
  tx: Tx,
  ctx: Context,
  { contactId, why }: { contactId: Id<'contact'>; why: string },
): Promise<string | undefined> {
  allow(ctx, 'read address')
  const contact = await tx
    .selectFrom('voices.contact')
    .select(['channel', 'purpose', 'addressEncrypted', 'keptUntilAt'])
    .where('contactId', '=', contactId)
    .executeTakeFirst()
  // Its time may be over before the job that empties it comes by.
  if (!contact?.addressEncrypted || contact.keptUntilAt <= ctx.now) return undefined
  const { channel, purpose, addressEncrypted } = contact
  const opened = await openAddresses(tx, ctx, {
    channel: channel as Channel,
    why,
    contacts: [{ contactId, purpose: purpose as Purpose, addressEncrypted }],
  })
  const [address] = await answerOf(opened)
  return address
}

/** "Stop": holds for every contact with this address, now and later, until the person says otherwise. */
export async function optOut(
  tx: Tx,
  ctx: Context,
  { contactId, purpose }: { contactId: Id<'contact'>; purpose: OptOutPurpose },
): Promise<void> {
  allow(ctx, 'opt out')
  const hash = await getContactHash(tx, contactId)
  if (!hash) return
  const added = await tx
    .insertInto('voices.optOut')
    .values({
      organisationId: ctx.organisation.id,
      addressHash: hash,
      purpose,
      optedOutAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('purpose')
    .executeTakeFirst()
  if (purpose === 'tell') await withdrawConsents(tx, ctx, await listConsentsToAddress(tx, hash))
  if (added) await record(tx, ctx, 'contact opted out', contactId, { purpose })
}

/** Empties addresses and their hashes, when the people they belong to are erased. */
export async function eraseContacts(
  tx: Tx,
  ctx: Context,
  contactIds: readonly Id<'contact'>[],
): Promise<void> {
  allow(ctx, 'erase contact')
  if (contactIds.length === 0) return
  await tx
    .updateTable('voices.contact')
    .set({ addressEncrypted: null, addressHash: null })
    .where('contactId', 'in', [...contactIds])
    .execute()
  await record(tx, ctx, 'contacts erased', ctx.organisation.id, { count: contactIds.length })
}

// Two forms sent at once must not leave two consents of one channel in force.
async function lockSpeaker(tx: Tx, speakerId: Id<'speaker'>) {
  const speaker = await tx
    .selectFrom('voices.speaker')
    .select('returnCodeHash')
    .where('speakerId', '=', speakerId)
    .forUpdate()
    .executeTakeFirst()
  if (!speaker?.returnCodeHash) throw new NotFound('speaker')
}
