import type { Language } from '../../platform/texts.ts'
import { TextInput, Textarea } from '../../ui/fields.tsx'
import { Fieldset } from '../../ui/choices.tsx'
import type { FormState } from './settings.view.tsx'

type Props = {
  language: Language
  legend: string
  /** Fields are named `names_fi`, `names_sv`... */
  prefix: string
  languages: readonly string[]
  required: readonly string[]
  state: FormState
  long?: boolean
}

/** The same words in each of the organisation's languages; those not required may be left empty. */
export function WordsFields(props: Props) {
  return (
    <Fieldset legend={props.legend}>
      {props.languages.map((written) => (
        <WordsField {...props} written={written} />
      ))}
    </Fieldset>
  )
}

function WordsField({ language, prefix, required, state, long, written }: Props & { written: string }) {
  const name = `${prefix}_${written}`
  const field = {
    language,
    name,
    label: languageName(written, language),
    optional: !required.includes(written),
    value: state.given[name],
    error: state.errors[name],
  }
  return long ? <Textarea {...field} rows={8} contentLanguage={written} /> : <TextInput {...field} />
}

/** A language's name in the reader's own: "pohjoissaame". */
export function languageName(tag: string, language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
