import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import { type Ask, getAsk } from './ask.queries.ts'
import type { BackgroundKind } from './background.model.ts'
import type { FollowUp, Label, Question, QuestionKind, ScaleName } from './question.model.ts'
import { mostQuestions, type Questionnaire } from './questionnaire.model.ts'

type Version = { askId: string; version: number }

export async function getQuestionnaire(db: Read, { askId, version }: Version): Promise<Questionnaire> {
  const row = await db
    .selectFrom('listening.askVersion')
    .select(['scale', 'labels', 'followUps', 'background'])
    .where('askId', '=', askId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw new NotFound('ask')
  return {
    scale: row.scale as ScaleName,
    labels: row.labels as Label[],
    followUps: row.followUps as FollowUp[],
    background: row.background as BackgroundKind[],
    questions: await listQuestions(db, { askId, version }),
  }
}

/** In the order in which they are asked. */
export async function listQuestions(db: Read, { askId, version }: Version): Promise<Question[]> {
  const rows = await db
    .selectFrom('listening.question')
    .select(['questionId', 'kind', 'words', 'labels', 'fromScore', 'toScore'])
    .where('askId', '=', askId)
    .where('version', '=', version)
    .orderBy('place')
    .limit(mostQuestions)
    .execute()
  return rows.map(questionFrom)
}

export type WrittenQuestion = Question & { version: number; writtenAt: Date }

/** Every wording that each further question has had, the newest first. */
export async function listWordings(db: Read, askId: Id<'ask'>): Promise<WrittenQuestion[]> {
  const rows = await db
    .selectFrom('listening.question as question')
    .innerJoin('listening.askVersion as version', (join) =>
      join
        .onRef('version.organisationId', '=', 'question.organisationId')
        .onRef('version.askId', '=', 'question.askId')
        .onRef('version.version', '=', 'question.version'),
    )
    .select([
      'question.questionId',
      'question.kind',
      'question.words',
      'question.labels',
      'question.fromScore',
      'question.toScore',
      'question.version',
      'version.writtenAt',
    ])
    .where('question.askId', '=', askId)
    .orderBy('question.version', 'desc')
    .orderBy('question.place')
    .limit(mostWordings)
    .execute()
  return rows.map(({ version, writtenAt, ...row }) => ({ ...questionFrom(row), version, writtenAt }))
}

const mostWordings = 2000

type Row = {
  questionId: string
  kind: string
  words: unknown
  labels: unknown
  fromScore: number | null
  toScore: number | null
}

function questionFrom(row: Row): Question {
  return {
    questionId: row.questionId as Id<'question'>,
    kind: row.kind as QuestionKind,
    words: row.words as Words,
    labels: row.labels as Label[],
    shownFor:
      row.fromScore === null || row.toScore === null ? null : { from: row.fromScore, to: row.toScore },
  }
}

export type Editing = { ask: Ask; questionnaire: Questionnaire }

/** An ask with what its newest version asks. */
export async function getEditing(db: Read, askId: Id<'ask'>): Promise<Editing> {
  const ask = await getAsk(db, askId)
  return { ask, questionnaire: await getQuestionnaire(db, ask) }
}
