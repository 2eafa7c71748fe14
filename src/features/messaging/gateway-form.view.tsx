import type { Language, Text } from '../../platform/texts.ts'
import { Checkboxes, Fieldset, Radios } from '../../ui/choices.tsx'
import { Select, Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { Details } from '../../ui/notices.tsx'
import { CentreFields, centreLabels } from './gateway-centre.view.tsx'
import { gatewayFormTexts as texts } from './gateway-form.texts.ts'
import { gatewayKindTexts, gatewayTexts } from './gateway.texts.ts'
import type { GatewayKind } from './gateway.model.ts'
import { presets } from './gateway-preset.model.ts'

export type GatewayFormProps = {
  language: Language
  token: string
  kinds: readonly GatewayKind[]
  given: Readonly<Record<string, string>>
  errors: FieldErrors
  /** Something is stored already, so what is left empty stays as it was. */
  stored: boolean
}

type TextKey = keyof typeof texts

/** The gateway for text messages: what we send, what it sends, and how we know it. */
export function TextGatewayForm(props: GatewayFormProps) {
  const { language, given } = props
  const field = fieldsOf(props)
  return (
    <GatewayForm {...props}>
      <TextInput
        {...field('sender', gatewayTexts.sender[language])}
        hint={texts.senderHint[language]}
        width={20}
      />
      <Checkboxes
        {...field('privateNetwork')}
        options={[{ value: 'yes', text: texts.privateNetworkYes[language] }]}
        values={[given['privateNetwork'] ?? '']}
      />
      <Details summary={texts.smppOnly[language]} open={isOpen(props, 'smpp')}>
        <CentreFields {...props} />
      </Details>
      <Details summary={texts.httpOnly[language]} open={isOpen(props, 'http')}>
        <HttpFields {...props} />
      </Details>
    </GatewayForm>
  )
}

// A field that is to be mended must not lie hidden.
function isOpen({ given, errors }: GatewayFormProps, kind: GatewayKind): boolean {
  return given['kind'] === kind || Object.keys(errors).length > 0
}

/** What we send, what comes back, and how we know who calls. */
function HttpFields(props: GatewayFormProps) {
  const { language, given, errors, stored } = props
  const field = fieldsOf(props)
  const keep = stored ? texts.keep[language] : undefined
  return (
    <>
      <Fieldset legend={texts.request[language]}>
        <p>{texts.requestLead[language]}</p>
        <TextInput {...field('url')} type="url" hint={keep} spellcheck={false} />
        <Select
          {...field('method')}
          options={['POST', 'PUT', 'GET'].map((value) => ({ value, text: value }))}
        />
        <Select
          {...field('contentType')}
          options={[
            { value: 'json', text: 'JSON' },
            { value: 'form', text: texts.form[language] },
          ]}
        />
        <Textarea
          {...field('headers')}
          hint={[texts.headersHint[language], keep].filter(Boolean).join('. ')}
          rows={3}
        />
        <Textarea {...field('body')} hint={keep} rows={7} />
        <TextInput {...field('gatewayIdPath')} hint={texts.gatewayIdHint[language]} width={20} optional />
        <TextInput
          {...field('verdictPath')}
          hint={texts.verdictHint[language]}
          width={20}
          spellcheck={false}
          optional
        />
        <Textarea
          {...field('verdictAccepted')}
          hint={texts.verdictAcceptedHint[language]}
          rows={3}
          optional
        />
        <Textarea {...field('verdictLater')} hint={texts.verdictLaterHint[language]} rows={3} optional />
      </Fieldset>
      <Fieldset legend={texts.inbound[language]}>
        <p>{texts.inboundLead[language]}</p>
        <Fields names={['listPath', 'inboundFrom', 'inboundTo', 'inboundText', 'inboundId']} field={field} />
      </Fieldset>
      <Fieldset legend={texts.receipts[language]}>
        <Fields names={['receiptReference', 'receiptId', 'receiptState']} field={field} />
        <Textarea {...field('receiptStates')} hint={texts.receiptStatesHint[language]} rows={4} />
      </Fieldset>
      <Fieldset legend={texts.proof[language]}>
        <Radios
          {...field('secretKind')}
          options={[
            { value: 'header', text: texts.secretInHeader[language] },
            { value: 'hmac', text: texts.secretSigned[language] },
            { value: 'signed_form', text: texts.secretSignedForm[language] },
          ]}
        />
        <TextInput {...field('secretHeader')} width={20} spellcheck={false} />
        <TextInput
          {...field('secret')}
          value=""
          type="password"
          autocomplete="off"
          hint={texts.secretHint[language]}
          optional
        />
        {stored ? (
          <Checkboxes
            {...field('newSecret')}
            options={[{ value: 'yes', text: texts.newSecretYes[language] }]}
            values={[given['newSecret'] ?? '']}
            error={errors['newSecret']}
          />
        ) : null}
      </Fieldset>
    </>
  )
}

/** The mail server that e-mails leave through. */
export function MailGatewayForm(props: GatewayFormProps) {
  const { language, stored } = props
  const field = fieldsOf(props)
  return (
    <GatewayForm {...props}>
      <TextInput {...field('sender', texts.senderEmail[language])} type="email" />
      <TextInput {...field('host')} spellcheck={false} />
      <TextInput {...field('port')} inputmode="numeric" width={5} />
      <Radios
        {...field('secure')}
        options={[
          { value: 'starttls', text: texts.starttls[language] },
          { value: 'tls', text: texts.tls[language] },
        ]}
      />
      <TextInput {...field('user')} autocomplete="off" spellcheck={false} optional />
      <TextInput
        {...field('password')}
        value=""
        type="password"
        autocomplete="off"
        hint={stored ? texts.keep[language] : undefined}
        optional
      />
    </GatewayForm>
  )
}

function GatewayForm(props: GatewayFormProps & { children?: unknown }) {
  const { language, kinds, given, errors, token } = props
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      {kinds.includes('http') ? <Presets language={language} /> : null}
      <Form hidden={{ form_token: token }}>
        <Radios
          language={language}
          name="kind"
          label={gatewayTexts.kind[language]}
          options={kinds.map((value) => ({ value, text: gatewayKindTexts[value][language] }))}
          value={given['kind']}
          error={errors['kind']}
        />
        {props.children as never}
        <Button>{gatewayTexts.save[language]}</Button>
      </Form>
    </>
  )
}

function Presets({ language }: { language: Language }) {
  return (
    <Details summary={texts.presets[language]}>
      <p>{texts.presetsLead[language]}</p>
      <ul class="govuk-list">
        {presets.map((preset) => (
          <li>
            <a href={`?preset=${preset}`}>{texts[preset][language]}</a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Fields(props: { names: readonly TextKey[]; field: ReturnType<typeof fieldsOf> }) {
  return (
    <>
      {props.names.map((name) => (
        <TextInput {...props.field(name)} width={20} spellcheck={false} optional />
      ))}
    </>
  )
}

const labels: Readonly<Record<string, Text>> = { ...texts, ...centreLabels, kind: gatewayTexts.kind }

/** What a field is called, for the summary of what is wrong. */
export function gatewayLabelOf(name: string, language: Language): string | undefined {
  return labels[name]?.[language]
}

function fieldsOf({ language, given, errors }: GatewayFormProps) {
  return (name: string, label?: string) => ({
    language,
    name,
    label: label ?? (name in texts ? texts[name as TextKey][language] : name),
    value: given[name],
    error: errors[name],
  })
}
