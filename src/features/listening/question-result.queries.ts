import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { Counted, GroupCount } from './question-result.model.ts'
import { type ScaleName, scales } from './question.model.ts'

type Span = { askId: Id<'ask'>; since: Date }

/** The first question's answers, each scale by itself. */
export async function countFirstAnswers(
  db: Read,
  { askId, since }: Span,
): Promise<Map<ScaleName, Counted[]>> {
  const { rows } = await sql<Row>`
    select scale as key, weight, score as value, count(*) as count,
      sum(count(*)) over (partition by scale, weight) as answered
    from listening.answer
    where ask_id = ${askId} and answered_at >= ${since}
    group by scale, weight, score order by weight`.execute(db)
  return countedBy(rows) as Map<ScaleName, Counted[]>
}

/** The answers to each further question; of words only how many wrote them. */
export async function countFurtherAnswers(db: Read, { askId, since }: Span): Promise<Map<string, Counted[]>> {
  const { rows } = await sql<Row>`
    with given as (
      select question.question_id, question.score, question.choices, answer.weight
      from listening.question_answer question
      join listening.answer answer using (organisation_id, answer_id)
      where question.ask_id = ${askId} and question.answered_at >= ${since}
    ), answered as (
      select question_id, weight, count(*) as answered from given group by question_id, weight
    ), chosen as (
      select question_id, weight, value, count(*) as count
      from given, unnest(coalesce(choices, array[coalesce(score, 0::smallint)])) as value
      group by question_id, weight, value
    )
    select question_id as key, weight, value, count, answered
    from chosen join answered using (question_id, weight) order by weight`.execute(db)
  return countedBy(rows)
}

// Of postal codes; the other kinds have a handful of groups.
const mostGroups = 60

/** How each group answered the first question on one scale: the biggest first. */
export async function countGroups(
  db: Read,
  { askId, since, scale }: Span & { scale: ScaleName },
): Promise<GroupCount[]> {
  const { rows } = await sql<GroupCount>`
    with told as (
      select organisation_id, answer_id, kind, value from listening.background_answer
      union all
      select organisation_id, answer_id, 'difficulty', kind from listening.difficulty
    ), counted as (
      select told.kind, told.value, answer.weight, count(*) as whole,
        count(*) filter (where answer.score >= ${scales[scale].good}) as part
      from told
      join listening.answer answer using (organisation_id, answer_id)
      where answer.ask_id = ${askId} and answer.answered_at >= ${since} and answer.scale = ${scale}
      group by told.kind, told.value, answer.weight
    )
    select kind, value,
      json_agg(json_build_object('weight', weight, 'whole', whole, 'part', part) order by weight) as layers
    from counted
    group by kind, value
    order by sum(whole) desc, value
    limit ${mostGroups}`.execute(db)
  return rows
}

/** Every wording of the first question, the newest first. */
export async function listFirstWordings(
  db: Read,
  askId: Id<'ask'>,
): Promise<{ scale: ScaleName; words: Words; writtenAt: Date }[]> {
  const rows = await db
    .selectFrom('listening.askVersion')
    .select(['scale', 'question', 'writtenAt'])
    .where('askId', '=', askId)
    .orderBy('version', 'desc')
    .limit(mostVersions)
    .execute()
  return rows.map(({ scale, question, writtenAt }) => ({ scale, words: question as Words, writtenAt }))
}

const mostVersions = 1000

type Row = { key: string; weight: number; value: number; count: string; answered: string }

function countedBy(rows: readonly Row[]): Map<string, Counted[]> {
  const counted = [...Map.groupBy(rows, ({ key }) => key)].map(([key, ofKey]): [string, Counted[]] => [
    key,
    [...Map.groupBy(ofKey, ({ weight }) => weight)].map(([weight, layer]) => ({
      weight,
      answered: Number(layer[0]?.answered),
      counts: new Map(layer.map(({ value, count }) => [value, Number(count)])),
    })),
  ])
  return new Map(counted)
}
