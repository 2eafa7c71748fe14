import type { Context, Organisation } from '../../platform/context.ts'
import { inLanguage, type Language } from '../../platform/texts.ts'
import { Document } from '../../ui/document.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Button, ButtonLink, type FieldErrors, ErrorSummary, Form } from '../../ui/form.tsx'
import { CardGrid, EmptyState } from '../../ui/notices.tsx'
import { Phone } from '../../ui/phone.tsx'
import type { Channel } from './gateway.model.ts'
import { outboxTexts as texts } from './outbox.texts.ts'

export type ShownRecipient = {
  address: string
  channel: Channel
  sender: string
  canBeAnswered: boolean
  messages: readonly {
    id: string
    side: 'theirs' | 'own'
    at: Date
    subject: string | null
    words: string | null
    language: string
  }[]
}

/** A field of its own for each telephone on the page. */
export function answerField(address: string): string {
  return `words-${address.replace(/\D/g, '')}`
}

export function Outbox(props: {
  ctx: Context
  recipients: readonly ShownRecipient[]
  tokenOf: () => string
  given: Readonly<Record<string, string>>
  errors: FieldErrors
}) {
  const { ctx, recipients, errors } = props
  const { language } = ctx
  const here = `/dev/outbox/${ctx.organisation.slug}`
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.lead[language]}</p>
      <ButtonLink kind="secondary" href={here}>
        {texts.reload[language]}
      </ButtonLink>
      {recipients.length === 0 ? (
        <EmptyState title={texts.none[language]}>
          <p>{texts.noneWhy[language]}</p>
        </EmptyState>
      ) : null}
      <CardGrid>
        {recipients.map((recipient) => (
          <section>
            <h2>{recipient.address}</h2>
            <Phone
              language={language}
              title={recipient.address}
              sender={recipient.sender}
              messages={recipient.messages.map((message) => ({
                id: message.id,
                side: message.side,
                text: [message.subject, message.words ?? texts.emptied[language]]
                  .filter(Boolean)
                  .join('\n\n'),
                contentLanguage: message.language,
                at: message.at,
              }))}
            >
              {recipient.channel === 'email' ? undefined : recipient.canBeAnswered ? (
                <AnswerForm {...props} here={here} recipient={recipient} />
              ) : (
                <p>{texts.cannotAnswer[language]}</p>
              )}
            </Phone>
          </section>
        ))}
      </CardGrid>
    </>
  )
}

function AnswerForm(props: {
  ctx: Context
  here: string
  recipient: ShownRecipient
  tokenOf: () => string
  given: Readonly<Record<string, string>>
  errors: FieldErrors
}) {
  const { recipient, given, errors, here } = props
  const { language } = props.ctx
  const { address, sender } = recipient
  const field = answerField(address)
  return (
    <Form action={here} hidden={{ form_token: props.tokenOf(), from: address, to: sender }}>
      <TextInput
        language={language}
        name={field}
        label={texts.answer[language]}
        autocomplete="off"
        value={given[field]}
        error={errors[field]}
      />
      <Button>{texts.send[language]}</Button>
    </Form>
  )
}

/** Which organisations' outboxes there are: a page of no organisation, so it has no frame of one. */
export function OutboxIndex(props: { language: Language; organisations: readonly Organisation[] }) {
  const { language, organisations } = props
  return (
    <Document
      language={language}
      title={texts.title[language]}
      sheet="site.css"
      bodyClass="vk-resident vk-narrow"
    >
      <main id="main">
        <div class="vk-width vk-body">
          <h1>{texts.title[language]}</h1>
          <p>{texts.indexLead[language]}</p>
          <ul>
            {organisations.map((organisation) => (
              <li>
                <a href={`/dev/outbox/${organisation.slug}`}>
                  {inLanguage(organisation.names, language).text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </Document>
  )
}
