import { z } from 'zod'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Button, Form } from '../../ui/form.tsx'
import { allow } from './identity.access.ts'
import { staffRoot } from './session.view.ts'
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
import { writeStatement } from './statement.actions.ts'
import { type StatementKind, statementKinds } from './statement.model.ts'
import { findStatement } from './statement.queries.ts'
import { statementRefusals, statementTexts } from './statement.texts.ts'
import { WordsFields } from './words.view.tsx'

const schema = z.record(z.string(), z.string().max(20_000, 'too_long'))

/** The organisation's own parts of the privacy and accessibility statements. */
export function statementRoutes(routes: PageRoutes) {
  routes.get('/statements', (c) => showStatements(c))
  for (const kind of statementKinds) {
    routes.post(`/statements/${kind}`, (c) =>
      takeForm(c, {
        name: formOf(kind),
        schema,
        async deed(tx, _, given) {
          const words = wordsFrom(given, kind, c.var.ctx.organisation.languages)
          const outcome = await writeStatement(tx, c.var.ctx, { kind, words })
          return leadTo(outcome, `${staffRoot(c)}/statements`)
        },
        refusals: statementRefusals,
        field: `${kind}_${c.var.ctx.organisation.requiredLanguages[0] ?? 'fi'}`,
        words: { prefix: kind, required: c.var.ctx.organisation.requiredLanguages },
        again: (state) => showStatements(c, state),
      }),
    )
  }
}

async function showStatements(c: WebContext, state?: FormState) {
  const { services, ctx } = c.var
  const { language, organisation } = ctx
  allow(ctx, 'see settings')
  const stored = await services.database.read(organisation.id, async (db) => ({
    privacy: await findStatement(db, 'privacy'),
    accessibility: await findStatement(db, 'accessibility'),
  }))
  return showSettings(
    c,
    { part: 'statements', state },
    <>
      <p>{statementTexts.intro[language]}</p>
      {statementKinds.map((kind) => (
        <Form action={`${staffRoot(c)}/statements/${kind}`} hidden={hiddenToken(c, formOf(kind))}>
          <WordsFields
            language={language}
            legend={statementTexts[kind][language]}
            prefix={kind}
            languages={organisation.languages}
            required={organisation.requiredLanguages}
            state={stateFor(state, formOf(kind), valuesOfWords(stored[kind]?.words ?? {}, kind))}
            long
          />
          <Button>{statementTexts.publish[language]}</Button>
        </Form>
      ))}
    </>,
  )
}

function formOf(kind: StatementKind) {
  return `${kind} statement`
}
