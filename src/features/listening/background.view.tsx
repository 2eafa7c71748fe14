import type { Language } from '../../platform/texts.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Select, TextInput } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import { answerTexts } from './answer.texts.ts'
import type { StepProps } from './answer.view.tsx'
import {
  type BackgroundKind,
  difficulties,
  type Difficulty,
  groupsOf,
  type PlainKind,
} from './background.model.ts'
import { backgroundKindTexts, backgroundTexts as texts, groupTexts } from './background.texts.ts'

type Props = StepProps & { skipHref: string }

/** Who answers, all of it optional, with what it is for said first. */
export function BackgroundStep(
  props: Props & { asked: readonly BackgroundKind[]; given: Readonly<Record<string, string>> },
) {
  const { language, asked, given, errors } = props
  return (
    <div lang={language}>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.purpose[language]}</p>
      <Form action={props.action} hidden={{ form_token: props.token }}>
        {(['age_group', 'gender', 'language'] as const)
          .filter((kind) => asked.includes(kind))
          .map((kind) => (
            <Select
              language={language}
              name={kind}
              label={backgroundKindTexts[kind][language]}
              options={[
                { value: '', text: texts.notTold[language] },
                ...groupsOf[kind].map((value) => ({ value, text: groupName(value, language) })),
              ]}
              value={given[kind]}
              error={errors[kind]}
            />
          ))}
        {asked.includes('postal_code') ? (
          <TextInput
            language={language}
            name="postal_code"
            label={backgroundKindTexts.postal_code[language]}
            hint={texts.postalHint[language]}
            value={given['postal_code']}
            error={errors['postal_code']}
            inputmode="numeric"
            autocomplete="postal-code"
            width={10}
          />
        ) : null}
        <Buttons {...props} />
      </Form>
    </div>
  )
}

/** Asked by itself, so that the consent is of this and of nothing else. */
export function HealthStep(props: Props & { told: readonly string[]; consents: boolean }) {
  const { language, errors } = props
  return (
    <div lang={language}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <Checkboxes
          language={language}
          name="difficulty"
          label={texts.healthTitle[language]}
          hint={texts.healthPurpose[language]}
          error={errors['difficulty']}
          options={difficulties.map((value) => ({ value, text: groupName(value, language) }))}
          values={props.told}
          asHeading
        />
        <Checkboxes
          language={language}
          name="consent"
          label={texts.consentLabel[language]}
          error={errors['consent']}
          options={[{ value: 'yes', text: texts.consent[language] }]}
          values={props.consents ? ['yes'] : []}
        />
        <Buttons {...props} />
      </Form>
    </div>
  )
}

/** What is held of oneself, and the way to have it gone. */
export function HeldBackground(props: {
  language: Language
  told: readonly { kind: PlainKind; value: string }[]
  difficulties: readonly Difficulty[]
  consents: readonly { words: string; language: string; givenAt: Date }[]
  action: string
  token: string
}) {
  const { language } = props
  return (
    <>
      <h2>{texts.held[language]}</h2>
      <ul>
        {props.told.map(({ kind, value }) => (
          <li>
            {backgroundKindTexts[kind][language]}:{' '}
            {kind === 'postal_code' ? value : groupName(value, language)}
          </li>
        ))}
        {props.difficulties.map((difficulty) => (
          <li>{groupName(difficulty, language)}</li>
        ))}
      </ul>
      {props.consents.map((consent) => (
        <p>
          {texts.consentGiven[language]} {formatDate(consent.givenAt, language)}:{' '}
          <q lang={consent.language}>{consent.words}</q>
        </p>
      ))}
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <ButtonGroup>
          <Button kind="secondary">
            {(props.consents.length > 0 ? texts.forget : texts.forgetTold)[language]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}

export function groupName(value: string, language: Language): string {
  return (groupTexts[value] ?? groupTexts[`language_${value}`])?.[language] ?? value
}

function Buttons({ language, skipHref }: Props) {
  return (
    <ButtonGroup>
      <Button>{answerTexts.send[language]}</Button>
      <ButtonLink kind="quiet" href={skipHref}>
        {answerTexts.skip[language]}
      </ButtonLink>
    </ButtonGroup>
  )
}
