import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { allow } from './listening.access.ts'
import { lastDayToCount } from './score-day.model.ts'
import { getCounting } from './score.queries.ts'

/**
 * Counts the scores of the days that are over, once each, so that the figures of a service are read from a row a day. An answer of
 * such a day that comes later is added by the database itself.
 */
export async function countScoreDays(tx: Tx, ctx: Context): Promise<void> {
  const organisationId = ctx.organisation.id
  // The same as in the trigger of late answers: none of them falls between the count and its day.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`scores counted ${organisationId}`}, 0))`.execute(
    tx,
  )
  const { untilOn: before, moment } = await getCounting(tx)
  allow(ctx, 'count scores')
  const until = lastDayToCount(ctx.now, moment)
  if (before !== null && before >= until) return
  const counted = await sql`
    insert into listening.score_day (organisation_id, service_id, answered_on, scale, weight, counts)
    select organisation_id, service_id, answered_on, scale, weight, array[${countOfEachScore}]
    from (
      select *, (answered_at at time zone 'Europe/Helsinki')::date as answered_on from listening.answer
      where answered_at < (${until}::date + 1)::timestamp at time zone 'Europe/Helsinki'
        and (${before}::date is null or answered_at >= (${before}::date + 1)::timestamp at time zone 'Europe/Helsinki')
    ) as given
    group by organisation_id, service_id, answered_on, scale, weight`.execute(tx)
  await tx
    .insertInto('listening.scoreCounting')
    .values({ organisationId, untilOn: until })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet({ untilOn: until }))
    .execute()
  const rows = Number(counted.numAffectedRows ?? 0)
  if (rows > 0) await record(tx, ctx, 'scores counted', organisationId, { until, rows })
}

const countOfEachScore = sql.raw(
  Array.from({ length: 11 }, (_, score) => `count(*) filter (where score = ${score})::int`).join(', '),
)
