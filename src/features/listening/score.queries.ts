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
  // Plain text and one question: every page of a service asks it. What is summed here comes as one row for each weight.
  const { rows } = await sql<CountedLayer>`
    select scale, weight, array[${sumOfEachScore}]::int[] as counts
    from listening.score_day
    where service_id = ${serviceId} and answered_on between ${fromOn} and ${untilOn} and scale = ${scale}
    group by scale, weight
    union all
    select scale, weight, array[${countOfEachScore}]::int[]
    from listening.answer
    where service_id = ${serviceId} and answered_at >= ${fromOn}::date::timestamp at time zone 'Europe/Helsinki'
      and answered_at >= ${startOfUncounted}
      and answered_at < (${untilOn}::date + 1)::timestamp at time zone 'Europe/Helsinki' and scale = ${scale}
    group by scale, weight`.execute(db)
  return addUp(rows)
}

type CountedLayer = { scale: ScaleName; weight: number; counts: number[] }

/** From the least weight and score to the greatest; what nobody gave is left out. */
function addUp(layers: readonly CountedLayer[]): ScoreCount[] {
  const byWeight = layers.toSorted((one, other) => one.weight - other.weight)
  const sums: ScoreCount[] = []
  for (const [at, { scale, weight, counts }] of byWeight.entries()) {
    if (byWeight[at - 1]?.weight === weight) continue
    const same = byWeight.filter((other, place) => place > at && other.weight === weight)
    for (const [score, first] of counts.entries()) {
      const count = same.reduce((sum, other) => sum + (other.counts[score] ?? 0), first)
      if (count > 0) sums.push({ scale, weight, score, count })
    }
  }
  return sums
}

const everyScore = Array.from({ length: 11 }, (_, score) => score)

const sumOfEachScore = sql.raw(everyScore.map((score) => `sum(counts[${score + 1}])`).join(', '))

const countOfEachScore = sql.raw(
  everyScore.map((score) => `count(*) filter (where score = ${score})`).join(', '),
)

// One value as a whole: put together with another it would be asked of each answer, and not of the index.
const startOfUncounted = sql<Date>`(
  select coalesce(max((until_on + 1)::timestamp at time zone 'Europe/Helsinki'), '-infinity') from listening.score_counting)`

function newestScale({ serviceId, untilOn }: Pick<Span, 'serviceId' | 'untilOn'>) {
  return sql<ScaleName>`(select newest.scale from listening.answer newest
    where newest.service_id = ${serviceId} and newest.answered_at < (${untilOn}::date + 1)::timestamp at time zone 'Europe/Helsinki'
    order by newest.answered_at desc limit 1)`
}

type Counting = { untilOn: string | null; moment: Date }

/** Until which day the scores of the organisation are counted, and the moment by the clock of the database. */
export async function getCounting(db: Read): Promise<Counting> {
  const { rows } = await sql<Counting>`
    select now() as moment, (select until_on from listening.score_counting) as until_on`.execute(db)
  return rows[0] as Counting
}
