import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { Checkboxes, Fieldset, Radios } from '../../ui/choices.tsx'
import { Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, ButtonGroup, type FieldErrors, Form } from '../../ui/form.tsx'
import { Inset } from '../../ui/notices.tsx'
import { Phone } from '../../ui/phone.tsx'
import { Retold, RetoldScript } from '../../ui/retold.tsx'
import { readPartPrice } from '../messaging/text-price.model.ts'
import { type AskFormSection, askParts, fieldOf, sectionOf } from './ask-form.model.ts'
import { longestText } from './ask.model.ts'
import { type AskChoices, WhichVisits, WhomToAsk } from './ask-rules.view.tsx'
import { FormSection } from './ask-sections.view.tsx'
import { askTexts, weekdayTexts } from './ask.texts.ts'
import { InvitationCost } from './invitation-cost.view.tsx'
import { costTexts } from '../messaging/text-price.texts.ts'
import { asSent, exampleLink, withLink } from './invitation.model.ts'
import { nameOfLanguage } from './question-form.view.tsx'

export type AskFormProps = {
  ctx: Context
  action: string
  given: FormValues
  /** Of checkboxes, which may have many. */
  weekdays: readonly string[]
  errors: FieldErrors
  hidden: Readonly<Record<string, string>>
  sensitive: boolean
  sender: string | undefined
  choices: AskChoices
  isNew?: boolean
}

/** The rules and the words of an ask, with each invitation as it will look on a phone. */
export function AskForm(props: AskFormProps) {
  const { ctx } = props
  const { language } = ctx
  return (
    <>
      {props.sender === undefined ? (
        <Inset>
          <p>{askTexts.noGateway[language]}</p>
        </Inset>
      ) : null}
      <Form action={props.action} hidden={props.hidden}>
        <Section {...props} section="words">
          {props.sensitive ? (
            <Inset>
              <p>{askTexts.sensitiveHint[language]}</p>
            </Inset>
          ) : null}
          {ctx.organisation.languages.map((each) => (
            <WordsOf {...props} contentLanguage={each} />
          ))}
          <PartPrice {...props} />
        </Section>
        <Section {...props} section="visits">
          <WhichVisits {...props} />
        </Section>
        <Section {...props} section="when">
          <When {...props} />
        </Section>
        <Section {...props} section="whom">
          <WhomToAsk {...props} />
        </Section>
        <ButtonGroup>
          <Button>{askTexts.save[language]}</Button>
          <Button kind="secondary" name="preview" value="yes">
            {askTexts.showPreview[language]}
          </Button>
        </ButtonGroup>
      </Form>
      <RetoldScript />
    </>
  )
}

// Open where something is wrong or to be looked at: the words of an ask that is new, or whose preview is wanted.
function Section(props: AskFormProps & { section: AskFormSection; children?: Child }) {
  const { section, given, errors } = props
  const isWrong = Object.entries(errors).some(([field, said]) => said && sectionOf(field) === section)
  const isLookedAt = section === 'words' && (props.isNew === true || given['preview'] === 'yes')
  return (
    <FormSection ctx={props.ctx} given={given} section={section} open={isWrong || isLookedAt}>
      {props.children}
    </FormSection>
  )
}

function WordsOf(props: AskFormProps & { contentLanguage: string }) {
  const { ctx, given, contentLanguage } = props
  const { language } = ctx
  const invitation = given[fieldOf('invitation', contentLanguage)] ?? ''
  return (
    <Fieldset legend={legendOf(ctx, contentLanguage)}>
      {askParts.map((part) => (
        <Textarea
          {...fieldProps(props, fieldOf(part, contentLanguage))}
          label={askTexts[part][language]}
          hint={part === 'invitation' ? askTexts.invitationHint[language] : undefined}
          value={given[fieldOf(part, contentLanguage)]}
          rows={part === 'invitation' ? 4 : 2}
          maxLength={longestText[part]}
          contentLanguage={contentLanguage}
        />
      ))}
      <Retold id={`preview-of-${contentLanguage}`} by="preview=yes">
        {invitation === '' ? null : <Preview {...props} text={invitation} />}
      </Retold>
      <Retold id={`cost-in-${contentLanguage}`} by="preview=yes" aloud>
        {invitation === '' ? null : <Cost {...props} text={invitation} />}
      </Retold>
    </Fieldset>
  )
}

function Preview(props: AskFormProps & { contentLanguage: string; text: string }) {
  const { ctx, contentLanguage, sender } = props
  const text = withLink(asSent(props.text), exampleLink(ctx))
  return (
    <Phone
      language={ctx.language}
      title={`${askTexts.preview[ctx.language]}: ${nameOfLanguage(contentLanguage, ctx.language)}`}
      sender={sender ?? ctx.organisation.slug}
      messages={[{ id: `preview-${contentLanguage}`, side: 'theirs', text, contentLanguage, at: ctx.now }]}
    />
  )
}

function Cost({
  ctx,
  given,
  contentLanguage,
  text,
}: AskFormProps & { contentLanguage: string; text: string }) {
  return (
    <InvitationCost
      language={ctx.language}
      written={asSent(text)}
      contentLanguage={contentLanguage}
      exampleLink={exampleLink(ctx)}
      partPrice={readPartPrice(given['partPrice'] ?? '')}
    />
  )
}

/** Asked for only to count with, so that nobody takes it for a price that is agreed on. */
function PartPrice(props: AskFormProps) {
  const { language } = props.ctx
  const written = props.given['partPrice'] ?? ''
  const isWrong = written.trim() !== '' && readPartPrice(written) === undefined
  return (
    <TextInput
      {...fieldProps(props, 'partPrice')}
      label={costTexts.partPrice[language]}
      hint={costTexts.partPriceHint[language]}
      error={isWrong ? costTexts.badPrice[language] : undefined}
      value={written}
      width={5}
      inputmode="decimal"
      optional
    />
  )
}

function When(props: AskFormProps) {
  const { ctx, given } = props
  const { language } = ctx
  const days = Object.entries(weekdayTexts).map(([value, text]) => ({ value, text: text[language] }))
  return (
    <>
      <Radios
        {...fieldProps(props, 'delayKind')}
        label={askTexts.delayKind[language]}
        options={[
          { value: 'next_day', text: askTexts.nextDay[language] },
          { value: 'hours', text: askTexts.afterHours[language] },
        ]}
        value={given['delayKind']}
      />
      {(['delayHours', 'windowFromHour', 'windowToHour'] as const).map((name) => (
        <TextInput
          {...fieldProps(props, name)}
          label={askTexts[name][language]}
          hint={name === 'delayHours' ? askTexts.delayHoursHint[language] : askTexts.windowHint[language]}
          value={given[name]}
          width={4}
          inputmode="numeric"
        />
      ))}
      <Checkboxes
        {...fieldProps(props, 'weekdays')}
        label={askTexts.weekdays[language]}
        options={days}
        values={props.weekdays}
      />
      <Tick {...props} name="onHolidays" label={askTexts.onHolidays[language]} />
    </>
  )
}

function Tick(props: AskFormProps & { name: string; label: string }) {
  const { name, ctx, given, label } = props
  return (
    <Checkboxes
      {...fieldProps(props, name)}
      label={label}
      options={[{ value: 'yes', text: askTexts.yes[ctx.language] }]}
      values={[given[name] ?? '']}
    />
  )
}

function fieldProps({ ctx, errors }: AskFormProps, name: string) {
  return { language: ctx.language, name, error: errors[name] }
}

/** "Ruotsi (pakollinen)" */
function legendOf({ language, organisation }: Context, contentLanguage: string): string {
  const must = organisation.requiredLanguages.includes(contentLanguage) ? 'required' : 'optional'
  return `${nameOfLanguage(contentLanguage, language)} (${askTexts[must][language]})`
}
