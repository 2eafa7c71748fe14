import type { Context } from '../../platform/context.ts'
import { inLanguage, type Language } from '../../platform/texts.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { FileUpload, Select, TextInput } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatDateTime, formatNumber } from '../../ui/format.ts'
import { EmptyState, Inset, NotificationBanner, Tag } from '../../ui/notices.tsx'
import { Statistic, Statistics } from '../../ui/statistic.tsx'
import { Table } from '../../ui/table.tsx'
import { byName, type Service } from '../catalogue/service.model.ts'
import { columnTexts, eventReasonTexts } from './service-event-file.texts.ts'
import { stateOfUpload, type UploadState } from './upload.model.ts'
import { uploadReasonTexts, uploadStateTexts, uploadTexts, uploadTextsOf } from './upload.texts.ts'

type Upload = {
  uploadId: string
  source: string
  fileName: string
  uploadedAt: Date
  rowsRead: number
  rowsTaken: number
  rowsRepeated: number
  rowsRefused: number
  rowsUnreachable: number
  refusal: string | null
  finishedAt: Date | null
}
type Fault = { rowNumber: number; columnName: string; reason: string }

export function UploadList(props: { ctx: Context; uploads: readonly Upload[] }) {
  const { ctx, uploads } = props
  const { language } = ctx
  const root = `/${ctx.organisation.slug}/staff/uploads`
  return (
    <>
      <h1>{uploadTexts.title[language]}</h1>
      <p>{uploadTexts.lead[language]}</p>
      <ButtonGroup>
        <ButtonLink href={`${root}/new`}>{uploadTexts.bring[language]}</ButtonLink>
      </ButtonGroup>
      {uploads.length === 0 ? (
        <EmptyState title={uploadTexts.emptyTitle[language]}>
          <p>{uploadTexts.emptyBody[language]}</p>
        </EmptyState>
      ) : (
        <Table
          caption={uploadTexts.title[language]}
          captionHidden
          rows={uploads}
          columns={[
            {
              heading: uploadTexts.file[language],
              rowHeading: true,
              cell: (row) => <a href={`${root}/${row.uploadId}`}>{row.fileName}</a>,
            },
            { heading: uploadTexts.source[language], cell: (row) => row.source },
            {
              heading: uploadTexts.broughtAt[language],
              cell: (row) => formatDateTime(row.uploadedAt, language),
            },
            {
              heading: uploadTexts.state[language],
              cell: (row) => <StateTag upload={row} language={language} />,
            },
            numeric(language, 'rowsRead'),
            numeric(language, 'rowsTaken'),
            numeric(language, 'rowsRepeated'),
            numeric(language, 'rowsRefused'),
          ]}
        />
      )}
    </>
  )
}

export function UploadForm(props: {
  ctx: Context
  services: readonly Service[]
  given: FormValues
  errors: FieldErrors
  token: string
}) {
  const { ctx, given, errors } = props
  const { language } = ctx
  const services = byName(props.services, language).map(({ key, names }) => ({
    value: key,
    text: inLanguage(names, language).text,
  }))
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{uploadTexts.bring[language]}</h1>
      <Form action={`/${ctx.organisation.slug}/staff/uploads`} multipart hidden={{ form_token: props.token }}>
        <FileUpload
          language={language}
          name="file"
          label={uploadTexts.file[language]}
          hint={uploadTexts.fileHint[language]}
          accept=".csv,text/csv"
          error={errors['file']}
        />
        <TextInput
          language={language}
          name="source"
          label={uploadTexts.source[language]}
          hint={uploadTexts.sourceHint[language]}
          value={given['source']}
          error={errors['source']}
          width={20}
        />
        <Select
          language={language}
          name="service"
          label={uploadTexts.service[language]}
          hint={uploadTexts.serviceHint[language]}
          options={[{ value: '', text: uploadTexts.serviceInFile[language] }, ...services]}
          value={given['service']}
          error={errors['service']}
        />
        <Button>{uploadTexts.send[language]}</Button>
      </Form>
    </>
  )
}

export function UploadResult(props: { ctx: Context; upload: Upload; faults: readonly Fault[] }) {
  const { ctx, upload, faults } = props
  const { language } = ctx
  const state = stateOfUpload(upload)
  const open = state === 'waiting' || state === 'reading'
  return (
    <>
      <h1>{upload.fileName}</h1>
      <p>
        <StateTag upload={upload} language={language} /> {upload.source},{' '}
        {formatDateTime(upload.uploadedAt, language)}
      </p>
      {open ? (
        <Inset>
          <p>{uploadTexts.reading[language]}</p>
          <p>
            <a href={`/${ctx.organisation.slug}/staff/uploads/${upload.uploadId}`}>
              {uploadTexts.reload[language]}
            </a>
          </p>
        </Inset>
      ) : null}
      {upload.refusal === null ? null : (
        <NotificationBanner kind="warning" title={uploadStateTexts.broken[language]}>
          <p>{reasonText(upload.refusal, language)}</p>
        </NotificationBanner>
      )}
      <Statistics>
        {shownCounts(upload).map((key) => (
          <Statistic
            language={language}
            label={uploadTexts[key][language]}
            text={formatNumber(upload[key], language)}
          />
        ))}
      </Statistics>
      {upload.rowsUnreachable === 0 ? null : <p>{uploadTexts.unreachable[language]}</p>}
      {faults.length === 0 ? null : <Faults language={language} all={upload.rowsRefused} faults={faults} />}
    </>
  )
}

// What is well with most files is shown only where it is not.
function shownCounts({ rowsUnreachable }: Upload) {
  const always = ['rowsRead', 'rowsTaken', 'rowsRepeated', 'rowsRefused'] as const
  return rowsUnreachable === 0 ? always : ([...always, 'rowsUnreachable'] as const)
}

function Faults(props: { language: Language; all: number; faults: readonly Fault[] }) {
  const { language, faults, all } = props
  return (
    <>
      <h2>{uploadTexts.faults[language]}</h2>
      <p>{uploadTexts.correct[language]}</p>
      {all > faults.length ? (
        <p>
          {uploadTextsOf.onlyFirst[language](
            formatNumber(faults.length, language),
            formatNumber(all, language),
          )}
        </p>
      ) : null}
      <Table
        caption={uploadTexts.faults[language]}
        captionHidden
        rows={faults}
        columns={[
          { heading: uploadTexts.row[language], rowHeading: true, cell: (row) => String(row.rowNumber) },
          {
            heading: uploadTexts.column[language],
            cell: ({ columnName }) => columnText(columnName, language),
          },
          { heading: uploadTexts.reason[language], cell: (row) => reasonText(row.reason, language) },
        ]}
      />
    </>
  )
}

const colours = { waiting: 'birch', reading: 'cloudberry', finished: 'moss', broken: 'lingonberry' } as const

function StateTag(props: { upload: Upload; language: Language }) {
  const state: UploadState = stateOfUpload(props.upload)
  return <Tag colour={colours[state]}>{uploadStateTexts[state][props.language]}</Tag>
}

function numeric(language: Language, key: 'rowsRead' | 'rowsTaken' | 'rowsRepeated' | 'rowsRefused') {
  return {
    heading: uploadTexts[key][language],
    numeric: true,
    cell: (row: Upload) => formatNumber(row[key], language),
  }
}

// A fault of the row names the column as the file does; one found later, by what the column is for.
function columnText(name: string, language: Language): string {
  if (name === 'service' || name === 'unit') return columnTexts[name][language]
  return name === '' ? uploadTexts.wholeRow[language] : name
}

function reasonText(reason: string, language: Language): string {
  const texts: Record<string, Record<Language, string>> = { ...eventReasonTexts, ...uploadReasonTexts }
  return texts[reason]?.[language] ?? reason
}
