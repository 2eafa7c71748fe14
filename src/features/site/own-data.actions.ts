import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { inLanguage } from '../../platform/texts.ts'
import { listSpeakersAt } from '../listening/asked-address.queries.ts'
import { findGateway } from '../messaging/gateway.queries.ts'
import { planMessage } from '../messaging/message.intake.ts'
import {
  type AddressRefusal,
  channelOf,
  type OptOutPurpose,
  plainAddress,
  readAddressText,
} from '../voices/address.model.ts'
import { claimContact } from '../voices/contact-claim.intake.ts'
import { type Claim, listHeldAddresses, listStops } from '../voices/contact-claim.queries.ts'
import { listContactsAt } from '../voices/contact.queries.ts'
import { addressHash, eraseContacts } from '../voices/contact.intake.ts'
import { eraseSpeaker } from '../voices/speaker-erasure.intake.ts'
import { listKnownSpeakers } from '../voices/speaker.queries.ts'
import { chooseStops } from '../voices/stop.intake.ts'
import { ownDataAddress, wholeStop } from './own-data.model.ts'
import { ownDataMessage, ownDataTexts } from './own-data.texts.ts'
import { allow } from './site.access.ts'

/**
 * Sends the link to the telephone or mailbox itself, if anything is kept of it. The answer is the same either way: nobody
 * learns from this page whether another person is known here.
 */
export async function askForOwnData(
  tx: Tx,
  ctx: Context,
  { contact }: { contact: string },
): Promise<Outcome<AddressRefusal | 'no_channel'>> {
  const { organisation, language } = ctx
  allow(ctx, 'ask for own data')
  const channel = channelOf(contact)
  const read = readAddressText(channel, contact, { acceptDemoNumbers: organisation.invented })
  if (!read.ok) return read

  // Of anyone's telephone the same, known or not: what cannot be sent is said before it is looked at.
  if (!(await findGateway(tx, channel))) return refuse('no_channel')
  const address = plainAddress(channel, read.value)
  const hash = addressHash(ctx, channel, address)
  const known = (await listHeldAddresses(tx, hash)).length > 0 || (await listStops(tx, hash)).length > 0
  if (!known) return done()
  const speakerIds = await listSpeakersAt(tx, hash)
  const claim = await claimContact(tx, ctx, { channel, address, speakerIds })
  if (!claim.ok) return done()
  const { claimId, contactId, code } = claim.value
  const name = inLanguage(organisation.names, language).text
  const planned = await planMessage(tx, ctx, {
    purpose: 'confirmation',
    channel,
    contactId,
    language,
    subject: ownDataTexts.subject[language],
    body: ownDataMessage[language](name, ownDataAddress(ctx, code)),
    causeId: claimId,
  })
  if (!planned.ok) throw new Error(`the link to own data: ${planned.reason}`)
  await record(tx, ctx, 'own data asked for', claimId, { channel })
  return done()
}

/** Which messages the owner of this contact wants no more: what is not named may be sent again. */
export async function chooseOwnStops(
  tx: Tx,
  ctx: Context,
  { claim, stopped }: { claim: Claim; stopped: readonly OptOutPurpose[] },
): Promise<void> {
  allow(ctx, 'ask for own data')
  await chooseStops(tx, ctx, { contactId: claim.contactId, stopped })
  await record(tx, ctx, 'own stops chosen', claim.contactId)
}

/** Forgets everything that this telephone or mailbox leads to. The words may stay, without anyone they could point to. */
export async function eraseOwnData(
  tx: Tx,
  ctx: Context,
  { claim, keepWords, stop }: { claim: Claim; keepWords: boolean; stop: boolean },
): Promise<void> {
  const { contactId, addressHash: hash, speakerIds } = claim
  allow(ctx, 'ask for own data')
  const speakers = await listKnownSpeakers(tx, speakerIds)
  // The stop is kept by the mark alone, which the erasing takes from every contact: so it comes first.
  const before = await listStops(tx, hash)
  const stopped: readonly OptOutPurpose[] = stop ? wholeStop : before
  await chooseStops(tx, ctx, { contactId, stopped })
  for (const speakerId of speakers) await eraseSpeaker(tx, ctx, { speakerId, keepWords })
  await eraseContacts(tx, ctx, await listContactsAt(tx, hash))
  await record(tx, ctx, 'own data erased', contactId, { speakers: speakers.length, words_kept: keepWords })
}
