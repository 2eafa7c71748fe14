import type { Context } from '../../platform/context.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { Radios } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Button, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import type { Unit } from '../identity/unit.queries.ts'
import { type ImportApi, sourceVersions } from './import-source.model.ts'
import { sourceTexts as texts } from './import-source.texts.ts'
import { importSourceTexts } from './import.texts.ts'
import { UnitSelect } from './import.view.tsx'

export function SourceForm(props: { ctx: Context; given: FormValues; errors: FieldErrors; token: string }) {
  const { ctx, given, errors } = props
  const { language } = ctx
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.lead[language]}</p>
      <Form hidden={{ form_token: props.token }}>
        <Radios
          language={language}
          name="version"
          label={texts.version[language]}
          options={sourceVersions.map((version) => ({ value: version, text: texts[version][language] }))}
          value={given['version'] ?? 'v11'}
          error={errors['version']}
        />
        <TextInput
          language={language}
          name="organisation"
          label={texts.organisation[language]}
          hint={texts.organisationHint[language]}
          value={given['organisation']}
          error={errors['organisation']}
          autocomplete="off"
          spellcheck={false}
        />
        <TextInput
          language={language}
          name="address"
          label={texts.address[language]}
          hint={texts.addressHint[language]}
          value={given['address']}
          error={errors['address']}
          autocomplete="off"
          spellcheck={false}
          optional
        />
        <TextInput
          language={language}
          name="api_key"
          type="password"
          label={texts.apiKey[language]}
          hint={texts.apiKeyHint[language]}
          error={errors['api_key']}
          autocomplete="off"
          optional
        />
        <Button>{texts.save[language]}</Button>
      </Form>
    </>
  )
}

/** Below the list of imports: the API that has been chosen, and a way to read it now. */
export function ReadingForm(props: {
  ctx: Context
  api: ImportApi | undefined
  units: readonly Unit[]
  token: string
}) {
  const { ctx, api, units, token } = props
  const { language } = ctx
  const root = `/${ctx.organisation.slug}/staff/imports`
  return (
    <section>
      <h2>{texts.title[language]}</h2>
      <p>{texts.lead[language]}</p>
      {api ? (
        <Form action={`${root}/readings`} hidden={{ form_token: token }}>
          <p>
            {importSourceTexts[api.version][language]}: <code>{api.sourceOrganisationId}</code>
          </p>
          <Radios
            language={language}
            name="how"
            label={texts.how[language]}
            options={[
              { value: 'changes', text: texts.changes[language] },
              { value: 'everything', text: texts.everything[language] },
            ]}
            value="changes"
          />
          <UnitSelect ctx={ctx} units={units} value={undefined} error={undefined} />
          <Button kind="secondary">{texts.read[language]}</Button>
        </Form>
      ) : null}
      <ButtonLink kind="secondary" href={`${root}/source`}>
        {texts[api ? 'change' : 'choose'][language]}
      </ButtonLink>
    </section>
  )
}
