import type { Child } from 'hono/jsx'
import { spacedCode } from '../../platform/secrets/secrets.ts'
import { inLanguage, type Language } from '../../platform/texts.ts'
import { Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { BigCode, Panel } from '../../ui/notices.tsx'
import { ChoiceButtons } from '../../ui/score.tsx'
import { emergencyTexts } from './emergency.texts.ts'
import { answerTexts as texts, touchTexts } from './answer.texts.ts'
import type { Asked } from './question.model.ts'
import { ScaleButtons } from './question-scale.view.tsx'

/** What every step has: where it posts, its token, and what was wrong. */
export type StepProps = { language: Language; action: string; token: string; errors: FieldErrors }

export function ScoreStep(
  props: StepProps & {
    asked: Pick<Asked, 'scale' | 'question' | 'labels'>
    spoken: string
    service: string | undefined
    given: number | undefined
    nextHref: string
  },
) {
  const { language, asked } = props
  const touch = asked.scale === 'experience' ? touchTexts.choice : touchTexts.number
  return (
    <>
      <ErrorSummary language={language} errors={props.errors} />
      {props.service === undefined ? null : <p class="vk-soft">{props.service}</p>}
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <ScaleButtons
          language={language}
          spoken={props.spoken}
          question={asked.question}
          scale={asked.scale}
          labels={asked.labels}
          name="score"
          given={props.given}
        />
      </Form>
      <p class="vk-soft" lang={language}>
        {touch[props.given === undefined ? 'confidential' : 'given'][language]}
      </p>
      {props.given === undefined ? null : (
        <ButtonLink href={props.nextHref}>{texts.goOn[language]}</ButtonLink>
      )}
    </>
  )
}

export function WordsStep(props: StepProps & { question: string; typed: string }) {
  const { language, errors } = props
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <Textarea
          language={language}
          name="words"
          label={props.question}
          hint={texts.wordsUse[language]}
          value={props.typed}
          error={errors['words']}
          asHeading
        />
        <ButtonGroup>
          <Button>{texts.send[language]}</Button>
          <Button kind="quiet" name="skip" value="yes">
            {texts.skip[language]}
          </Button>
        </ButtonGroup>
      </Form>
      <p class="vk-soft">{emergencyTexts.notice[language]}</p>
    </>
  )
}

export function WishStep(props: StepProps & { askedBy: 'sms' | 'email' | null }) {
  const { language, askedBy } = props
  const here = askedBy === 'email' ? texts.yesThisEmail : texts.yesThisNumber
  return (
    <>
      <ErrorSummary language={language} errors={props.errors} />
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <ChoiceButtons
          question={texts.wish[language]}
          name="where"
          options={[
            ...(askedBy === null ? [] : [{ value: 'asked_here', text: here[language] }]),
            { value: 'elsewhere', text: texts.yesElsewhere[language] },
            { value: 'nowhere', text: texts.noThanks[language] },
          ]}
        />
      </Form>
      <p class="vk-soft">{texts.wishUse[language]}</p>
    </>
  )
}

/** They have said no: the link opened again says so, and leads on or back to the choice. */
export function DeclinedStep(props: { language: Language; nextHref: string; changeHref: string }) {
  const { language } = props
  return (
    <>
      <h1>{texts.declined[language]}</h1>
      <p>{texts.declinedMeans[language]}</p>
      <ButtonGroup>
        <ButtonLink href={props.nextHref}>{texts.goOn[language]}</ButtonLink>
        <ButtonLink kind="secondary" href={props.changeHref}>
          {texts.changeMind[language]}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

export function AddressStep(props: StepProps & { typed: string }) {
  const { language, errors } = props
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <TextInput
          language={language}
          name="address"
          label={texts.address[language]}
          hint={texts.wishUse[language]}
          error={errors['address']}
          value={props.typed}
          spellcheck={false}
          asHeading
        />
        <Button>{texts.send[language]}</Button>
      </Form>
    </>
  )
}

export function ThanksStep(props: { language: Language; returnCode: string; followHref: string }) {
  const { language } = props
  return (
    <>
      <Panel title={texts.thanks[language]}>
        <p>{texts.code[language]}</p>
        <BigCode code={spacedCode(props.returnCode)} />
      </Panel>
      <p>{texts.codeUse[language]}</p>
      <p>
        <a href={props.followHref}>{texts.follow[language]}</a>
      </p>
    </>
  )
}

/** The link cannot be answered: why, and where one can speak instead. */
export function ClosedStep(props: { language: Language; title: string; why: Child; feedbackHref?: string }) {
  return (
    <>
      <h1>{props.title}</h1>
      <p>{props.why}</p>
      {props.feedbackHref === undefined ? null : (
        <p>
          <a href={props.feedbackHref}>{texts.elsewhere[props.language]}</a>
        </p>
      )}
    </>
  )
}

export function serviceNameOf(
  asked: { serviceNames: Readonly<Record<string, string | undefined>>; sensitive: boolean },
  language: string,
) {
  return asked.sensitive ? undefined : inLanguage(asked.serviceNames, language).text
}
