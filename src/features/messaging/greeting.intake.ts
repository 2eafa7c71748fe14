import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { dayInFinland } from '../identity/day.model.ts'
import { closePurse, openPurse } from './budget.intake.ts'
import { decideSpending, withRefusal } from './budget.model.ts'
import { isChannelOpen } from './gateway.queries.ts'
import { decideGreeting, type GreetingRefusal } from './greeting.model.ts'
import { type NewMessage, planMessages } from './message.intake.ts'
import { findMessageOfCause } from './message.queries.ts'
import { allow } from './messaging.access.ts'
import { measureText } from './text-message.model.ts'

/**
 * Plans a text to a number that `isKnownNumber` does not know. Anybody can send under any number, so such texts are bounded by the
 * day, and by the budget of all texts, which stops no other answer.
 */
export async function planGreeting(
  tx: Tx,
  ctx: Context,
  greeting: Pick<NewMessage, 'contactId' | 'language' | 'body' | 'causeId'>,
): Promise<Outcome<'no_gateway' | GreetingRefusal>> {
  allow(ctx, 'plan message')
  const message = { ...greeting, purpose: 'confirmation', channel: 'sms' } as const
  if (!(await isChannelOpen(tx, 'sms'))) return refuse('no_gateway')
  if (await findMessageOfCause(tx, message)) return done()

  const day = dayInFinland(ctx.now)
  const planned = await lockDay(tx, ctx, day)
  const decision = await decideAffordable(tx, ctx, { planned, body: greeting.body })
  if (decision.ok) await planMessages(tx, ctx, [message])
  await countGreeting(tx, day, decision.ok ? 'planned' : decision.reason)
  if (!decision.ok)
    await record(tx, ctx, 'greeting refused', greeting.contactId, {
      causeId: greeting.causeId,
      reason: decision.reason,
    })
  return decision
}

/** Those who write at once are counted one after the other. */
async function lockDay(tx: Tx, ctx: Context, day: string): Promise<number> {
  const { rows } = await sql<{ planned: number }>`
    insert into messaging.greeting_day (organisation_id, day_on) values (${ctx.organisation.id}::uuid, ${day}::date)
    on conflict (organisation_id, day_on) do update set planned = greeting_day.planned
    returning planned`.execute(tx)
  return rows[0]?.planned ?? 0
}

async function decideAffordable(
  tx: Tx,
  ctx: Context,
  { planned, body }: { planned: number; body: string },
): Promise<Outcome<GreetingRefusal>> {
  const few = decideGreeting(planned)
  if (!few.ok) return few
  const purse = await openPurse(tx, ctx, 'greeting')
  const text = { sendAt: ctx.now, parts: Math.max(1, measureText(body).parts) }
  const spending = decideSpending(purse, text)
  if (spending.ok) return done()
  await closePurse(tx, ctx, withRefusal(purse, text))
  return spending
}

async function countGreeting(tx: Tx, day: string, end: 'planned' | GreetingRefusal) {
  const column = sql.ref(end)
  await sql`update messaging.greeting_day set ${column} = ${column} + 1 where day_on = ${day}::date`.execute(
    tx,
  )
}
