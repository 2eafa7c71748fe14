import { directionOf, inLanguage, type Language, type Words } from '../../platform/texts.ts'
import { Textarea } from '../../ui/fields.tsx'
import { Button, type FieldErrors, Form } from '../../ui/form.tsx'
import { Inset, Tag, type TagColour } from '../../ui/notices.tsx'
import { Quote } from '../../ui/quote.tsx'
import { Table } from '../../ui/table.tsx'
import { Moment } from '../../ui/timeline.tsx'
import { longestReleased, longestWhy, type ReviewState, stretchesOf } from './review.model.ts'
import { kindTexts, reviewTexts as texts, stateTexts } from './review.texts.ts'

export type ReviewRow = {
  reviewId: string
  state: ReviewState
  suggestedWords: string | null
  releasedWords: string | null
  language: string
  serviceNames: Words | null
  askedAt: Date
}

export function ReviewTable(props: {
  language: Language
  caption: string
  rows: readonly ReviewRow[]
  hrefOf: (reviewId: string) => string
}) {
  const { language } = props
  return (
    <Table
      caption={props.caption}
      rows={props.rows}
      columns={[
        {
          heading: texts.words[language],
          rowHeading: true,
          cell: (row) => (
            <a href={props.hrefOf(row.reviewId)} lang={row.language} dir={directionOf(row.language)}>
              {startOf(row.releasedWords ?? row.suggestedWords) || texts.emptied[language]}
            </a>
          ),
        },
        { heading: texts.service[language], cell: (row) => serviceName(row.serviceNames, language) },
        { heading: texts.asked[language], cell: (row) => <Moment at={row.askedAt} language={language} /> },
        { heading: texts.state[language], cell: (row) => <StateTag state={row.state} language={language} /> },
      ]}
    />
  )
}

export function StateTag(props: { state: ReviewState; language: Language }) {
  return <Tag colour={colours[props.state]}>{stateTexts[props.state][props.language]}</Tag>
}

/** The words as they were said, with what looks like a person's data marked and named. */
export function Original(props: { language: Language; words: string; contentLanguage: string }) {
  const { language } = props
  const stretches = stretchesOf(props.words)
  const found = stretches.some(({ kind }) => kind !== undefined)
  return (
    <>
      <h2>{texts.original[language]}</h2>
      <p>{found ? texts.marked[language] : texts.nothingMarked[language]}</p>
      <Inset>
        <p lang={props.contentLanguage} dir={directionOf(props.contentLanguage)}>
          {stretches.map(({ text, kind }) =>
            kind === undefined ? (
              withLines(text)
            ) : (
              <>
                <mark>{text}</mark> <Tag colour="cloudberry">{kindTexts[kind][language]}</Tag>{' '}
              </>
            ),
          )}
        </p>
      </Inset>
    </>
  )
}

export function ReleaseForm(props: {
  language: Language
  action: string
  token: string
  words: string
  contentLanguage: string
  errors: FieldErrors
}) {
  const { language } = props
  return (
    <Form action={props.action} hidden={{ form_token: props.token }}>
      <Textarea
        language={language}
        name="words"
        label={texts.toRelease[language]}
        hint={texts.toReleaseHint[language]}
        error={props.errors['words']}
        value={props.words}
        rows={8}
        maxLength={longestReleased}
        contentLanguage={props.contentLanguage}
      />
      <Button>{texts.release[language]}</Button>
    </Form>
  )
}

export function WithholdingForm(props: {
  language: Language
  action: string
  token: string
  why: string
  errors: FieldErrors
}) {
  const { language } = props
  return (
    <>
      <h2>{texts.withholdHeading[language]}</h2>
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <Textarea
          language={language}
          name="why"
          label={texts.why[language]}
          hint={texts.whyHint[language]}
          error={props.errors['why']}
          value={props.why}
          rows={3}
          maxLength={longestWhy}
        />
        <Button kind="secondary">{texts.withhold[language]}</Button>
      </Form>
    </>
  )
}

/** What was decided, and by whom. */
export function Decision(props: {
  language: Language
  state: ReviewState
  releasedWords: string | null
  why: string | null
  contentLanguage: string
  by: string
  at: Date | null
}) {
  const { language, at } = props
  const by = (
    <>
      {props.by}
      {at === null ? null : (
        <>
          , <Moment at={at} language={language} />
        </>
      )}
    </>
  )
  if (props.state === 'emptied') return <p>{texts.emptied[language]}</p>
  if (props.releasedWords === null) {
    return (
      <>
        <h2>{texts.whyNot[language]}</h2>
        <Quote words={props.why ?? ''} language={language} by={by} />
      </>
    )
  }
  return (
    <>
      <h2>{texts.releasedWords[language]}</h2>
      <Quote words={props.releasedWords} language={props.contentLanguage} by={by} />
    </>
  )
}

export function serviceName(names: Words | null, language: Language): string {
  return names === null ? texts.noService[language] : inLanguage(names, language).text
}

const colours: Record<ReviewState, TagColour> = {
  waiting: 'cloudberry',
  released: 'moss',
  withheld: 'birch',
  emptied: 'heather',
}

function withLines(text: string) {
  return text.split('\n').map((line, index) => (
    <>
      {index === 0 ? null : <br />}
      {line}
    </>
  ))
}

function startOf(words: string | null): string {
  const letters = [...(words ?? '').replaceAll(/\s+/g, ' ')]
  return letters.length <= 120 ? letters.join('') : `${letters.slice(0, 119).join('')}…`
}
