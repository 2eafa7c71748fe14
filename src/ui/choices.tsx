import type { Child } from 'hono/jsx'
import type { FieldProps, Option } from './fields.tsx'
import { HintAndError, OptionalMark, describedBy } from './fields.tsx'

export type Choice = Option & { hint?: string | undefined }

type ChoicesProps = FieldProps & { options: readonly Choice[]; inline?: boolean }

/** One of several. */
export function Radios(props: ChoicesProps & { value?: string | undefined }) {
  return (
    <ChoiceGroup {...props} kind="radios">
      {props.options.map((option, index) => (
        <ChoiceItem
          kind="radios"
          id={idOf(props.name, index)}
          name={props.name}
          option={option}
          checked={option.value === props.value}
        />
      ))}
    </ChoiceGroup>
  )
}

/** Any of several, or a single box to tick. */
export function Checkboxes(props: ChoicesProps & { values?: readonly string[] | undefined }) {
  return (
    <ChoiceGroup {...props} kind="checkboxes">
      {props.options.map((option, index) => (
        <ChoiceItem
          kind="checkboxes"
          id={idOf(props.name, index)}
          name={props.name}
          option={option}
          checked={props.values?.includes(option.value) ?? false}
        />
      ))}
    </ChoiceGroup>
  )
}

/** Fields that belong together, with one legend. */
export function Fieldset(props: {
  legend: string
  asHeading?: boolean | undefined
  describedBy?: string | undefined
  children?: Child
}) {
  return (
    <fieldset class="govuk-fieldset vk-fieldset" aria-describedby={props.describedBy}>
      <legend class="vk-fieldset__legend">
        {props.asHeading ? <h1 class="vk-question">{props.legend}</h1> : props.legend}
      </legend>
      {props.children}
    </fieldset>
  )
}

type Kind = 'radios' | 'checkboxes'

function ChoiceGroup(props: ChoicesProps & { kind: Kind; children?: Child }) {
  const inline = props.inline ? ` govuk-${props.kind}--inline` : ''
  return (
    <div class={props.error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class="govuk-fieldset__legend">
          {props.asHeading ? <h1 class="vk-question">{props.label}</h1> : props.label}
          <OptionalMark language={props.language} optional={props.optional} />
        </legend>
        <HintAndError language={props.language} name={props.name} hint={props.hint} error={props.error} />
        <div class={`govuk-${props.kind}${inline}`}>{props.children}</div>
      </fieldset>
    </div>
  )
}

function ChoiceItem(props: { kind: Kind; id: string; name: string; option: Choice; checked: boolean }) {
  const { kind, id, name, option } = props
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={option.value}
        checked={props.checked}
        aria-describedby={option.hint === undefined ? undefined : `${id}-hint`}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {option.text}
      </label>
      {option.hint === undefined ? null : (
        <div class={`govuk-hint govuk-${kind}__hint`} id={`${id}-hint`}>
          {option.hint}
        </div>
      )}
    </div>
  )
}

// The first has the bare name, so that the error summary leads to it.
function idOf(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}
