import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { BackgroundKind } from './background.model.ts'
import type { Counted, GroupCount } from './question-result.model.ts'
import { type ScaleName, scales } from './question.model.ts'

type Span = { askId: Id<'ask'>; since: Date }

/** The first question's answers, each scale by itself. */
export async function countFirstAnswers(db: Read, { askId, since }: Span): Promise<Map<ScaleName, Counted>> {
  const { rows } = await sql<{ key: string; value: number; count: string; answered: string }>`
    select scale as key, score as value, count(*) as count, sum(count(*)) over (partition by scale) as answered
    from listening.answer where ask_id = ${askId} and answered_at >= ${since}
    group by scale, score`.execute(db)
  return countedBy(rows) as Map<ScaleName, Counted>
}

/** The answers to each further question; of words only how many wrote them. */
export async function countFurtherAnswers(db: Read, { askId, since }: Span): Promise<Map<string, Counted>> {
  const { rows } = await sql<{ key: string; value: number; count: string; answered: string }>`
    with given as (
      select question_id, score, choices from listening.question_answer
      where ask_id = ${askId} and answered_at >= ${since}
    ), answered as (
      select question_id, count(*) as answered from given group by question_id
    ), chosen as (
      select question_id, value, count(*) as count
      from given, unnest(coalesce(choices, array[coalesce(score, 0::smallint)])) as value
      group by question_id, value
    )
    select question_id as key, value, count, answered from chosen join answered using (question_id)`.execute(
    db,
  )
  return countedBy(rows)
}

// Of postal codes; the other kinds have a handful of groups.
const mostGroups = 60

/** How each group answered the first question on one scale: the biggest first. */
export async function countGroups(
  db: Read,
  { askId, since, scale }: Span & { scale: ScaleName },
): Promise<GroupCount[]> {
  const { rows } = await sql<{ kind: BackgroundKind; value: string; answered: string; good: string }>`
    with told as (
      select organisation_id, answer_id, kind, value from listening.background_answer
      union all
      select organisation_id, answer_id, 'difficulty', kind from listening.difficulty
    )
    select told.kind, told.value, count(*) as answered,
      count(*) filter (where answer.score >= ${scales[scale].good}) as good
    from told join listening.answer answer using (organisation_id, answer_id)
    where answer.ask_id = ${askId} and answer.answered_at >= ${since} and answer.scale = ${scale}
    group by told.kind, told.value
    order by answered desc, told.value
    limit ${mostGroups}`.execute(db)
  return rows.map(({ kind, value, answered, good }) => ({
    kind,
    value,
    answered: Number(answered),
    good: Number(good),
  }))
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

function countedBy(rows: { key: string; value: number; count: string; answered: string }[]) {
  const counted = new Map<string, { answered: number; counts: Map<number, number> }>()
  for (const { key, value, count, answered } of rows) {
    const one = counted.get(key) ?? { answered: Number(answered), counts: new Map<number, number>() }
    one.counts.set(value, Number(count))
    counted.set(key, one)
  }
  return counted
}
