import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Feedback } from './feedback.model.ts'

const mostOfSpeaker = 500

export async function getFeedback(db: Read, feedbackId: Id<'feedback'>): Promise<Feedback> {
  const row = await feedback(db).where('feedback.feedbackId', '=', feedbackId).executeTakeFirst()
  if (!row) throw new NotFound('feedback')
  return row as Feedback
}

/** Who wrote down what a caller said; nobody where the speaker wrote it. */
export async function findWriter(db: Read, feedbackId: Id<'feedback'>): Promise<Id<'staff'> | undefined> {
  const row = await db
    .selectFrom('platform.event')
    .select('actorId')
    .where('subjectId', '=', feedbackId)
    .where('name', '=', 'feedback given')
    .where('actorKind', '=', 'staff')
    .executeTakeFirst()
  return (row?.actorId as Id<'staff'> | null | undefined) ?? undefined
}

/** Oldest first. */
export async function listFeedbackByIds(
  db: Read,
  feedbackIds: readonly Id<'feedback'>[],
): Promise<Feedback[]> {
  if (feedbackIds.length === 0) return []
  const rows = await feedback(db)
    .where('feedback.feedbackId', 'in', [...new Set(feedbackIds)])
    .orderBy('feedback.receivedAt')
    .orderBy('feedback.feedbackId')
    .limit(feedbackIds.length)
    .execute()
  return rows as Feedback[]
}

/** Everything one speaker has said, oldest first. */
export async function listFeedbackOfSpeaker(db: Read, speakerId: Id<'speaker'>): Promise<Feedback[]> {
  const rows = await feedback(db)
    .where('feedback.speakerId', '=', speakerId)
    .orderBy('feedback.receivedAt')
    .orderBy('feedback.feedbackId')
    .limit(mostOfSpeaker)
    .execute()
  return rows as Feedback[]
}

/** Whom to tell: each speaker once. Someone erased can be told nothing, and is not here. */
export async function listSpeakersOfFeedback(
  db: Read,
  feedbackIds: readonly Id<'feedback'>[],
): Promise<{ speakerId: Id<'speaker'>; language: string }[]> {
  if (feedbackIds.length === 0) return []
  const rows = await db
    .selectFrom('voices.speaker as speaker')
    .select(['speaker.speakerId', 'speaker.language'])
    .where('speaker.returnCodeHash', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('listening.feedback as feedback')
          .select('feedback.feedbackId')
          .whereRef('feedback.organisationId', '=', 'speaker.organisationId')
          .whereRef('feedback.speakerId', '=', 'speaker.speakerId')
          .where('feedback.feedbackId', 'in', [...new Set(feedbackIds)]),
      ),
    )
    .orderBy('speaker.speakerId')
    .limit(feedbackIds.length)
    .execute()
  return rows.map(({ speakerId, language }) => ({ speakerId: speakerId as Id<'speaker'>, language }))
}

function feedback(db: Read) {
  return db
    .selectFrom('listening.feedback as feedback')
    .leftJoin('listening.answer as answer', (join) =>
      join
        .onRef('answer.organisationId', '=', 'feedback.organisationId')
        .onRef('answer.answerId', '=', 'feedback.answerId'),
    )
    .select([
      'feedback.feedbackId',
      'feedback.speakerId',
      'feedback.answerId',
      'feedback.continuesId',
      'feedback.serviceId',
      'feedback.unitId',
      'feedback.channel',
      'feedback.language',
      'feedback.words',
      'feedback.receivedAt',
      'answer.score',
      'answer.scale',
    ])
}
