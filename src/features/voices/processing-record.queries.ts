import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Holding } from '../../platform/holding.ts'
import type { Held, Removed } from './processing-record.model.ts'

/** How much of it there is now, and since when. */
export async function countHeld(db: Read, { counted }: Holding): Promise<Held> {
  const [, name = ''] = counted.table.split('.')
  const { rows } = await sql<{ count: string; oldestAt: Date | null }>`
    select count(*) as count, min(${sql.ref(counted.since)}) as oldest_at
    from ${sql.raw(counted.table)} as ${sql.raw(name)} where ${sql.raw(counted.where ?? 'true')}`.execute(db)
  return { count: Number(rows[0]?.count ?? 0), oldestAt: rows[0]?.oldestAt ?? null }
}

/** What has been removed of it since a moment, by the events that tell of it. */
export async function countRemoved(
  db: Read,
  { removals = [] }: Holding,
  { since }: { since: Date },
): Promise<Removed> {
  const total: Removed = { count: 0, lastAt: null }
  for (const { event, detail } of removals) {
    const amount = detail === undefined ? sql`1` : sql`(details ->> ${detail})::bigint`
    const { rows } = await sql<{ count: string | null; lastAt: Date | null }>`
      select sum(${amount}) as count, max(happened_at) filter (where ${amount} > 0) as last_at
      from platform.event
      where name = ${event} and happened_at >= ${since} and event_id >= ${lowestIdAt(since)}::uuid`.execute(
      db,
    )
    total.count += Number(rows[0]?.count ?? 0)
    const lastAt = rows[0]?.lastAt ?? null
    if (lastAt !== null && (total.lastAt === null || lastAt > total.lastAt)) total.lastAt = lastAt
  }
  return total
}

// Ids begin with the moment they were made, so the events of a month are found without reading those of years.
function lowestIdAt(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
