import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { done, refuse } from '../../platform/outcome.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { listUnits } from '../identity/unit.queries.ts'
import { allow } from './catalogue.access.ts'
import { linkUnits, undoUnitLinking } from './unit-link.actions.ts'
import { movesOf, openUnits, withLinks } from './unit-link.model.ts'
import { linesOf, suggestionsOf } from './unit-link-line.model.ts'
import { findUnitOtherwise, listPlacedServices, listUnitLinks } from './unit-link.queries.ts'
import { unitLinkTexts } from './unit-link.texts.ts'
import { getUnitLinking } from './unit-linking.queries.ts'
import { unitLinkingTexts as texts } from './unit-linking.texts.ts'
import { suggestionKey, SuggestionForm, UnitLinkingView } from './unit-linking.view.tsx'

const acceptForm = 'accept units'
const undoForm = 'undo units'
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])
const schema = z.object({ suggestion: several })

/** Every suggested unit accepted at once, and taken back at once. */
export function unitLinkingPages(routes: PageRoutes) {
  routes.get('/imports/units/suggestions', (c) => suggestionPage(c))
  routes.post('/imports/units/suggestions', (c) => accept(c))
  routes.get('/imports/units/linkings/:id', (c) => linkingPage(c))
  routes.post('/imports/units/linkings/:id/undoing', (c) => undo(c))
}

async function suggestionPage(c: WebContext, chosen?: readonly string[], errors: FieldErrors = {}) {
  const { ctx, show } = c.var
  allow(ctx, 'link units')
  const { suggestions, wouldMove, units } = await suggestionsNow(c)
  return show(
    { title: texts.suggestions[ctx.language], ...frameOf(c, errors) },
    <SuggestionForm
      ctx={ctx}
      root={rootOf(c)}
      suggestions={suggestions}
      chosen={chosen ?? suggestions.map(suggestionKey)}
      wouldMove={wouldMove}
      units={units}
      errors={errors}
      token={formTokenOf(c, acceptForm)}
    />,
  )
}

async function accept(c: WebContext) {
  const { ctx } = c.var
  allow(ctx, 'link units')
  const { language } = ctx
  const read = await readForm(c, acceptForm, schema)
  if (!read.ok) return suggestionPage(c, undefined, messagesOf(read.errors, language))
  const { suggestion: chosen } = read.values
  if (chosen.length === 0) return suggestionPage(c, chosen, { suggestion: texts.choose[language] })
  const outcome = await submitOnce(c, read.nonce, async (tx) => {
    const { suggestions } = await readSuggestions(tx)
    const accepted = suggestions.filter((one) => chosen.includes(suggestionKey(one)))
    if (accepted.length < new Set(chosen).size) return refuse('changed')
    const linked = await linkUnits(tx, ctx, accepted)
    return linked.ok ? done(`${rootOf(c)}/linkings/${linked.value}`) : linked
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return suggestionPage(c, chosen, { suggestion: texts.changed[language] })
}

async function linkingPage(c: WebContext, errors: FieldErrors = {}) {
  const { ctx, services, show } = c.var
  allow(ctx, 'link units')
  const unitLinkingId = linkingIdOf(c)
  const { linking, units } = await services.database.read(ctx.organisation.id, async (db) => ({
    linking: await getUnitLinking(db, unitLinkingId),
    units: await listUnits(db),
  }))
  return show(
    {
      title: (linking.undoesId === null ? texts.chosen : texts.takenBack)[ctx.language],
      ...frameOf(c, errors),
    },
    <UnitLinkingView
      ctx={ctx}
      root={rootOf(c)}
      linking={linking}
      units={units}
      errors={errors}
      token={formTokenOf(c, undoForm)}
    />,
  )
}

async function undo(c: WebContext) {
  const { ctx } = c.var
  allow(ctx, 'link units')
  const unitLinkingId = linkingIdOf(c)
  const read = await readForm(c, undoForm, z.object({}))
  if (!read.ok) return linkingPage(c, messagesOf(read.errors, ctx.language))
  const outcome = await submitOnce(c, read.nonce, async (tx) => {
    const undone = await undoUnitLinking(tx, ctx, { unitLinkingId })
    return undone.ok ? done(`${rootOf(c)}/linkings/${undone.value}`) : undone
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return linkingPage(c, { form_token: texts.alreadyUndone[ctx.language] })
}

async function suggestionsNow(c: WebContext) {
  const { ctx, services } = c.var
  return services.database.read(ctx.organisation.id, readSuggestions)
}

async function readSuggestions(db: Parameters<typeof listUnits>[0]) {
  const units = await listUnits(db)
  const placed = await listPlacedServices(db)
  const before = await listUnitLinks(db)
  const suggestions = suggestionsOf(linesOf(before, placed, units))
  const moves = movesOf(
    placed.filter(({ archived }) => !archived),
    {
      before,
      after: withLinks(before, suggestions),
      open: openUnits(units),
      otherwise: await findUnitOtherwise(db),
    },
  )
  return { suggestions, wouldMove: moves.length, units }
}

function linkingIdOf(c: WebContext) {
  const id = readId<'unitLinking'>(c.req.param('id') ?? '')
  if (!id) throw new NotFound('unit linking')
  return id
}

function frameOf(c: WebContext, errors: FieldErrors) {
  const count = Object.keys(errors).length
  return {
    back: { href: rootOf(c), label: unitLinkTexts.title[c.var.ctx.language] },
    errors: count,
    status: count === 0 ? (200 as const) : (422 as const),
  }
}

function rootOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff/imports/units`
}
