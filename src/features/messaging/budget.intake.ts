import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { getContactHash } from '../voices/contact.queries.ts'
import {
  type BudgetScope,
  decideSpending,
  decideTelling,
  mostTellings,
  type Purse,
  scopesStopping,
  withRefusal,
} from './budget.model.ts'
import { countTellings, findPartPrice, findSums } from './budget.queries.ts'
import { type Month, monthOf } from './cost.model.ts'
import { warnOnce } from './cost.intake.ts'
import type { Purpose } from './message.model.ts'
import { allow } from './messaging.access.ts'
import { hundredthsOf } from './text-price.model.ts'

/**
 * What may still be spent on texts of this purpose, in this month and those after it. Whoever else plans such texts waits
 * until this transaction ends, so that what is decided from the purse holds when it is written.
 */
export async function openPurse(tx: Tx, ctx: Context, purpose: Purpose | 'greeting'): Promise<Purse> {
  allow(ctx, 'plan message')
  const stopping = scopesStopping(purpose)
  const locked = await tx
    .selectFrom('messaging.budget')
    .select(['scope', 'monthCents'])
    .where('scope', '=', (where) => where.fn.any(where.val([...stopping])))
    .orderBy('scope')
    .forUpdate()
    .execute()
  const limits = locked.map(({ scope, monthCents }) => ({
    scope: scope as BudgetScope,
    hundredths: hundredthsOf(monthCents),
  }))
  const spent = limits.length === 0 ? new Map<string, number>() : await findSums(tx, monthOf(ctx.now))
  return { partPrice: await findPartPrice(tx), limits, spent, usedUp: new Set() }
}

/** After a batch: where a text did not fit into a budget any more, staff hear that it is used up. */
export async function closePurse(tx: Tx, ctx: Context, purse: Purse): Promise<void> {
  const full = [...purse.usedUp].map((key) => {
    const [scope, month] = key.split(' ') as [BudgetScope, Month]
    return { scope, month, percent: 100 as const }
  })
  await warnOnce(tx, ctx, full)
}

export type TellingRefusal = 'told_often' | 'over_budget'

/**
 * Whether somebody who wished to be told may be told by one more message now. What they were not told by message they still
 * find behind their return code, and staff see how many there were.
 */
export async function askToTell(
  tx: Tx,
  ctx: Context,
  telling: {
    contactId: Id<'contact'>
    causeId: string
    channel: 'sms' | 'email'
    parts: number
    sendAt: Date
  },
): Promise<Outcome<TellingRefusal>> {
  const { contactId, causeId } = telling
  const decision = await decideOne(tx, ctx, telling)
  if (decision.ok) return done()
  await tx
    .insertInto('messaging.tellingRefusal')
    .values({
      organisationId: ctx.organisation.id,
      causeId,
      contactId,
      reason: decision.reason,
      refusedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(tx, ctx, 'telling refused', contactId, { causeId, reason: decision.reason })
  return decision
}

async function decideOne(
  tx: Tx,
  ctx: Context,
  telling: { contactId: Id<'contact'>; channel: 'sms' | 'email'; parts: number; sendAt: Date },
): Promise<Outcome<TellingRefusal, unknown>> {
  const hash = await getContactHash(tx, telling.contactId)
  if (hash) {
    // Two matters of one person that close at once are counted one after the other.
    const key = `tell ${ctx.organisation.id} ${hash.toString('hex')}`
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
    const since = new Date(ctx.now.getTime() - mostTellings.days * 24 * 60 * 60_000)
    const enough = decideTelling(await countTellings(tx, hash, since))
    if (!enough.ok) return enough
  }
  if (telling.channel !== 'sms') return done()
  const purse = await openPurse(tx, ctx, 'tell')
  const decision = decideSpending(purse, telling)
  if (!decision.ok) await closePurse(tx, ctx, withRefusal(purse, telling))
  return decision
}
