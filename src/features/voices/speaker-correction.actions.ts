import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import type { SpeakerKind } from './speaker.model.ts'
import { getSpeaker } from './speaker.queries.ts'
import { allow } from './voices.access.ts'

type Correction = { speakerId: Id<'speaker'>; kind: SpeakerKind; language: string }

/** What was taken down wrong of a speaker, as they say themselves. */
export async function correctSpeaker(tx: Tx, ctx: Context, { speakerId, kind, language }: Correction) {
  const before = await getSpeaker(tx, speakerId)
  allow(ctx, 'correct speaker')
  if (before.kind === kind && before.language === language) return
  await tx.updateTable('voices.speaker').set({ kind, language }).where('speakerId', '=', speakerId).execute()
  await record(tx, ctx, 'speaker corrected', speakerId, { kind, language })
}
