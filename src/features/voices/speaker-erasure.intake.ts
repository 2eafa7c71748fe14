import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { listConsents } from './consent.queries.ts'
import { eraseContacts, withdrawConsents } from './contact.intake.ts'
import { listContactsOfSpeaker } from './contact.queries.ts'
import { allow } from './voices.access.ts'

type EraseSpeaker = { speakerId: Id<'speaker'>; keepWords: boolean }

/**
 * Forgets a speaker: contacts, consents and the code. The words are with the rooms below, which read the event. What stays
 * is the row that says it was done, and the marks of those who said stop, without which they would be asked again.
 */
export async function eraseSpeaker(tx: Tx, ctx: Context, { speakerId, keepWords }: EraseSpeaker) {
  const speaker = await tx
    .selectFrom('voices.speaker')
    .select('returnCodeHash')
    .where('speakerId', '=', speakerId)
    .forUpdate()
    .executeTakeFirst()
  if (!speaker?.returnCodeHash) throw new NotFound('speaker')
  allow(ctx, 'erase speaker')

  await withdrawConsents(tx, ctx, await listConsents(tx, speakerId))
  const contacts = await listContactsOfSpeaker(tx, ctx, speakerId)
  await eraseContacts(
    tx,
    ctx,
    contacts.map(({ contactId }) => contactId),
  )
  await tx
    .updateTable('voices.speaker')
    .set({ returnCodeHash: null, returnCodeEncrypted: null })
    .where('speakerId', '=', speakerId)
    .execute()
  await tx
    .insertInto('voices.erasure')
    .values({
      organisationId: ctx.organisation.id,
      erasureId: newId<'erasure'>(ctx.now),
      speakerId,
      erasedAt: ctx.now,
      wordsKept: keepWords,
    })
    .execute()
  await record(tx, ctx, 'speaker erased', speakerId, { words_kept: keepWords })
}
