import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { formTexts } from './form.texts.ts'

/** What is wrong, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

/** A form that posts. The form token, and whatever else must ride along, go in `hidden`. */
export function Form(props: {
  action?: string | undefined
  method?: 'post' | 'get'
  hidden?: Readonly<Record<string, string>> | undefined
  multipart?: boolean
  children?: Child
}) {
  return (
    <form
      class="vk-form"
      method={props.method ?? 'post'}
      action={props.action}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <Hidden values={props.hidden} />
      {props.children}
    </form>
  )
}

export function Hidden(props: { values?: Readonly<Record<string, string>> | undefined }) {
  return (
    <>
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** Comes first in `main` when a form was refused; each line leads to its field. Nothing when there are no errors. */
export function ErrorSummary(props: { language: Language; errors: FieldErrors }) {
  const errors = Object.entries(props.errors).filter(([, message]) => message !== undefined)
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary" role="alert" aria-labelledby="error-summary-title">
      <h2 class="govuk-error-summary__title" id="error-summary-title">
        {formTexts.thereIsAProblem[props.language]}
      </h2>
      <ul class="govuk-error-summary__list">
        {errors.map(([name, message]) => (
          <li>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

export function Button(props: {
  children?: Child
  kind?: ButtonKind
  name?: string
  value?: string
  /** Posts the same form to another address. */
  formaction?: string
}) {
  return (
    <button
      class={buttonClass(props.kind)}
      type="submit"
      name={props.name}
      value={props.value}
      formaction={props.formaction}
    >
      {props.children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink(props: { href: string; kind?: ButtonKind; children?: Child }) {
  return (
    <a class={buttonClass(props.kind)} href={props.href}>
      {props.children}
    </a>
  )
}

export function ButtonGroup(props: { children?: Child }) {
  return <div class="vk-buttons">{props.children}</div>
}

function buttonClass(kind: ButtonKind = 'primary'): string {
  return kind === 'primary' ? 'vk-button' : `vk-button vk-button--${kind}`
}
