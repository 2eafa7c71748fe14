import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { decrypt, keyedHash, normaliseCode } from '../../platform/secrets/secrets.ts'
import { returnCodePurpose, type SpeakerKind } from './speaker.model.ts'

export type Speaker = {
  speakerId: Id<'speaker'>
  language: string
  kind: SpeakerKind
  firstSpokeAt: Date
}

/** The speaker with this code, however it was typed. Take from the limiter for guesses before asking. */
export async function findSpeakerByCode(db: Read, ctx: Context, code: string): Promise<Speaker | undefined> {
  const hash = keyedHash(ctx.secrets, ctx.organisation.id, returnCodePurpose, normaliseCode(code))
  const row = await db
    .selectFrom('voices.speaker')
    .select(['speakerId', 'language', 'kind', 'firstSpokeAt'])
    .where('returnCodeHash', '=', hash)
    .executeTakeFirst()
  return row && { ...row, speakerId: row.speakerId as Id<'speaker'> }
}

export async function getSpeaker(db: Read, speakerId: Id<'speaker'>): Promise<Speaker> {
  const row = await db
    .selectFrom('voices.speaker')
    .select(['language', 'kind', 'firstSpokeAt'])
    .where('speakerId', '=', speakerId)
    .executeTakeFirst()
  if (!row) throw new NotFound('speaker')
  return { ...row, speakerId }
}

/** Of these, those who have not been erased. */
export async function listKnownSpeakers(
  db: Read,
  speakerIds: readonly Id<'speaker'>[],
): Promise<Id<'speaker'>[]> {
  if (speakerIds.length === 0) return []
  const rows = await db
    .selectFrom('voices.speaker')
    .select('speakerId')
    .where('speakerId', 'in', [...speakerIds])
    .where('returnCodeHash', 'is not', null)
    .orderBy('firstSpokeAt', 'desc')
    .limit(speakerIds.length)
    .execute()
  return rows.map(({ speakerId }) => speakerId as Id<'speaker'>)
}

/** The code in the clear, for links to its own speaker. An erased speaker has none. */
export async function getReturnCode(db: Read, ctx: Context, speakerId: Id<'speaker'>): Promise<string> {
  const row = await db
    .selectFrom('voices.speaker')
    .select('returnCodeEncrypted')
    .where('speakerId', '=', speakerId)
    .executeTakeFirst()
  if (!row?.returnCodeEncrypted) throw new NotFound('speaker')
  return decrypt(ctx.secrets, ctx.organisation.id, row.returnCodeEncrypted, returnCodePurpose)
}
