import { z } from 'zod'
import { done } from '../../platform/outcome.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { setBudgets } from './budget.actions.ts'
import { budgetScopes, readEuros } from './budget.model.ts'
import { findPartPrice, listBudgets } from './budget.queries.ts'
import { budgetFaultTexts, budgetTexts as texts } from './budget.texts.ts'
import { BudgetForm } from './budget.view.tsx'
import { costTexts } from './cost.texts.ts'
import { allow } from './messaging.access.ts'
import { readPartPrice, writePartPrice } from './text-price.model.ts'

const formName = 'set budget'
const faultFields = { price_missing: 'partPrice', more_than_all: 'ask' } as const

const euros = z
  .string()
  .trim()
  .transform((written, at) => readOr(written, readEuros, 'bad_euros', at))
const form = z.object({
  partPrice: z
    .string()
    .trim()
    .transform((written, at) => readOr(written, readPartPrice, 'bad_price', at)),
  all: euros,
  ask: euros,
  tell: euros,
})

export function budgetPages(routes: PageRoutes) {
  routes.get('/messages/costs/budget', async (c) => {
    const { ctx, services } = c.var
    const stored = await services.database.read(ctx.organisation.id, async (db) => ({
      partPrice: await findPartPrice(db),
      budgets: await listBudgets(db),
    }))
    const separator = ctx.language === 'en' ? '.' : ','
    const given: Record<string, string> = {
      partPrice: stored.partPrice === undefined ? '' : writePartPrice(stored.partPrice, separator),
    }
    for (const { scope, monthCents } of stored.budgets) given[scope] = eurosOf(monthCents, separator)
    return showForm(c, given, {})
  })

  routes.post('/messages/costs/budget', async (c) => {
    const { ctx } = c.var
    allow(ctx, 'set budget')
    const read = await readForm(c, formName, form)
    if (!read.ok) return showForm(c, read.given, messagesOf(read.errors, ctx.language, budgetFaultTexts))
    const { partPrice, ...budgets } = read.values
    const monthCents = Object.fromEntries(
      budgetScopes.flatMap((scope) => (budgets[scope] === undefined ? [] : [[scope, budgets[scope]]])),
    )
    const outcome = await submitOnce(c, read.nonce, async (tx) => {
      const set = await setBudgets(tx, ctx, { partPrice, monthCents })
      return set.ok ? done(rootOf(c)) : set
    })
    if (outcome.ok) return c.redirect(outcome.value, 303)
    const error = { field: faultFields[outcome.reason], reason: outcome.reason }
    return showForm(c, read.given, messagesOf([error], ctx.language, budgetFaultTexts))
  })
}

function showForm(c: WebContext, given: Readonly<Record<string, string>>, errors: Record<string, string>) {
  const { ctx, show } = c.var
  allow(ctx, 'set budget')
  const count = Object.keys(errors).length
  return show(
    {
      title: texts.title[ctx.language],
      back: { href: rootOf(c), label: costTexts.title[ctx.language] },
      ...(count > 0 ? { status: 422, errors: count } : {}),
    },
    <BudgetForm ctx={ctx} token={formTokenOf(c, formName)} given={given} errors={errors} />,
  )
}

function readOr<Value>(
  written: string,
  read: (written: string) => Value | undefined,
  reason: string,
  at: z.core.$RefinementCtx,
): Value | undefined {
  const value = written === '' ? undefined : read(written)
  if (written !== '' && value === undefined) at.addIssue({ code: 'custom', message: reason })
  return value
}

function eurosOf(cents: number, separator: string): string {
  const whole = String(Math.floor(cents / 100))
  return cents % 100 === 0 ? whole : `${whole}${separator}${String(cents % 100).padStart(2, '0')}`
}

function rootOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff/messages/costs`
}
