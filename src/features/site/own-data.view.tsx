import type { Child } from 'hono/jsx'
import { inLanguage, type Language } from '../../platform/texts.ts'
import { Checkboxes, Radios } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatDate, formatTime } from '../../ui/format.ts'
import { NotificationBanner } from '../../ui/notices.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { AskedOnce } from '../listening/asked-address.queries.ts'
import type { SentMessage } from '../messaging/message-address.queries.ts'
import { purposeTexts, stateTexts } from '../messaging/message.texts.ts'
import type { OptOutPurpose } from '../voices/address.model.ts'
import type { HeldAddress } from '../voices/contact-claim.queries.ts'
import { purposeTexts as keptForTexts } from '../voices/contact-reading.texts.ts'
import { wholeStop } from './own-data.model.ts'
import {
  feedbackFrom,
  ownDataTexts as texts,
  ownDataTextsOf as textsOf,
  stopTexts,
} from './own-data.texts.ts'

/** Where one says which telephone or mailbox is one's own. */
export function ContactForm(props: {
  language: Language
  action: string
  token: string
  typed?: string | undefined
  errors?: FieldErrors
}) {
  const { language, errors = {} } = props
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.intro[language]}</p>
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <TextInput
          language={language}
          name="contact"
          label={texts.contact[language]}
          hint={texts.contactHint[language]}
          error={errors['contact']}
          value={props.typed}
          autocomplete="off"
          spellcheck={false}
        />
        <Button>{texts.send[language]}</Button>
      </Form>
    </>
  )
}

/** From a page at which a matter ends: whoever came by a link in a message knows no other way on. */
export function OnwardLinks({ language, home }: { language: Language; home: string }) {
  return (
    <nav aria-label={texts.onward[language]}>
      <ul>
        <li>
          <a href={`${home}/feedback`}>{texts.feedback[language]}</a>
        </li>
        <li>
          <a href={home}>{texts.home[language]}</a>
        </li>
      </ul>
    </nav>
  )
}

/** From whom the link comes, so that nobody opens another's. Both are told, for nobody is told which was known. */
export function SentBy({ language, senders }: { language: Language; senders: readonly string[] }) {
  if (senders.length === 0) return null
  return (
    <p>
      {texts.sentBy[language]}: <strong>{senders.join(', ')}</strong>
    </p>
  )
}

export type OwnDataProps = {
  language: Language
  masked: string
  expiresAt: Date
  saved: boolean
  spoken: readonly { href: string; firstSpokeAt: Date }[]
  asked: readonly AskedOnce[]
  messages: readonly SentMessage[]
  held: readonly HeldAddress[]
  stops: readonly OptOutPurpose[]
  stopForm: { action: string; token: string }
  erasureForm: { action: string; token: string; errors: FieldErrors }
}

/** Everything that one telephone or mailbox leads to, and what its owner may do about it. */
export function OwnData(props: OwnDataProps) {
  const { language } = props
  return (
    <>
      <ErrorSummary language={language} errors={props.erasureForm.errors} />
      {props.saved ? <NotificationBanner title={texts.saved[language]} /> : null}
      <h1>{texts.heading[language]}</h1>
      <p>{textsOf.about[language](props.masked, formatTime(props.expiresAt, language))}</p>
      <Said {...props} />
      <Rows
        title={texts.asked[language]}
        language={language}
        rows={props.asked}
        columns={askedColumns(language)}
      />
      <Rows
        title={texts.messages[language]}
        language={language}
        rows={props.messages}
        columns={messageColumns(language)}
      />
      <Rows
        title={texts.held[language]}
        language={language}
        rows={props.held}
        columns={heldColumns(language)}
      />
      <Stops {...props} />
      <Erasing {...props} />
    </>
  )
}

function Said({ language, spoken }: OwnDataProps) {
  return (
    <section>
      <h2>{texts.said[language]}</h2>
      {spoken.length === 0 ? (
        <p>{texts.nothingSaid[language]}</p>
      ) : (
        <>
          <p>{texts.saidBody[language]}</p>
          <ul>
            {spoken.map(({ href, firstSpokeAt }) => (
              <li>
                <a href={href}>{feedbackFrom[language](formatDate(firstSpokeAt, language))}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Rows<Row>(props: {
  title: string
  language: Language
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}): Child {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.rows.length === 0 ? (
        <p>{texts.none[props.language]}</p>
      ) : (
        <Table caption={props.title} captionHidden rows={props.rows} columns={props.columns} />
      )}
    </section>
  )
}

function askedColumns(language: Language): Column<AskedOnce>[] {
  return [
    { heading: texts.day[language], rowHeading: true, cell: ({ sendAt }) => formatDate(sendAt, language) },
    {
      heading: texts.service[language],
      cell: ({ names }) => (names ? inLanguage(names, language).text : texts.unnamed[language]),
    },
    {
      heading: texts.answer[language],
      cell: ({ answered }) => texts[answered ? 'answered' : 'notAnswered'][language],
    },
  ]
}

function messageColumns(language: Language): Column<SentMessage>[] {
  return [
    { heading: texts.day[language], rowHeading: true, cell: ({ sendAt }) => formatDate(sendAt, language) },
    { heading: texts.message[language], cell: ({ purpose }) => purposeTexts[purpose][language] },
    { heading: texts.state[language], cell: ({ state }) => stateTexts[state][language] },
  ]
}

function heldColumns(language: Language): Column<HeldAddress>[] {
  return [
    { heading: texts.day[language], rowHeading: true, cell: ({ takenAt }) => formatDate(takenAt, language) },
    { heading: texts.purpose[language], cell: ({ purpose }) => keptForTexts[purpose][language] },
    {
      heading: texts.until[language],
      cell: ({ readable, keptUntilAt }) =>
        readable ? formatDate(keptUntilAt, language) : texts.onlyMark[language],
    },
  ]
}

function Stops({ language, stops, stopForm }: OwnDataProps) {
  return (
    <section>
      <h2>{texts.stops[language]}</h2>
      <Form action={stopForm.action} hidden={{ form_token: stopForm.token }}>
        <Checkboxes
          language={language}
          name="stopped"
          label={texts.stopsLegend[language]}
          values={stops}
          options={wholeStop.map((purpose) => ({ value: purpose, text: stopTexts[purpose][language] }))}
        />
        <Button kind="secondary">{texts.save[language]}</Button>
      </Form>
    </section>
  )
}

function Erasing({ language, erasureForm }: OwnDataProps) {
  const { action, token, errors } = erasureForm
  return (
    <section>
      <h2>{texts.erasing[language]}</h2>
      <p>{texts.erasingBody[language]}</p>
      <Form action={action} hidden={{ form_token: token }}>
        <Radios
          language={language}
          name="words"
          label={texts.words[language]}
          error={errors['words']}
          options={[
            { value: 'keep', text: texts.keep[language] },
            { value: 'erase', text: texts.erase[language] },
          ]}
        />
        <Checkboxes
          language={language}
          name="stop"
          label={texts.afterwards[language]}
          values={['yes']}
          options={[{ value: 'yes', text: texts.stopToo[language], hint: texts.stopTooHint[language] }]}
        />
        <Button kind="danger">{texts.eraseButton[language]}</Button>
      </Form>
    </section>
  )
}
