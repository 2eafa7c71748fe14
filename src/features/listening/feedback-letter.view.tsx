import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/texts.ts'
import { type Option, Select, Textarea } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import { Card, Details, Inset, NotificationBanner } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { assignmentTexts, assignmentTextsOf } from './assignment.texts.ts'
import { replyTexts as texts } from './feedback-reply.texts.ts'
import { type Feedback, longestWords } from './feedback.model.ts'
import { channelTexts } from './feedback.texts.ts'
import { SaidWords } from './feedback.view.tsx'
import type { FeedbackReply } from './feedback-reply.model.ts'
import { inboxTexts } from './inbox.texts.ts'
import { scoreText } from './question.model.ts'
import { questionTexts } from './question.texts.ts'

export type LetterProps = {
  language: Language
  feedback: Feedback
  service: string
  /** The further question that the words answer. */
  question: string | undefined
  replies: readonly FeedbackReply[]
  people: ReadonlyMap<string, string>
  told: boolean
  errors: FieldErrors
  panels: readonly Child[]
  assignment: Child
  replying: Child
}

/** One feedback as staff read it: what was said, what was answered, and what there is to do. */
export function Letter(props: LetterProps) {
  const { language, feedback, people } = props
  return (
    <>
      <ErrorSummary language={language} errors={props.errors} />
      {props.told ? <NotificationBanner title={texts.sent[language]} /> : null}
      <h1>{inboxTexts.words[language]}</h1>
      <SaidWords language={language} words={feedback.words} lang={feedback.language} />
      <SummaryList
        rows={[
          { key: inboxTexts.service[language], value: props.service },
          { key: inboxTexts.day[language], value: formatDate(feedback.receivedAt, language) },
          { key: inboxTexts.channel[language], value: channelTexts[feedback.channel][language] },
          { key: inboxTexts.score[language], value: scoreOf(feedback) ?? inboxTexts.noScore[language] },
          ...(props.question === undefined
            ? []
            : [{ key: questionTexts.answered[language], value: props.question }]),
        ]}
      />
      {props.assignment}
      {props.replies.length === 0 ? null : <h2>{texts.replies[language]}</h2>}
      {props.replies.map((reply) => (
        <Inset>
          <p>
            <strong>{people.get(reply.repliedBy)}</strong>, {formatDate(reply.repliedAt, language)}
          </p>
          <SaidWords language={language} words={reply.words} lang={reply.language} />
        </Inset>
      ))}
      {props.replying}
      {props.panels}
    </>
  )
}

function scoreOf({ score, scale }: Feedback) {
  return score === null || scale === null ? undefined : scoreText(score, scale)
}

export function ReplyForm(props: {
  language: Language
  action: string
  hidden: Readonly<Record<string, string>>
  words: string
  spoken: string
  languages: readonly Option[]
  errors: FieldErrors
}) {
  const { language, errors } = props
  return (
    <Form action={props.action} hidden={props.hidden}>
      <h2>{texts.heading[language]}</h2>
      <Textarea
        language={language}
        name="words"
        label={texts.words[language]}
        hint={texts.wordsHint[language]}
        maxLength={longestWords}
        rows={10}
        value={props.words}
        error={errors['words']}
        contentLanguage={props.spoken}
      />
      <Select
        language={language}
        name="language"
        label={texts.language[language]}
        options={props.languages}
        value={props.spoken}
        error={errors['language']}
      />
      <Button>{texts.send[language]}</Button>
    </Form>
  )
}

export function AssignmentCard(props: {
  language: Language
  action: string
  token: string
  assignee: { staffId: string; name: string } | undefined
  me: string
  people: readonly Option[]
  may: boolean
  errors: FieldErrors
}) {
  const { language, assignee, me } = props
  const state =
    assignee === undefined
      ? assignmentTexts.nobody[language]
      : assignee.staffId === me
        ? assignmentTexts.mine[language]
        : assignmentTextsOf.by[language](assignee.name)
  return (
    <Card title={assignmentTexts.heading[language]}>
      <p>{state}</p>
      {props.may && assignee?.staffId !== me ? (
        <Form action={props.action} hidden={{ form_token: props.token, staff_id: me }}>
          <Button kind="secondary">{assignmentTexts.take[language]}</Button>
        </Form>
      ) : null}
      {props.may ? (
        <Details summary={assignmentTexts.handOver[language]} open={props.errors['staff_id'] !== undefined}>
          <Form action={props.action} hidden={{ form_token: props.token }}>
            <Select
              language={language}
              name="staff_id"
              label={assignmentTexts.person[language]}
              options={props.people}
              error={props.errors['staff_id']}
            />
            <Button kind="secondary">{assignmentTexts.handOver[language]}</Button>
          </Form>
        </Details>
      ) : null}
    </Card>
  )
}
