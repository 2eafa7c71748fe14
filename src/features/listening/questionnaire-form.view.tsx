import type { Child } from 'hono/jsx'
import type { Language, Words } from '../../platform/texts.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { Checkboxes, Fieldset } from '../../ui/choices.tsx'
import { Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { Details } from '../../ui/notices.tsx'
import { Retold, RetoldScript } from '../../ui/retold.tsx'
import type { PartPrice } from '../messaging/text-price.model.ts'
import { longestText } from './ask.model.ts'
import { backgroundKinds } from './background.model.ts'
import { backgroundKindTexts } from './background.texts.ts'
import { InvitationCost } from './invitation-cost.view.tsx'
import { firstQuestionTexts } from './question-bank.texts.ts'
import { followUpField, followUpRows } from './question-form.model.ts'
import { Buttons, LabelFields, MoreLanguage, nameOfLanguage, WordsField } from './question-form.view.tsx'
import { type FollowUp, type ScaleName, scaleNames } from './question.model.ts'
import { questionKindTexts, questionTexts as texts } from './question.texts.ts'
import { HealthNote } from './questionnaire.view.tsx'
import { asSent } from './invitation.model.ts'

type Props = {
  language: Language
  action: string
  cancelHref: string
  token: string
  given: FormValues
  errors: FieldErrors
  languages: readonly string[]
}

export function invitationField(language: string): string {
  return `invitation_${language}`
}

/** The question and the message that asks it, side by side: a number sent back and one touched are one measure. */
export function FirstQuestionForm(
  props: Props & { scale: ScaleName; exampleLink: string; partPrice: PartPrice | undefined },
) {
  const { language, given, errors, scale } = props
  return (
    <PostForm {...props} hidden={{ scale }}>
      <p>
        {texts.scale[language]}: <strong>{questionKindTexts[scale][language]}</strong>.{' '}
        {texts.scaleHint[language]}
      </p>
      <Details summary={texts.ready[language]}>
        <ul>
          {scaleNames.map((name) => (
            <li>
              <a href={`${props.action}?bank=${name}`}>{firstQuestionTexts[name][language]}</a>{' '}
              <span class="vk-soft">({questionKindTexts[name][language]})</span>
            </li>
          ))}
        </ul>
      </Details>
      {props.languages.map((spoken) => (
        <Fieldset legend={nameOfLanguage(spoken, language)}>
          <WordsField {...props} spoken={spoken} />
          <LabelFields {...props} kind={scale} labels={[]} spoken={spoken} />
          <Textarea
            language={language}
            name={invitationField(spoken)}
            label={texts.invitation[language]}
            hint={texts.invitationHint[language]}
            rows={4}
            maxLength={longestText.invitation}
            value={given[invitationField(spoken)]}
            error={errors[invitationField(spoken)]}
            contentLanguage={spoken}
          />
          <Retold id={`cost-in-${spoken}`} by="more=yes" aloud>
            <MessageCost {...props} spoken={spoken} />
          </Retold>
        </Fieldset>
      ))}
      <MoreLanguage {...props} />
      <Buttons {...props} />
      <RetoldScript />
    </PostForm>
  )
}

function MessageCost(props: {
  language: Language
  given: FormValues
  spoken: string
  exampleLink: string
  partPrice: PartPrice | undefined
}) {
  const written = props.given[invitationField(props.spoken)] ?? ''
  if (written === '') return null
  return <InvitationCost {...props} written={asSent(written)} contentLanguage={props.spoken} />
}

/** The reason, asked in words of their own from a score up: whoever gave a nine is not asked what went wrong. */
export function FollowUpForm(props: Props) {
  const { language, given, errors } = props
  return (
    <PostForm {...props}>
      {followUpRows.map((row) => (
        <Fieldset
          legend={row === 0 ? texts.followUpAll[language] : `${texts.followUpOther[language]} ${row}`}
        >
          {row === 0 ? null : (
            <TextInput
              language={language}
              name={`follow_${row}_from`}
              label={texts.followUpFrom[language]}
              hint={texts.followUpFromHint[language]}
              value={given[`follow_${row}_from`]}
              error={errors[`follow_${row}_from`]}
              inputmode="numeric"
              width={4}
              optional
            />
          )}
          {props.languages.map((spoken) => (
            <Textarea
              language={language}
              name={followUpField(row, spoken)}
              label={nameOfLanguage(spoken, language)}
              rows={2}
              maxLength={longestText.followUp}
              value={given[followUpField(row, spoken)]}
              error={errors[followUpField(row, spoken)]}
              contentLanguage={spoken}
            />
          ))}
        </Fieldset>
      ))}
      <Buttons {...props} />
    </PostForm>
  )
}

export function BackgroundForm(props: Props & { chosen: readonly string[] }) {
  const { language } = props
  return (
    <PostForm {...props}>
      <p>{texts.backgroundLead[language]}</p>
      <Checkboxes
        language={language}
        name="background"
        label={texts.background[language]}
        error={props.errors['background']}
        options={backgroundKinds.map((value) => ({ value, text: backgroundKindTexts[value][language] }))}
        values={props.chosen}
      />
      <HealthNote language={language} />
      <ButtonGroup>
        <Button>{texts.save[language]}</Button>
        <ButtonLink kind="quiet" href={props.cancelHref}>
          {texts.cancel[language]}
        </ButtonLink>
      </ButtonGroup>
    </PostForm>
  )
}

/** As the fields show it. */
export function formOfFollowUps(followUp: Words, followUps: readonly FollowUp[]): Record<string, string> {
  const rows = [{ fromScore: undefined, words: followUp }, ...followUps]
  return Object.fromEntries(
    rows.flatMap(({ fromScore, words }, row) => [
      ...Object.entries(words).map(([language, text]) => [followUpField(row, language), text ?? '']),
      ...(fromScore === undefined ? [] : [[`follow_${row}_from`, String(fromScore)]]),
    ]),
  ) as Record<string, string>
}

function PostForm(props: Props & { hidden?: Record<string, string>; children?: Child }) {
  return (
    <>
      <ErrorSummary language={props.language} errors={props.errors} />
      <Form action={props.action} hidden={{ form_token: props.token, ...props.hidden }}>
        {props.children}
      </Form>
    </>
  )
}
