import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { AnsweredQuestion } from './question.model.ts'

type GivenQuestion = { score: number | null; choices: number[] | null; answeredAt: Date }

export async function findQuestionAnswer(
  db: Read,
  { answerId, questionId }: { answerId: string; questionId: string },
): Promise<GivenQuestion | undefined> {
  return db
    .selectFrom('listening.questionAnswer')
    .select(['score', 'choices', 'answeredAt'])
    .where('answerId', '=', answerId)
    .where('questionId', '=', questionId)
    .executeTakeFirst()
}

/** All that a speaker has answered besides the first question. */
export async function listAnswersOfSpeaker(db: Read, speakerId: Id<'speaker'>): Promise<AnsweredQuestion[]> {
  const rows = await answered(db)
    .where('answer.speakerId', '=', speakerId)
    .orderBy('given.answeredAt')
    .orderBy('question.place')
    .limit(mostOfSpeaker)
    .execute()
  return rows as AnsweredQuestion[]
}

/** Which question these words answered; none where they are a reason, or were said unasked. */
export async function findQuestionOfFeedback(
  db: Read,
  feedbackId: Id<'feedback'>,
): Promise<AnsweredQuestion | undefined> {
  const row = await answered(db).where('given.feedbackId', '=', feedbackId).executeTakeFirst()
  return row as AnsweredQuestion | undefined
}

const mostOfSpeaker = 500

function answered(db: Read) {
  return db
    .selectFrom('listening.questionAnswer as given')
    .innerJoin('listening.answer as answer', (join) =>
      join
        .onRef('answer.organisationId', '=', 'given.organisationId')
        .onRef('answer.answerId', '=', 'given.answerId'),
    )
    .innerJoin('listening.question as question', (join) =>
      join
        .onRef('question.organisationId', '=', 'given.organisationId')
        .onRef('question.askId', '=', 'given.askId')
        .onRef('question.version', '=', 'given.version')
        .onRef('question.questionId', '=', 'given.questionId'),
    )
    .select([
      'given.questionId',
      'answer.serviceId',
      'given.kind',
      'question.words',
      'question.labels',
      'given.score',
      'given.choices',
      'given.feedbackId',
      'given.answeredAt',
    ])
}
