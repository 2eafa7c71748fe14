import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { inLanguage } from '../../platform/texts.ts'
import { dayInFinland } from '../identity/day.model.ts'
import { listColleagues } from '../identity/role.queries.ts'
import { keepContacts } from '../voices/contact.intake.ts'
import { type BudgetFault, budgetScopes, decideBudgets, type NewBudgets } from './budget.model.ts'
import { getBudgetWarning, listUsedUp } from './budget.queries.ts'
import { budgetNoticeTexts, budgetScopeTexts } from './budget.texts.ts'
import { warnOfBudgets } from './cost.intake.ts'
import { monthOf } from './cost.model.ts'
import { nameOfMonth } from './cost.texts.ts'
import { findGateway } from './gateway.queries.ts'
import { planMessages } from './message.intake.ts'
import { allow } from './messaging.access.ts'

/** What a part costs, and what a month may. A budget left empty is none. */
export async function setBudgets(
  tx: Tx,
  ctx: Context,
  given: NewBudgets,
): Promise<Outcome<BudgetFault, undefined>> {
  allow(ctx, 'set budget')
  if (ctx.actor.kind !== 'staff') throw new Forbidden('set budget')
  const decision = decideBudgets(given)
  if (!decision.ok) return decision
  const mark = { organisationId: ctx.organisation.id, setAt: ctx.now, setBy: ctx.actor.id }

  await tx.deleteFrom('messaging.textPrice').execute()
  if (given.partPrice !== undefined)
    await tx
      .insertInto('messaging.textPrice')
      .values({ ...mark, partPriceHundredths: given.partPrice })
      .execute()
  for (const scope of budgetScopes) {
    const monthCents = given.monthCents[scope]
    if (monthCents === undefined) await tx.deleteFrom('messaging.budget').where('scope', '=', scope).execute()
    else
      await tx
        .insertInto('messaging.budget')
        .values({ ...mark, scope, monthCents })
        .onConflict((conflict) =>
          conflict
            .columns(['organisationId', 'scope'])
            .doUpdateSet({ monthCents, setAt: mark.setAt, setBy: mark.setBy }),
        )
        .execute()
  }
  await record(tx, ctx, 'budget set', ctx.organisation.id, {
    partPriceHundredths: given.partPrice ?? null,
    ...Object.fromEntries(budgetScopes.map((scope) => [scope, given.monthCents[scope] ?? null])),
  })
  // One that is smaller than what is spent already is reached the moment it is set.
  await warnOfBudgets(tx, ctx, [monthOf(ctx.now)])
  return done()
}

const DAY = 24 * 60 * 60_000
const keptDays = 7

/** An e-mail to each administrator, once for each budget, month and level; without a mail server the pages of staff tell. */
export async function noticeBudget(
  tx: Tx,
  ctx: Context,
  { budgetWarningId }: { budgetWarningId: string },
): Promise<void> {
  const warning = await getBudgetWarning(tx, budgetWarningId)
  allow(ctx, 'notice budget')
  if (!(await findGateway(tx, 'email'))) return
  // One big batch reaches both levels, and then the higher one says it all.
  const { scope: spent, month, percent, monthCents } = warning
  if (percent < 100 && (await listUsedUp(tx, month)).has(`${spent} ${monthCents}`)) return
  const people = (await listColleagues(tx, dayInFinland(ctx.now))).filter(({ grants }) =>
    grants.some(({ role, units }) => role === 'administrator' && units === 'all'),
  )
  const keptUntil = new Date(ctx.now.getTime() + keptDays * DAY)
  const contactIds = await keepContacts(
    tx,
    ctx,
    people.map(({ email: address }) => ({ channel: 'email', address, purpose: 'tell', keptUntil })),
  )
  const address = `${ctx.baseUrl}/${ctx.organisation.slug}/staff/messages/costs`
  const notices = people.flatMap(({ language }, index) => {
    const contactId = contactIds[index]
    if (!contactId) return []
    const texts = budgetNoticeTexts[percent === 100 ? 'spent' : 'nearly']
    const scope = budgetScopeTexts[warning.scope][language]
    const organisation = inLanguage(ctx.organisation.names, language).text
    const subject = texts.subject[language](organisation, scope)
    const body = texts.body[language](scope, nameOfMonth(month, language), address)
    const causeId = newId<'notice'>(ctx.now)
    return { purpose: 'notice', channel: 'email', contactId, language, subject, body, causeId } as const
  })
  await planMessages(tx, ctx, notices)
  await record(tx, ctx, 'administrators noticed', budgetWarningId, { count: notices.length })
}
