import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/texts.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import { Card, Details } from '../../ui/notices.tsx'
import type { Channel } from './address.model.ts'
import { consentTexts as texts, consentTextsOf } from './consent.texts.ts'
import { channelTexts } from './contact-reading.texts.ts'

export type ShownConsent = { consentId: string; channel: Channel; masked: string; keptUntilAt: Date }

/** Whether the speaker is told, where, and the two ways to change that. */
export function Consents(props: {
  language: Language
  consents: readonly ShownConsent[]
  giving: { action: string; token: string; typed: string | undefined; errors: FieldErrors }
  /** Where a stop is taken back by whoever shows that the number is theirs. */
  stopsHref: string
  withdrawing: { action: string; token: string }
}) {
  const { language, consents, giving } = props
  const form: Child = (
    <Form action={giving.action} hidden={{ form_token: giving.token }}>
      <TextInput
        language={language}
        name="address"
        label={texts.address[language]}
        hint={texts.addressHint[language]}
        error={giving.errors['address']}
        value={giving.typed}
        autocomplete="off"
        spellcheck={false}
        width={30}
      />
      <p>
        <a href={props.stopsHref}>{texts.stopped[language]}</a>
      </p>
      <Button>{texts.give[language]}</Button>
    </Form>
  )
  return (
    <>
      <h2>{texts.heading[language]}</h2>
      <p>{consents.length === 0 ? texts.notGiven[language] : texts.given[language]}</p>
      {consents.map((consent) => (
        <Card>
          <p>
            {channelTexts[consent.channel][language]}: <strong>{consent.masked}</strong>.{' '}
            {consentTextsOf.keptUntil[language](formatDate(consent.keptUntilAt, language))}
          </p>
          <Form
            action={props.withdrawing.action}
            hidden={{ form_token: props.withdrawing.token, consent_id: consent.consentId }}
          >
            <Button kind="secondary">{texts.withdraw[language]}</Button>
          </Form>
        </Card>
      ))}
      {consents.length === 0 ? (
        form
      ) : (
        <Details summary={texts.other[language]} open={Object.keys(giving.errors).length > 0}>
          {form}
        </Details>
      )}
    </>
  )
}
