import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import { listAskedAt } from '../listening/asked-address.queries.ts'
import { listMessagesTo } from '../messaging/message-address.queries.ts'
import { type Claim, listHeldAddresses, listStops } from '../voices/contact-claim.queries.ts'
import { findMaskedAddress } from '../voices/contact.queries.ts'
import { getReturnCode, getSpeaker, listKnownSpeakers } from '../voices/speaker.queries.ts'

/** Everything that one telephone or mailbox leads to. */
export async function getOwnData(db: Read, ctx: Context, { contactId, addressHash, speakerIds }: Claim) {
  const speakers = await listKnownSpeakers(db, speakerIds)
  const [masked, asked, messages, held, stops, spoken] = await Promise.all([
    findMaskedAddress(db, ctx, contactId),
    listAskedAt(db, addressHash),
    listMessagesTo(db, addressHash),
    listHeldAddresses(db, addressHash),
    listStops(db, addressHash),
    Promise.all(
      speakers.map(async (speakerId) => ({
        returnCode: await getReturnCode(db, ctx, speakerId),
        firstSpokeAt: (await getSpeaker(db, speakerId)).firstSpokeAt,
      })),
    ),
  ])
  return { masked: masked ?? '', asked, messages, held, stops, spoken }
}
