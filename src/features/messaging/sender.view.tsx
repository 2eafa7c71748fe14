import type { Context } from '../../platform/context.ts'
import { Radios } from '../../ui/choices.tsx'
import { DateInput, TextInput } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { Inset, NotificationBanner } from '../../ui/notices.tsx'
import { MessageNavigation } from './message-navigation.view.tsx'
import { canBeAnsweredAt, type SenderChoice, type SenderStatus, senderStatuses } from './sender.model.ts'
import { senderNextTexts, senderStatusTexts, senderTexts as texts, senderTextsOf } from './sender.texts.ts'

export type SenderPageProps = {
  ctx: Context
  gatewaysHref: string
  token: string
  /** Of the gateway for texts; nothing where none is connected. */
  chosen: string | undefined
  choice: SenderChoice | undefined
  status: SenderStatus | undefined
  given: Readonly<Record<string, string>>
  errors: FieldErrors
}

/** What texts are sent from now, what the rule is, and what to do next. */
export function SenderPage(props: SenderPageProps) {
  const { ctx, given, errors, token, status } = props
  const { language } = ctx
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <MessageNavigation ctx={ctx} here="/sender" />
      <h1>{texts.title[language]}</h1>
      <SenderNow {...props} />
      {status ? (
        <>
          <h2>{texts.next[language]}</h2>
          <p>{senderNextTexts[status][language]}</p>
        </>
      ) : null}
      <h2>{texts.ruleTitle[language]}</h2>
      <p>{texts.rule[language]}</p>
      <Form hidden={{ form_token: token }}>
        <TextInput
          language={language}
          name="name"
          label={texts.name[language]}
          hint={texts.nameHint[language]}
          value={given['name']}
          error={errors['name']}
          width={20}
          spellcheck={false}
          optional
        />
        <Radios
          language={language}
          name="status"
          label={texts.status[language]}
          options={senderStatuses.map((value) => ({ value, text: senderStatusTexts[value][language] }))}
          value={given['status']}
          error={errors['status']}
        />
        <DateInput
          language={language}
          name="statusOn"
          label={texts.statusOn[language]}
          hint={texts.statusOnHint[language]}
          value={given['statusOn']}
          error={errors['statusOn']}
          optional
        />
        <TextInput
          language={language}
          name="number"
          label={texts.number[language]}
          hint={texts.numberHint[language]}
          value={given['number']}
          error={errors['number']}
          type="tel"
          width={20}
          optional
        />
        <Button>{texts.save[language]}</Button>
      </Form>
    </>
  )
}

function SenderNow({ ctx: { language }, chosen, choice, gatewaysHref }: SenderPageProps) {
  if (chosen === undefined || choice === undefined)
    return (
      <Inset>
        <p>{texts.notConnected[language]}</p>
        <p>
          <a href={gatewaysHref}>{texts.toGateways[language]}</a>
        </p>
      </Inset>
    )
  if (choice.kind === 'nothing')
    return (
      <NotificationBanner title={texts.now[language]} kind="warning">
        <p>{senderTextsOf.nothing[language]('', chosen)}</p>
      </NotificationBanner>
    )
  return (
    <Inset>
      <p>
        <strong>{senderTextsOf[choice.kind][language](choice.sender, chosen)}</strong>
      </p>
      <p>{texts[canBeAnsweredAt('sms', choice) ? 'numberNow' : 'nameNow'][language]}</p>
    </Inset>
  )
}
