import { z } from 'zod'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { languagesByLaw, readLanguageTags } from './founding.model.ts'
import { allow } from './identity.access.ts'
import { nameOrganisation } from './organisation.actions.ts'
import { findOrganisationCode } from './organisation.queries.ts'
import {
  organisationKindTexts,
  organisationRefusals,
  organisationTexts,
  organisationTextsOf,
} from './organisation.texts.ts'
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
import { languageName, WordsFields } from './words.view.tsx'

const formName = 'organisation'
const languageList = z.string().trim().min(1, 'required').max(300, 'too_long')
const schema = z.object({ languages: languageList, required_languages: languageList })

/** Names and languages of the organisation. */
export function organisationRoutes(routes: PageRoutes) {
  routes.get('/organisation', (c) => showOrganisation(c))
  routes.post('/organisation', (c) =>
    takeForm(c, {
      name: formName,
      schema,
      async deed(tx, values, given) {
        const languages = readLanguageTags(values.languages)
        const outcome = await nameOrganisation(tx, c.var.ctx, {
          names: wordsFrom(given, 'names', languages),
          languages,
          requiredLanguages: readLanguageTags(values.required_languages),
        })
        return leadTo(outcome, c.req.path)
      },
      refusals: organisationRefusals,
      fields: {
        required_not_offered: 'required_languages',
        law_requires: 'required_languages',
        language_missing: 'required_languages',
      },
      field: 'languages',
      words: { prefix: 'names', required: c.var.ctx.organisation.requiredLanguages },
      again: (state) => showOrganisation(c, state),
    }),
  )
}

async function showOrganisation(c: WebContext, state?: FormState) {
  const { services, ctx } = c.var
  allow(ctx, 'see settings')
  const { organisation, language } = ctx
  const code = await services.database.read(organisation.id, (db) =>
    findOrganisationCode(db, organisation.id),
  )
  const byLaw = languagesByLaw(organisation.kind, code)
  const shown = stateFor(state, formName, {
    languages: organisation.languages.join(', '),
    required_languages: organisation.requiredLanguages.join(', '),
    ...valuesOfWords(organisation.names, 'names'),
  })
  const field = (name: string) => ({ language, name, value: shown.given[name], error: shown.errors[name] })
  const lawful = byLaw.map((tag) => languageName(tag, language)).join(', ')
  const requiredHint = [
    organisationTexts.requiredHint[language],
    ...(byLaw.length > 0 ? [organisationTextsOf.byLaw[language](lawful)] : []),
  ]
  return showSettings(
    c,
    { part: 'organisation', state },
    <>
      <SummaryList
        rows={[
          {
            key: organisationTexts.kind[language],
            value: organisationKindTexts[organisation.kind][language],
          },
          { key: organisationTexts.slug[language], value: `${ctx.baseUrl}/${organisation.slug}` },
        ]}
      />
      <Form hidden={hiddenToken(c, formName)}>
        <WordsFields
          language={language}
          legend={organisationTexts.names[language]}
          prefix="names"
          languages={organisation.languages}
          required={organisation.requiredLanguages}
          state={shown}
        />
        <TextInput
          {...field('languages')}
          label={organisationTexts.languages[language]}
          hint={organisationTexts.languagesHint[language]}
          spellcheck={false}
        />
        <TextInput
          {...field('required_languages')}
          label={organisationTexts.required[language]}
          hint={requiredHint.join(' ')}
          spellcheck={false}
        />
        <Button>{settingsTexts.save[language]}</Button>
      </Form>
    </>,
  )
}
