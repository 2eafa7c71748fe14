import { inLanguage } from '../../platform/texts.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Textarea } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, Form } from '../../ui/form.tsx'
import { ChoiceButtons } from '../../ui/score.tsx'
import { answerTexts as texts } from './answer.texts.ts'
import type { StepProps } from './answer.view.tsx'
import { isScale, type Question } from './question.model.ts'
import { choiceName, ScaleButtons } from './question-scale.view.tsx'

export type QuestionStepProps = StepProps & {
  question: Question
  spoken: string
  /** Touched before, or typed and refused. */
  values: readonly string[]
  words: string
  skipHref: string
}

/** One further question: a touch answers it, and so does passing it by. */
export function QuestionStep(props: QuestionStepProps) {
  const { language } = props
  return (
    <>
      <ErrorSummary language={language} errors={props.errors} />
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <Fields {...props} />
      </Form>
      {isTouched(props.question) ? (
        <ButtonGroup>
          <ButtonLink kind="quiet" href={props.skipHref}>
            {texts[props.values.length > 0 ? 'goOn' : 'skip'][language]}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </>
  )
}

/** Words that were sent stand: staff may have read them. */
export function AnsweredStep(props: StepProps & { question: Question; spoken: string; skipHref: string }) {
  const { language } = props
  return (
    <>
      <h1>{inLanguage(props.question.words, props.spoken).text}</h1>
      <p lang={language}>{texts.answeredAlready[language]}</p>
      <ButtonLink href={props.skipHref}>{texts.goOn[language]}</ButtonLink>
    </>
  )
}

function Fields(props: QuestionStepProps) {
  const { language, question, spoken, values, errors } = props
  const { kind, labels, words } = question
  if (isScale(kind)) {
    const given = values[0] === undefined ? undefined : Number(values[0])
    return (
      <ScaleButtons
        language={language}
        spoken={spoken}
        question={words}
        scale={kind}
        labels={labels}
        name="choice"
        given={given}
      />
    )
  }
  const asked = inLanguage(words, spoken).text
  const options = labels.map(({ value }) => ({
    value: String(value),
    text: choiceName(labels, value, spoken),
  }))
  if (kind === 'single_choice')
    return <ChoiceButtons question={asked} name="choice" options={options} value={values[0]} />
  return (
    <>
      {kind === 'multiple_choice' ? (
        <Checkboxes
          language={language}
          name="choice"
          label={asked}
          hint={texts.chooseSeveral[language]}
          error={errors['choice']}
          options={options}
          values={values}
          asHeading
        />
      ) : (
        <Textarea
          language={language}
          name="words"
          label={asked}
          hint={texts.wordsUse[language]}
          value={props.words}
          error={errors['words']}
          asHeading
        />
      )}
      <ButtonGroup>
        <Button>{texts.send[language]}</Button>
        <ButtonLink kind="quiet" href={props.skipHref}>
          {texts.skip[language]}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

function isTouched({ kind }: Question): boolean {
  return isScale(kind) || kind === 'single_choice'
}
