import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { CostLine, Month } from './cost.model.ts'
import type { GreetingRefusal } from './greeting.model.ts'
import type { Purpose } from './message.model.ts'
import { waitingMessages } from './sending.queries.ts'

const mostLines = 20_000
const sums = [
  sql<string>`sum(texts)`.as('texts'),
  sql<string>`sum(parts)`.as('parts'),
  sql<string>`sum(unpriced_parts)`.as('unpricedParts'),
  sql<string>`sum(cost_hundredths)`.as('hundredths'),
]

/** What the texts of a month cost: those that have left, and those planned for its remaining days. */
export async function listCosts(db: Read, month: Month): Promise<CostLine[]> {
  const rows = await db
    .selectFrom('messaging.monthCost')
    .select(['purpose', 'serviceId', ...sums])
    .where('monthOn', '=', sql<string>`${month}::date`)
    .groupBy(['purpose', 'serviceId'])
    .having(sql`sum(texts)`, '>', 0)
    .orderBy('hundredths', 'desc')
    .orderBy('purpose')
    .orderBy('serviceId')
    .limit(mostLines)
    .execute()
  return rows.map((row) => ({
    purpose: row.purpose as Purpose,
    serviceId: row.serviceId,
    texts: Number(row.texts),
    parts: Number(row.parts),
    unpricedParts: Number(row.unpricedParts),
    hundredths: Number(row.hundredths),
  }))
}

/** What the texts cost that are counted in their month already and are to leave later in it. */
export async function getLaterCost(db: Read, { now, until }: { now: Date; until: Date }): Promise<number> {
  const { rows } = await sql<{ hundredths: string | null }>`
    select sum(message.parts * message.part_price_hundredths) as hundredths from ${waitingMessages}
    where waiting.channel = 'sms' and waiting.due_at > ${now}
      and message.send_at > ${now} and message.send_at < ${until}`.execute(db)
  return Number(rows[0]?.hundredths ?? 0)
}

/** The months in which anything was sent, newest first. */
export async function listCostMonths(db: Read): Promise<Month[]> {
  const rows = await db
    .selectFrom('messaging.monthCost')
    .select(sql<string>`month_on::text`.as('month'))
    .groupBy('monthOn')
    .having(sql`sum(texts)`, '>', 0)
    .orderBy('month', 'desc')
    .limit(36)
    .execute()
  return rows.map(({ month }) => month)
}

export type Spent = { month: Month; purpose: Purpose; hundredths: number }

/** By month and purpose, from a month on. */
export async function listSpent(db: Read, from: Month): Promise<Spent[]> {
  const rows = await db
    .selectFrom('messaging.monthCost')
    .select([
      sql<string>`month_on::text`.as('month'),
      'purpose',
      sql<string>`sum(cost_hundredths)`.as('hundredths'),
    ])
    .where('monthOn', '>=', sql<string>`${from}::date`)
    .groupBy(['monthOn', 'purpose'])
    .orderBy('monthOn')
    .orderBy('purpose')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    month: row.month,
    purpose: row.purpose as Purpose,
    hundredths: Number(row.hundredths),
  }))
}

/** Texts of this month from numbers we do not know that got no text back, by why. */
export async function countGreetingRefusals(
  db: Read,
  month: Month,
): Promise<Record<GreetingRefusal, number>> {
  const row = await db
    .selectFrom('messaging.greetingDay')
    .select((select) => [
      select.fn.sum('tooMany').as('tooMany'),
      select.fn.sum('overBudget').as('overBudget'),
    ])
    .where('dayOn', '>=', sql<string>`${month}::date`)
    .where('dayOn', '<', sql<string>`${month}::date + interval '1 month'`)
    .executeTakeFirst()
  return { too_many: Number(row?.tooMany ?? 0), over_budget: Number(row?.overBudget ?? 0) }
}

/** People who wished to be told in these days and were not, by message, and why. */
export async function countTellingRefusals(
  db: Read,
  since: Date,
): Promise<{ reason: 'told_often' | 'over_budget'; count: number }[]> {
  const rows = await db
    .selectFrom('messaging.tellingRefusal')
    .select(['reason', (select) => select.fn.countAll().as('count')])
    .where('refusedAt', '>=', since)
    .groupBy('reason')
    .orderBy('reason')
    .execute()
  return rows.map(({ reason, count }) => ({
    reason: reason as 'told_often' | 'over_budget',
    count: Number(count),
  }))
}
