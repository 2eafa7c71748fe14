import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { formTexts, formTextsOf } from './form.texts.ts'
import { formatNumber } from './format.ts'

/** What every field has. Its id is its name, so that the error summary finds it. */
export type FieldProps = {
  language: Language
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  /** The label is the question of the whole page. */
  asHeading?: boolean | undefined
}

type TextInputProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | 'time'
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  autocomplete?: string | undefined
  spellcheck?: boolean
  /** Room for about this many characters. */
  width?: 4 | 5 | 10 | 20 | 30
}

export function TextInput(props: TextInputProps) {
  const width = props.width === undefined ? '' : ` govuk-input--width-${props.width}`
  const wrong = props.error === undefined ? '' : ' govuk-input--error'
  return (
    <FieldFrame {...props}>
      <input
        class={`govuk-input${width}${wrong}`}
        {...attributesOf(props)}
        type={props.type ?? 'text'}
        value={props.value}
        inputmode={props.inputmode}
        autocomplete={props.autocomplete}
        spellcheck={props.spellcheck}
      />
    </FieldFrame>
  )
}

/** A day in one field, as Finns write it; read it with `parseDay`. */
export function DateInput(props: Omit<TextInputProps, 'type' | 'width' | 'inputmode'>) {
  const hint = props.hint ?? formTexts.dateHint[props.language]
  return <TextInput {...props} hint={hint} width={10} autocomplete={props.autocomplete ?? 'off'} />
}

export function Textarea(
  props: FieldProps & {
    value?: string | undefined
    rows?: number
    maxLength?: number
    autocomplete?: string
    /** Of what is written, when it is known to differ from the page. */
    contentLanguage?: string
  },
) {
  const { maxLength, language } = props
  // No maxlength attribute: it cuts off pasted words without a word. The limit is said, and the server tells.
  const limit = maxLength === undefined ? '' : formTextsOf.atMost[language](formatNumber(maxLength, language))
  const hint = [props.hint, limit].filter((part) => part !== undefined && part !== '').join(' ')
  const field = { ...props, hint: hint === '' ? undefined : hint }
  return (
    <FieldFrame {...field}>
      <textarea
        class={`govuk-textarea${props.error === undefined ? '' : ' govuk-textarea--error'}`}
        {...attributesOf(field)}
        rows={props.rows ?? 5}
        lang={props.contentLanguage}
        dir="auto"
        autocomplete={props.autocomplete}
      >
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  )
}

export type Option = { value: string; text: string }

export function Select(props: FieldProps & { options: readonly Option[]; value?: string | undefined }) {
  return (
    <FieldFrame {...props}>
      <select
        class={`govuk-select${props.error === undefined ? '' : ' govuk-select--error'}`}
        {...attributesOf(props)}
      >
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** The form around it must be `multipart`. */
export function FileUpload(props: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <FieldFrame {...props}>
      <input
        class={`govuk-file-upload${props.error === undefined ? '' : ' govuk-file-upload--error'}`}
        {...attributesOf(props)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldFrame>
  )
}

function FieldFrame(props: FieldProps & { children?: Child }) {
  const { language, name, error, hint } = props
  const label = (
    <label class={props.asHeading ? 'govuk-label vk-question' : 'govuk-label'} for={name}>
      {props.label}
      <OptionalMark language={language} optional={props.optional} />
    </label>
  )
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      {props.asHeading ? <h1 class="vk-question-wrapper">{label}</h1> : label}
      <HintAndError language={language} name={name} hint={hint} error={error} />
      {props.children}
    </div>
  )
}

export function OptionalMark(props: { language: Language; optional?: boolean | undefined }) {
  return props.optional ? <span class="vk-optional"> ({formTexts.optional[props.language]})</span> : null
}

export function HintAndError(props: Pick<FieldProps, 'language' | 'name' | 'hint' | 'error'>) {
  return (
    <>
      {props.hint === undefined ? null : (
        <div class="govuk-hint" id={`${props.name}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error === undefined ? null : (
        <p class="govuk-error-message" id={`${props.name}-error`}>
          <span class="govuk-visually-hidden">{formTexts.errorPrefix[props.language]} </span>
          {props.error}
        </p>
      )}
    </>
  )
}

/** The ids of hint and error, for `aria-describedby`. */
export function describedBy(props: Pick<FieldProps, 'name' | 'hint' | 'error'>): string | undefined {
  const ids = [
    props.hint === undefined ? undefined : `${props.name}-hint`,
    props.error === undefined ? undefined : `${props.name}-error`,
  ].filter((id) => id !== undefined)
  return ids.length === 0 ? undefined : ids.join(' ')
}

function attributesOf(props: FieldProps) {
  return {
    id: props.name,
    name: props.name,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
  }
}
