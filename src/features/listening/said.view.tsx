import { inLanguage, type Language, type Words } from '../../platform/texts.ts'
import { Textarea } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import { Inset } from '../../ui/notices.tsx'
import type { ScoreGiven } from './answer.model.ts'
import { emergencyTexts } from './emergency.texts.ts'
import { type Feedback, longestWords } from './feedback.model.ts'
import { feedbackTexts as texts } from './feedback.texts.ts'
import { SaidWords } from './feedback.view.tsx'
import type { FeedbackReply } from './feedback-reply.model.ts'
import { type AnsweredQuestion, scoreText } from './question.model.ts'
import { answerText } from './question-scale.view.tsx'

/** What a speaker has said, each with the replies to it. */
export function Said(props: {
  language: Language
  feedback: readonly Feedback[]
  /** Numbers given without a word. */
  scores: readonly ScoreGiven[]
  /** Further questions answered: those in words stand with the words. */
  answers: readonly AnsweredQuestion[]
  serviceNames: ReadonlyMap<string, Words>
  replies: readonly FeedbackReply[]
}) {
  const { language } = props
  return (
    <>
      <h2>{texts.said[language]}</h2>
      {props.scores.map(({ score, scale, serviceId, answeredAt }) => (
        <p>
          {[
            `${capital(texts.yourScore[language])} ${scoreText(score, scale)}`,
            serviceOf(props.serviceNames, { serviceId }, language),
            formatDate(answeredAt, language),
          ]
            .filter((part) => part !== undefined)
            .join(', ')}
        </p>
      ))}
      {props.answers
        .filter(({ feedbackId }) => feedbackId === null)
        .map((answer) => (
          <p>
            {inLanguage(answer.words, language).text} <strong>{answerText(answer, language)}</strong>
          </p>
        ))}
      {props.feedback.map((one) => (
        <OneSaid
          language={language}
          feedback={one}
          service={serviceOf(props.serviceNames, one, language)}
          question={props.answers.find(({ feedbackId }) => feedbackId === one.feedbackId)}
          replies={props.replies.filter(({ feedbackId }) => feedbackId === one.feedbackId)}
        />
      ))}
    </>
  )
}

/** Room to say more: `alone` on a page of its own, else at the foot of what was said. */
export function SayMore(props: {
  language: Language
  action: string
  token: string
  typed: string
  errors: FieldErrors
  alone?: boolean
}) {
  const { language, errors } = props
  return (
    <>
      {props.alone ? <ErrorSummary language={language} errors={errors} /> : null}
      {props.alone ? <h1>{texts.sayMore[language]}</h1> : null}
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <Textarea
          language={language}
          name="words"
          label={texts.sayMoreLabel[language]}
          hint={emergencyTexts.notice[language]}
          maxLength={longestWords}
          value={props.typed}
          error={errors['words']}
        />
        <Button>{texts.sayMore[language]}</Button>
      </Form>
    </>
  )
}

function OneSaid(props: {
  language: Language
  feedback: Feedback
  service: string | undefined
  question: AnsweredQuestion | undefined
  replies: readonly FeedbackReply[]
}) {
  const { language, feedback, service, question, replies } = props
  const given =
    feedback.score === null || feedback.scale === null ? undefined : scoreText(feedback.score, feedback.scale)
  const score = given === undefined ? undefined : `${texts.yourScore[language]} ${given}`
  const by = [formatDate(feedback.receivedAt, language), service, score]
  return (
    <>
      {question === undefined ? null : <p>{inLanguage(question.words, language).text}</p>}
      <SaidWords
        language={language}
        words={feedback.words}
        lang={feedback.language}
        by={by.filter((part) => part !== undefined).join(', ')}
      />
      {replies.length === 0 ? <p class="vk-soft">{texts.noReply[language]}</p> : null}
      {replies.map((reply) => (
        <Inset>
          <p>
            <strong>{texts.ourReply[language]}</strong>, {formatDate(reply.repliedAt, language)}
          </p>
          {(reply.words ?? texts.erased[language]).split(/\n{2,}/).map((paragraph) => (
            <p lang={reply.language} dir="auto">
              {paragraph}
            </p>
          ))}
        </Inset>
      ))}
    </>
  )
}

function serviceOf(
  names: ReadonlyMap<string, Words>,
  { serviceId }: Pick<Feedback, 'serviceId'>,
  language: Language,
) {
  const found = serviceId === null ? undefined : names.get(serviceId)
  return found && inLanguage(found, language).text
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
