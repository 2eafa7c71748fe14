import { z } from 'zod'
import { isId } from '../../platform/id.ts'
import { inLanguage } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Radios } from '../../ui/choices.tsx'
import { Select, TextInput } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { EmptyState, Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import { allow } from './identity.access.ts'
import { staffRoot } from './session.view.ts'
import {
  type FormState,
  hiddenToken,
  leadTo,
  showSettings,
  stateFor,
  takeForm,
  wordsFrom,
} from './settings.view.tsx'
import { openUnit } from './unit.actions.ts'
import { inTreeOrder, unitKinds } from './unit.model.ts'
import { listUnits, type Unit } from './unit.queries.ts'
import { unitRefusals, unitTexts } from './unit.texts.ts'
import { unitOptions, withTop } from './unit.view.tsx'
import { WordsFields } from './words.view.tsx'

const formName = 'unit'
const schema = z.object({
  kind: z.enum(unitKinds, { error: 'bad_choice' }),
  key: z.string().trim().min(1, 'required').max(60, 'too_long'),
  parent: z.string().refine((id) => id === '' || isId(id), 'bad_choice'),
})

/** The unit tree, and a form that adds to it. */
export function unitRoutes(routes: PageRoutes) {
  routes.get('/units', (c) => showUnits(c))
  routes.post('/units', (c) =>
    takeForm(c, {
      name: formName,
      schema,
      async deed(tx, { kind, key, parent }, given) {
        const names = wordsFrom(given, 'names', c.var.ctx.organisation.languages)
        const parentId = parent === '' ? null : parent
        const outcome = await openUnit(tx, c.var.ctx, { kind, key, names, parentId })
        return leadTo(outcome, `${staffRoot(c)}/units`)
      },
      refusals: unitRefusals,
      fields: {
        key_malformed: 'key',
        key_taken: 'key',
      },
      field: 'parent',
      words: { prefix: 'names', required: c.var.ctx.organisation.requiredLanguages },
      again: (state) => showUnits(c, state),
    }),
  )
}

async function showUnits(c: WebContext, state?: FormState) {
  const { services, ctx } = c.var
  allow(ctx, 'see settings')
  const units = await services.database.read(ctx.organisation.id, listUnits)
  return showSettings(
    c,
    { part: 'units', state, width: 'wide' },
    <>
      {units.length === 0 ? (
        <EmptyState title={unitTexts.none[ctx.language]}>
          <p>{unitTexts.noneBody[ctx.language]}</p>
        </EmptyState>
      ) : (
        <UnitTable c={c} units={units} />
      )}
      <NewUnit c={c} units={units} state={stateFor(state, formName, { kind: 'unit' })} />
    </>,
  )
}

function UnitTable({ c, units }: { c: WebContext; units: readonly Unit[] }) {
  const { language } = c.var.ctx
  return (
    <Table
      caption={unitTexts.caption[language]}
      columns={[
        {
          heading: unitTexts.name[language],
          rowHeading: true,
          cell: ({ unit, depth }) => (
            <>
              {'– '.repeat(depth)}
              <a href={`${staffRoot(c)}/units/${unit.id}`}>{inLanguage(unit.names, language).text}</a>
            </>
          ),
        },
        {
          heading: unitTexts.kind[language],
          runsOn: true,
          cell: ({ unit }) => unitTexts[unit.kind][language],
        },
        { heading: unitTexts.key[language], runsOn: true, cell: ({ unit }) => unit.key },
        {
          heading: unitTexts.state[language],
          runsOn: true,
          cell: ({ unit }) =>
            unit.closedOn === null ? (
              <Tag colour="moss">{unitTexts.open[language]}</Tag>
            ) : (
              <Tag colour="birch">{unitTexts.closed[language]}</Tag>
            ),
        },
      ]}
      rows={inTreeOrder(units)}
    />
  )
}

function NewUnit({ c, units, state }: { c: WebContext; units: readonly Unit[]; state: FormState }) {
  const { language, organisation } = c.var.ctx
  const field = (name: string) => ({ language, name, value: state.given[name], error: state.errors[name] })
  return (
    <section>
      <h2>{unitTexts.newUnit[language]}</h2>
      <Form action={`${staffRoot(c)}/units`} hidden={hiddenToken(c, formName)}>
        <Radios
          {...field('kind')}
          label={unitTexts.kind[language]}
          options={unitKinds.map((kind) => ({ value: kind, text: unitTexts[kind][language] }))}
          inline
        />
        <WordsFields
          language={language}
          legend={unitTexts.name[language]}
          prefix="names"
          languages={organisation.languages}
          required={organisation.requiredLanguages}
          state={state}
        />
        <TextInput
          {...field('key')}
          label={unitTexts.key[language]}
          hint={unitTexts.keyHint[language]}
          width={20}
          spellcheck={false}
        />
        <Select
          {...field('parent')}
          label={unitTexts.parent[language]}
          options={withTop(unitOptions(units, language), language)}
        />
        <Button>{unitTexts.openButton[language]}</Button>
      </Form>
    </section>
  )
}
