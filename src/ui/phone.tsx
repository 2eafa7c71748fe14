import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { directionOf } from '../platform/texts.ts'
import { formatDateTime, machineDate } from './format.ts'

export type PhoneMessage = {
  id: string
  /** `theirs` came to the phone, `own` was sent from it. */
  side: 'theirs' | 'own'
  text: string
  /** Of the words, BCP 47. */
  contentLanguage: string
  at: Date
  note?: string | undefined
}

/** A drawn phone with a text message thread; links in the words can be followed. The reply form is the children. */
export function Phone(props: {
  language: Language
  title: string
  sender: string
  messages: readonly PhoneMessage[]
  children?: Child
}) {
  return (
    <section class="vk-phone" aria-label={props.title}>
      <p class="vk-phone__top">{props.sender}</p>
      <ol class="vk-phone__thread">
        {props.messages.map((message) => (
          <li class={`vk-phone__message vk-phone__message--${message.side}`} id={message.id}>
            <p lang={message.contentLanguage} dir={directionOf(message.contentLanguage)}>
              <Linked text={message.text} />
            </p>
            <small>
              <time datetime={machineDate(message.at)}>{formatDateTime(message.at, props.language)}</time>
              {message.note === undefined ? null : ` · ${message.note}`}
            </small>
          </li>
        ))}
      </ol>
      {props.children === undefined ? null : <div class="vk-phone__reply">{props.children}</div>}
    </section>
  )
}

function Linked(props: { text: string }) {
  return (
    <>
      {props.text
        .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
        .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}
    </>
  )
}
