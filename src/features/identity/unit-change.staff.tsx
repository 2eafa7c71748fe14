import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { type Id, isId, readId } from '../../platform/id.ts'
import { inLanguage } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Select } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { Details, Tag } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { allow } from './identity.access.ts'
import { staffRoot } from './session.view.ts'
import { settingsTexts } from './settings.texts.ts'
import {
  type FormState,
  hiddenToken,
  leadTo,
  showSettings,
  stateFor,
  takeForm,
  valuesOfWords,
  wordsFrom,
} from './settings.view.tsx'
import { closeUnit, moveUnit, renameUnit } from './unit.actions.ts'
import { getUnit, listUnits, type Unit } from './unit.queries.ts'
import { unitRefusals, unitTexts } from './unit.texts.ts'
import { unitOptions, withTop } from './unit.view.tsx'
import { WordsFields } from './words.view.tsx'

const parentSchema = z.object({ parent: z.string().refine((id) => id === '' || isId(id), 'bad_choice') })

/** One unit: its names, its place, its end. */
export function unitChangeRoutes(routes: PageRoutes) {
  routes.get('/units/:id', (c) => showUnit(c, unitIdOf(c.req.param('id'))))
  routes.post('/units/:id/names', (c) => {
    const unitId = unitIdOf(c.req.param('id'))
    return takeForm(c, {
      ...common(c, unitId, 'unit names'),
      schema: z.object({}),
      async deed(tx, _, given) {
        const names = wordsFrom(given, 'names', c.var.ctx.organisation.languages)
        const outcome = await renameUnit(tx, c.var.ctx, { unitId, names })
        return leadTo(outcome, addressOf(c, unitId))
      },
      field: `names_${c.var.ctx.organisation.requiredLanguages[0] ?? 'fi'}`,
      words: { prefix: 'names', required: c.var.ctx.organisation.requiredLanguages },
    })
  })
  routes.post('/units/:id/place', (c) => {
    const unitId = unitIdOf(c.req.param('id'))
    return takeForm(c, {
      ...common(c, unitId, 'unit place'),
      schema: parentSchema,
      async deed(tx, { parent }) {
        const outcome = await moveUnit(tx, c.var.ctx, { unitId, parentId: parent === '' ? null : parent })
        return leadTo(outcome, addressOf(c, unitId))
      },
      field: 'parent',
    })
  })
  routes.post('/units/:id/closure', (c) => {
    const unitId = unitIdOf(c.req.param('id'))
    return takeForm(c, {
      ...common(c, unitId, 'unit closure'),
      schema: z.object({}),
      async deed(tx) {
        const outcome = await closeUnit(tx, c.var.ctx, { unitId })
        return leadTo(outcome, addressOf(c, unitId))
      },
      field: 'closure',
    })
  })
}

function common(c: WebContext, unitId: Id<'unit'>, name: string) {
  return { name, refusals: unitRefusals, again: (state: FormState) => showUnit(c, unitId, state) }
}

async function showUnit(c: WebContext, unitId: Id<'unit'>, state?: FormState) {
  const { services, ctx } = c.var
  const { language } = ctx
  allow(ctx, 'see settings')
  const { unit, units } = await services.database.read(ctx.organisation.id, async (db) => ({
    unit: await getUnit(db, unitId),
    units: await listUnits(db),
  }))
  const closed = unit.closedOn !== null
  return showSettings(
    c,
    { part: 'units', title: inLanguage(unit.names, language).text, state },
    <>
      <SummaryList
        rows={[
          { key: unitTexts.kind[language], value: unitTexts[unit.kind][language] },
          { key: unitTexts.key[language], value: unit.key },
          {
            key: unitTexts.state[language],
            value: (
              <Tag colour={closed ? 'birch' : 'moss'}>{unitTexts[closed ? 'closed' : 'open'][language]}</Tag>
            ),
          },
        ]}
      />
      <NamesForm
        c={c}
        unit={unit}
        state={stateFor(state, 'unit names', valuesOfWords(unit.names, 'names'))}
      />
      {closed ? null : (
        <>
          <PlaceForm
            c={c}
            unit={unit}
            units={units}
            state={stateFor(state, 'unit place', { parent: unit.parentId ?? '' })}
          />
          <ClosureForm c={c} unit={unit} state={stateFor(state, 'unit closure')} />
        </>
      )}
    </>,
  )
}

type Part = { c: WebContext; unit: Unit; state: FormState }

function NamesForm({ c, unit, state }: Part) {
  const { language, organisation } = c.var.ctx
  return (
    <Form action={`${addressOf(c, unit.id)}/names`} hidden={hiddenToken(c, 'unit names')}>
      <WordsFields
        language={language}
        legend={unitTexts.name[language]}
        prefix="names"
        languages={organisation.languages}
        required={organisation.requiredLanguages}
        state={state}
      />
      <Button>{settingsTexts.save[language]}</Button>
    </Form>
  )
}

function PlaceForm({ c, unit, units, state }: Part & { units: readonly Unit[] }) {
  const { language } = c.var.ctx
  const others = units.filter(({ id }) => id !== unit.id)
  return (
    <section>
      <h2>{unitTexts.moveTitle[language]}</h2>
      <Form action={`${addressOf(c, unit.id)}/place`} hidden={hiddenToken(c, 'unit place')}>
        <Select
          language={language}
          name="parent"
          label={unitTexts.parent[language]}
          options={withTop(unitOptions(others, language), language)}
          value={state.given['parent']}
          error={state.errors['parent']}
        />
        <Button kind="secondary">{unitTexts.move[language]}</Button>
      </Form>
    </section>
  )
}

function ClosureForm({ c, unit, state }: Part) {
  const { language } = c.var.ctx
  const error = state.errors['closure']
  return (
    <div id="closure">
      <Details summary={unitTexts.close[language]} open={error !== undefined}>
        {error === undefined ? null : <p class="govuk-error-message">{error}</p>}
        <p>{unitTexts.closeBody[language]}</p>
        <Form action={`${addressOf(c, unit.id)}/closure`} hidden={hiddenToken(c, 'unit closure')}>
          <Button kind="danger">{unitTexts.close[language]}</Button>
        </Form>
      </Details>
    </div>
  )
}

function addressOf(c: WebContext, unitId: string) {
  return `${staffRoot(c)}/units/${unitId}`
}

function unitIdOf(text: string): Id<'unit'> {
  const unitId = readId<'unit'>(text)
  if (unitId === undefined) throw new NotFound('unit')
  return unitId
}
