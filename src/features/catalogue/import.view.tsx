import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { FileUpload, Select } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatDateTime, formatNumber } from '../../ui/format.ts'
import { EmptyState, Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import type { Unit } from '../identity/unit.queries.ts'
import { type Import, type ImportState, stateOfImport } from './import.model.ts'
import { importSourceTexts, importStateTexts, importTexts as texts } from './import.texts.ts'
import { unitOptions } from './service-overview.view.tsx'

export function ImportList(props: { ctx: Context; imports: readonly Import[]; hasUnits: boolean }) {
  const { ctx, imports, hasUnits } = props
  const { language } = ctx
  const root = `/${ctx.organisation.slug}/staff/imports`
  return (
    <>
      <h1>{texts.title[language]}</h1>
      <p class="vk-lead">{texts.lead[language]}</p>
      {hasUnits ? (
        <ButtonGroup>
          <ButtonLink href={`${root}/new`}>{texts.bring[language]}</ButtonLink>
        </ButtonGroup>
      ) : (
        <p>{texts.noUnits[language]}</p>
      )}
      {imports.length === 0 ? (
        <EmptyState title={texts.emptyTitle[language]}>
          <p>{texts.emptyBody[language]}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.title[language]}
          captionHidden
          rows={imports}
          columns={[
            {
              heading: texts.source[language],
              rowHeading: true,
              cell: (one) => <a href={`${root}/${one.importId}`}>{nameOfImport(one, language)}</a>,
            },
            { heading: texts.at[language], cell: (one) => formatDateTime(one.requestedAt, language) },
            { heading: texts.state[language], cell: (one) => <ImportTag shown={one} language={language} /> },
            ...countsShown.map((key) => ({
              heading: texts[key][language],
              numeric: true,
              cell: (one: Import) => formatNumber(one[key], language),
            })),
          ]}
        />
      )}
    </>
  )
}

const countsShown = ['recordsRead', 'recordsAdded', 'recordsChanged', 'recordsFailed'] as const

export function ImportForm(props: {
  ctx: Context
  units: readonly Unit[]
  given: FormValues
  errors: FieldErrors
  token: string
}) {
  const { ctx, given, errors } = props
  const { language } = ctx
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.bring[language]}</h1>
      <Form action={`/${ctx.organisation.slug}/staff/imports`} multipart hidden={{ form_token: props.token }}>
        <FileUpload
          language={language}
          name="file"
          label={texts.file[language]}
          hint={texts.fileHint[language]}
          accept=".json,application/json"
          error={errors['file']}
        />
        <UnitSelect ctx={ctx} units={props.units} value={given['unit']} error={errors['unit']} />
        <Checkboxes
          language={language}
          name="whole"
          label={texts.whole[language]}
          hint={texts.wholeHint[language]}
          options={[{ value: 'yes', text: texts.wholeChoice[language] }]}
          values={given['whole'] === 'yes' ? ['yes'] : []}
        />
        <Button>{texts.send[language]}</Button>
      </Form>
    </>
  )
}

export function UnitSelect(props: {
  ctx: Context
  units: readonly Unit[]
  value: string | undefined
  error: string | undefined
}) {
  const { language } = props.ctx
  return (
    <Select
      language={language}
      name="unit"
      label={texts.unit[language]}
      hint={texts.unitHint[language]}
      options={unitOptions(props.units, language)}
      value={props.value}
      error={props.error}
    />
  )
}

const colours = { waiting: 'birch', reading: 'cloudberry', finished: 'moss', broken: 'lingonberry' } as const

export function ImportTag(props: { shown: Import; language: Language }) {
  const state: ImportState = stateOfImport(props.shown)
  return <Tag colour={colours[state]}>{importStateTexts[state][props.language]}</Tag>
}

export function nameOfImport({ fileName, source }: Import, language: Language): string {
  return fileName ?? importSourceTexts[source][language]
}
