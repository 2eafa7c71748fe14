import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { encrypt, keyedHash, randomCode } from '../../platform/secrets/secrets.ts'
import { returnCodeLength, returnCodePurpose, type SpeakerKind } from './speaker.model.ts'
import { allow } from './voices.access.ts'

export { getReturnCode } from './speaker.queries.ts'

type NewSpeaker = { language: string; kind?: SpeakerKind }

/** Someone speaks: they get a code to come back with, and nothing is asked of them. */
export async function newSpeaker(
  tx: Tx,
  ctx: Context,
  { language, kind = 'person' }: NewSpeaker,
): Promise<{ speakerId: Id<'speaker'>; returnCode: string }> {
  allow(ctx, 'hear speaker')
  const { organisation, secrets } = ctx
  const speakerId = newId<'speaker'>(ctx.now)
  const returnCode = randomCode(returnCodeLength)
  await tx
    .insertInto('voices.speaker')
    .values({
      organisationId: organisation.id,
      speakerId,
      returnCodeHash: keyedHash(secrets, organisation.id, returnCodePurpose, returnCode),
      returnCodeEncrypted: encrypt(secrets, organisation.id, returnCode, returnCodePurpose),
      language,
      kind,
      firstSpokeAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'speaker heard', speakerId, { language })
  return { speakerId, returnCode }
}
