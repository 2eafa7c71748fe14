import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import {
  type BudgetScope,
  type BudgetState,
  budgetScopes,
  purseKey,
  scopesCounting,
  type WarningPercent,
} from './budget.model.ts'
import type { Month } from './cost.model.ts'
import { listSpent } from './cost.queries.ts'
import { hundredthsOf, type PartPrice } from './text-price.model.ts'

/** Of one part of a text; nothing where nobody has said it. */
export async function findPartPrice(db: Read): Promise<PartPrice | undefined> {
  const row = await db.selectFrom('messaging.textPrice').select('partPriceHundredths').executeTakeFirst()
  return row?.partPriceHundredths
}

export async function listBudgets(db: Read): Promise<{ scope: BudgetScope; monthCents: number }[]> {
  const rows = await db
    .selectFrom('messaging.budget')
    .select(['scope', 'monthCents'])
    .orderBy('scope')
    .limit(budgetScopes.length)
    .execute()
  return rows.map(({ scope, monthCents }) => ({ scope: scope as BudgetScope, monthCents }))
}

/** Each budget with what its month has taken of it. */
export async function listBudgetStates(db: Read, month: Month): Promise<BudgetState[]> {
  const budgets = await listBudgets(db)
  if (budgets.length === 0) return []
  const spent = (await listSpent(db, month)).filter((one) => one.month === month)
  const full = await listUsedUp(db, month)
  return budgets.map(({ scope, monthCents }) => {
    const counted = spent.filter(({ purpose }) => scopesCounting(purpose).includes(scope))
    const hundredths = counted.reduce((sum, one) => sum + one.hundredths, 0)
    const usedUp = hundredths >= hundredthsOf(monthCents) || full.has(`${scope} ${monthCents}`)
    return { scope, monthCents, spent: hundredths, usedUp }
  })
}

/** By scope and size: a budget that was raised begins anew. */
export async function listUsedUp(db: Read, month: Month): Promise<Set<string>> {
  const rows = await db
    .selectFrom('messaging.budgetWarning')
    .select(['scope', 'monthCents'])
    .where('monthOn', '=', sql<string>`${month}::date`)
    .where('percent', '=', 100)
    .orderBy('warnedAt')
    .limit(100)
    .execute()
  return new Set(rows.map(({ scope, monthCents }) => `${scope} ${monthCents}`))
}

/** What the months from one on have taken of each budget, by `purseKey`. */
export async function findSums(db: Read, from: Month): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  for (const { month, purpose, hundredths } of await listSpent(db, from))
    for (const scope of scopesCounting(purpose)) {
      const key = purseKey(scope, month)
      sums.set(key, (sums.get(key) ?? 0) + hundredths)
    }
  return sums
}

export type BudgetWarning = { scope: BudgetScope; month: Month; percent: WarningPercent; monthCents: number }

export async function getBudgetWarning(db: Read, budgetWarningId: string): Promise<BudgetWarning> {
  const row = await db
    .selectFrom('messaging.budgetWarning')
    .select(['scope', sql<string>`month_on::text`.as('month'), 'percent', 'monthCents'])
    .where('budgetWarningId', '=', budgetWarningId)
    .executeTakeFirst()
  if (!row) throw new NotFound('budget warning')
  return { ...row, scope: row.scope as BudgetScope, percent: row.percent as WarningPercent }
}

/** How many messages have told the person of this address something since a moment. */
export async function countTellings(db: Read, addressHash: Buffer, since: Date): Promise<number> {
  const row = await db
    .selectFrom('messaging.message as message')
    .innerJoin('voices.contact as contact', (join) =>
      join
        .onRef('contact.organisationId', '=', 'message.organisationId')
        .onRef('contact.contactId', '=', 'message.contactId'),
    )
    .select((select) => select.fn.countAll().as('count'))
    .where('contact.addressHash', '=', addressHash)
    .where('message.purpose', '=', 'tell')
    .where('message.sendAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
