import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'

/** How many answered about a service in a span of Finnish days, both ends counted: 9-10 are good, 0-6 detractors. */
export async function countScores(
  db: Read,
  { serviceId, fromOn, untilOn }: { serviceId: Id<'service'>; fromOn: string; untilOn: string },
): Promise<{ count: number; good: number; detractors: number }> {
  const row = await db
    .selectFrom('listening.answer')
    .select([
      sql<string>`count(*)`.as('count'),
      sql<string>`count(*) filter (where score >= 9)`.as('good'),
      sql<string>`count(*) filter (where score <= 6)`.as('detractors'),
    ])
    .where('serviceId', '=', serviceId)
    .where('answeredAt', '>=', sql<Date>`${fromOn}::date::timestamp at time zone 'Europe/Helsinki'`)
    .where('answeredAt', '<', sql<Date>`(${untilOn}::date + 1)::timestamp at time zone 'Europe/Helsinki'`)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), good: Number(row.good), detractors: Number(row.detractors) }
}
