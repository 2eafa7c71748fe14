import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel } from '../voices/address.model.ts'
import type { TellingCount } from './telling.model.ts'

/** Whose words are in the case and who have not been told of it. Someone erased can be told nothing. */
export async function listUntoldSpeakers(
  db: Read,
  { caseId, limit }: { caseId: Id<'case'>; limit: number },
): Promise<{ speakerId: Id<'speaker'>; language: string }[]> {
  const rows = await speakersOf(db, caseId)
    .select(['speaker.speakerId', 'speaker.language'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('improvement.telling as telling')
            .select('telling.tellingId')
            .whereRef('telling.organisationId', '=', 'speaker.organisationId')
            .whereRef('telling.speakerId', '=', 'speaker.speakerId')
            .where('telling.caseId', '=', caseId),
        ),
      ),
    )
    .orderBy('speaker.speakerId')
    .limit(limit)
    .execute()
  return rows.map(({ speakerId, language }) => ({ speakerId: speakerId as Id<'speaker'>, language }))
}

/**
 * Who would be told if the case closed now; `channels` are those the organisation can send through. One sum for the
 * page, where voices' listToldContacts is asked of each speaker in turn; the test holds the two together.
 */
export async function countToBeTold(
  db: Read,
  { caseId, channels }: { caseId: Id<'case'>; channels: readonly Channel[] },
): Promise<TellingCount> {
  const row = await speakersOf(db, caseId)
    .select([
      sql<string>`count(*)`.as('speakers'),
      sql<string>`count(*) filter (where exists (select from voices.consent consent
        join voices.contact contact using (organisation_id, contact_id)
        where consent.organisation_id = speaker.organisation_id and consent.speaker_id = speaker.speaker_id
          and consent.withdrawn_at is null and contact.address_encrypted is not null
          and contact.channel = any(${[...channels]}::text[])
          and not exists (select from voices.opt_out opt_out
            where opt_out.organisation_id = contact.organisation_id
              and opt_out.address_hash = contact.address_hash and opt_out.purpose = 'tell')))`.as(
        'byMessage',
      ),
    ])
    .executeTakeFirstOrThrow()
  return { speakers: Number(row.speakers), byMessage: Number(row.byMessage) }
}

/** Who have been told, and when the last of them was. */
export async function countTellings(
  db: Read,
  caseId: Id<'case'>,
): Promise<TellingCount & { lastToldAt: Date | null }> {
  const row = await db
    .selectFrom('improvement.telling')
    .select([
      sql<string>`count(*)`.as('speakers'),
      sql<string>`count(*) filter (where by_message)`.as('byMessage'),
      sql<Date | null>`max(told_at)`.as('lastToldAt'),
    ])
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow()
  return { speakers: Number(row.speakers), byMessage: Number(row.byMessage), lastToldAt: row.lastToldAt }
}

/** The tellings that a message was planned for: by their ids messaging knows what became of them. */
export async function listMessagedTellings(db: Read, caseId: Id<'case'>): Promise<string[]> {
  const rows = await db
    .selectFrom('improvement.telling')
    .select('tellingId')
    .where('caseId', '=', caseId)
    .where('byMessage', '=', true)
    .orderBy('tellingId')
    .limit(5000)
    .execute()
  return rows.map(({ tellingId }) => tellingId)
}

function speakersOf(db: Read, caseId: Id<'case'>) {
  return db
    .selectFrom('voices.speaker as speaker')
    .where('speaker.returnCodeHash', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('improvement.caseFeedback as gathered')
          .innerJoin('listening.feedback as feedback', (join) =>
            join
              .onRef('feedback.organisationId', '=', 'gathered.organisationId')
              .onRef('feedback.feedbackId', '=', 'gathered.feedbackId'),
          )
          .select('gathered.feedbackId')
          .whereRef('gathered.organisationId', '=', 'speaker.organisationId')
          .whereRef('feedback.speakerId', '=', 'speaker.speakerId')
          .where('gathered.caseId', '=', caseId),
      ),
    )
}
