import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { sumScores } from './answer.model.ts'
import { type ScaleName, scales } from './question.model.ts'
import type { ScoreLayer } from './weighing.model.ts'

type Span = { serviceId: Id<'service'>; fromOn: string; untilOn: string }

/**
 * How many gave each score about a service in a span of Finnish days, both ends counted, on the scale of the newest answer:
 * what is asked of it now. Nothing where nobody answered.
 */
export function countScoresOfNow(db: Read, span: Span): Promise<ScoreCount[]> {
  return countEachScore(db, span, newestScale(span))
}

/** The scale of the newest answer about a service until the end of a Finnish day: what is asked of it now. */
export async function findScale(
  db: Read,
  span: Pick<Span, 'serviceId' | 'untilOn'>,
): Promise<ScaleName | undefined> {
  const { rows } = await sql<{ scale: ScaleName | null }>`select ${newestScale(span)} as scale`.execute(db)
  return rows[0]?.scale ?? undefined
}

/**
 * How many answered about a service in a span of Finnish days, both ends counted, on one scale: numbers of two scales are
 * never put together, and neither are people who stand for different numbers of visits. Good are 9-10 or 4-5; detractors,
 * or the unhappy, 0-6 or 1-2.
 */
export async function countScores(
  db: Read,
  { scale, ...span }: Span & { scale: ScaleName },
): Promise<ScoreLayer[]> {
  return sumScores(await countEachScore(db, span, sql<ScaleName>`${scale}`), scales[scale])
}

type ScoreCount = { scale: ScaleName; weight: number; score: number; count: number }

/** From the days that are counted (`countScoreDays`), and from the answers of the days since. */
async function countEachScore(
  db: Read,
  { serviceId, fromOn, untilOn }: Span,
  scale: RawBuilder<ScaleName>,
): Promise<ScoreCount[]> {
  // Plain text and one question: every page of a service asks it.
  const { rows } = await sql<Omit<ScoreCount, 'count'> & { count: string }>`
    select scale, weight, score, sum(count) as count
    from (
      select scale, weight, generate_series(0, 10) as score, unnest(array[${sumOfEachScore}]) as count
      from listening.score_day
      where service_id = ${serviceId} and answered_on between ${fromOn} and ${untilOn} and scale = ${scale}
      group by scale, weight
      union all
      select scale, weight, score, count(*)
      from listening.answer
      where service_id = ${serviceId} and answered_at >= ${startOf(fromOn)} and answered_at >= ${startOfUncounted}
        and answered_at < ${endOf(untilOn)} and scale = ${scale}
      group by scale, weight, score
    ) as counted
    where count > 0
    group by scale, weight, score order by weight, score`.execute(db)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

const sumOfEachScore = sql.raw(
  Array.from({ length: 11 }, (_, score) => `sum(counts[${score + 1}])`).join(', '),
)

// One value as a whole: put together with another it would be asked of each answer, and not of the index.
const startOfUncounted = sql<Date>`(
  select coalesce(max((until_on + 1)::timestamp at time zone 'Europe/Helsinki'), '-infinity') from listening.score_counting)`

function newestScale({ serviceId, untilOn }: Pick<Span, 'serviceId' | 'untilOn'>) {
  return sql<ScaleName>`(select newest.scale from listening.answer newest
    where newest.service_id = ${serviceId} and newest.answered_at < ${endOf(untilOn)}
    order by newest.answered_at desc limit 1)`
}

type Counting = { untilOn: string | null; moment: Date }

/** Until which day the scores of the organisation are counted, and the moment by the clock of the database. */
export async function getCounting(db: Read): Promise<Counting> {
  const { rows } = await sql<Counting>`
    select now() as moment, (select until_on from listening.score_counting) as until_on`.execute(db)
  return rows[0] as Counting
}

function startOf(fromOn: string) {
  return sql<Date>`${fromOn}::date::timestamp at time zone 'Europe/Helsinki'`
}

function endOf(untilOn: string) {
  return sql<Date>`(${untilOn}::date + 1)::timestamp at time zone 'Europe/Helsinki'`
}
