import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { type BudgetScope, levelsReached, purseKey, type WarningPercent } from './budget.model.ts'
import { findSums, listBudgets } from './budget.queries.ts'
import { type Month, monthOf, noService } from './cost.model.ts'
import type { Purpose } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { costOf, hundredthsOf, type PartPrice } from './text-price.model.ts'

export type PlannedText = {
  purpose: Purpose
  serviceId: string | null
  sendAt: Date
  parts: number
  partPrice: PartPrice | null
}

/** Adds planned texts to the sums of their months, and says so where a budget is nearly or wholly spent by them. */
export async function addCosts(tx: Tx, ctx: Context, texts: readonly PlannedText[]): Promise<void> {
  allow(ctx, 'plan message')
  const lines = linesOf(texts)
  await addLines(tx, ctx, lines)
  const costing = lines.filter((line) => line.cost_hundredths > 0)
  await warnOfBudgets(tx, ctx, [...new Set(costing.map((line) => line.month_on))])
}

/** Says once for each budget and month that four fifths of it, or all of it, are spent. */
export async function warnOfBudgets(tx: Tx, ctx: Context, months: readonly Month[]): Promise<void> {
  const first = months.toSorted()[0]
  if (first === undefined) return
  const budgets = await listBudgets(tx)
  if (budgets.length === 0) return
  const spent = await findSums(tx, first)
  const reached = months.flatMap((month) =>
    budgets.flatMap(({ scope, monthCents }) =>
      levelsReached(spent.get(purseKey(scope, month)) ?? 0, hundredthsOf(monthCents)).map((percent) => ({
        scope,
        month,
        percent,
      })),
    ),
  )
  await warnOnce(tx, ctx, reached)
}

/**
 * A text that was refused, or that no gateway took, is not paid for: it leaves its month again, once. One that may have left
 * stays, and so does one that left and never arrived.
 */
export async function releaseCost(tx: Tx, ctx: Context, messageId: Id<'message'>): Promise<void> {
  allow(ctx, 'release cost')
  const unsent = await tx
    .selectFrom('messaging.message as message')
    .innerJoin('messaging.messageResult as result', (join) =>
      join
        .onRef('result.organisationId', '=', 'message.organisationId')
        .onRef('result.messageId', '=', 'message.messageId'),
    )
    .select(['purpose', 'serviceId', 'sendAt', 'parts', 'partPriceHundredths as partPrice'])
    .where('message.messageId', '=', messageId)
    .where('message.channel', '=', 'sms')
    .where('result.kind', 'in', ['refused', 'failed'])
    .executeTakeFirst()
  if (!unsent) return
  const released = await tx
    .insertInto('messaging.costRelease')
    .values({ organisationId: ctx.organisation.id, messageId, releasedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('messageId')
    .executeTakeFirst()
  if (!released) return
  await addLines(tx, ctx, linesOf([unsent]), -1)
  await record(tx, ctx, 'cost released', messageId)
}

type Line = ReturnType<typeof linesOf>[number]

function linesOf(texts: readonly PlannedText[]) {
  const groups = Map.groupBy(texts, ({ purpose, serviceId, sendAt }) =>
    [monthOf(sendAt), purpose, serviceId ?? noService].join(' '),
  )
  return [...groups].map(([key, group]) => {
    const [month = '', purpose = '', service = ''] = key.split(' ')
    const parts = sum(group.map((one) => one.parts))
    const priced = group.filter((one) => one.partPrice !== null)
    return {
      month_on: month,
      purpose,
      service_id: service,
      texts: group.length,
      parts,
      unpriced_parts: parts - sum(priced.map((one) => one.parts)),
      cost_hundredths: sum(priced.map((one) => costOf(one.parts, one.partPrice ?? 0))),
    }
  })
}

const shards = 32

// In one order, so that two batches which add to the same sums wait for one another and never in a circle.
async function addLines(tx: Tx, ctx: Context, lines: readonly Line[], sign: 1 | -1 = 1) {
  if (lines.length === 0) return
  await sql`
    insert into messaging.month_cost (organisation_id, month_on, purpose, service_id, shard, texts, parts, unpriced_parts,
      cost_hundredths)
    select ${ctx.organisation.id}::uuid, month_on, purpose, service_id, pg_backend_pid() % ${shards}::int, ${sign}::int * texts, ${sign}::int * parts,
      ${sign}::int * unpriced_parts, ${sign}::int * cost_hundredths
    from json_to_recordset(${JSON.stringify(lines)}::json) as line (month_on date, purpose text, service_id uuid, texts int,
      parts int, unpriced_parts int, cost_hundredths bigint)
    order by month_on, purpose, service_id
    on conflict (organisation_id, month_on, purpose, service_id, shard) do update set
      texts = month_cost.texts + excluded.texts,
      parts = month_cost.parts + excluded.parts,
      unpriced_parts = month_cost.unpriced_parts + excluded.unpriced_parts,
      cost_hundredths = month_cost.cost_hundredths + excluded.cost_hundredths`.execute(tx)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

export type Reached = { scope: BudgetScope; month: Month; percent: WarningPercent }

/** Once for each budget, month and level. */
export async function warnOnce(tx: Tx, ctx: Context, reached: readonly Reached[]) {
  for (const { scope, month, percent } of reached) {
    const budgetWarningId = newId<'budgetWarning'>(ctx.now)
    const { rows } = await sql`
      insert into messaging.budget_warning (organisation_id, scope, month_on, percent, month_cents, budget_warning_id, warned_at)
      select organisation_id, scope, ${month}::date, ${percent}::int, month_cents, ${budgetWarningId}::uuid,
        ${ctx.now}::timestamptz
      from messaging.budget where scope = ${scope}
      on conflict do nothing returning 1`.execute(tx)
    if (rows.length > 0) await record(tx, ctx, 'budget reached', budgetWarningId, { scope, month, percent })
  }
}
