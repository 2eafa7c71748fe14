import { isInterfaceLanguage, type Language, languageNames, type Words } from '../../platform/texts.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { Fieldset } from '../../ui/choices.tsx'
import { Select, Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { longestText } from './ask.model.ts'
import { labelField, labelledValues, newRows, wordsField } from './question-form.model.ts'
import { standardLabel } from './question-scale.texts.ts'
import { questionTexts as texts, questionTextsOf as textsOf } from './question.texts.ts'
import { isChoice, isScale, type Label, type QuestionKind, type ScaleName, scales } from './question.model.ts'

export type QuestionFormProps = {
  language: Language
  action: string
  cancelHref: string
  hidden: Readonly<Record<string, string>>
  given: FormValues
  errors: FieldErrors
  /** In the order in which they are offered; those without which nothing is saved come first. */
  languages: readonly string[]
  kind: QuestionKind
  labels: readonly Label[]
  /** Of the first question: by it a further one is shown or not. */
  firstScale: ScaleName
}

/** One further question in every language, its choices beneath it, and of whom it is asked. */
export function QuestionForm(props: QuestionFormProps) {
  const { language, given, errors, firstScale } = props
  const { min, max } = scales[firstScale]
  const scores = Array.from({ length: max - min + 1 }, (_, index) => String(min + index))
  const options = [
    { value: '', text: texts.everyone[language] },
    ...scores.map((value) => ({ value, text: value })),
  ]
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <Form action={props.action} hidden={props.hidden}>
        {props.languages.map((spoken) => (
          <Fieldset legend={nameOfLanguage(spoken, language)}>
            <WordsField {...props} spoken={spoken} />
            <LabelFields {...props} spoken={spoken} />
          </Fieldset>
        ))}
        <Select
          language={language}
          name="shown_from"
          label={texts.shownFrom[language]}
          hint={texts.shownHint[language]}
          options={options}
          value={given['shown_from']}
          error={errors['shown_from']}
        />
        <Select
          language={language}
          name="shown_to"
          label={texts.shownTo[language]}
          options={options}
          value={given['shown_to']}
        />
        <MoreLanguage {...props} />
        <Buttons {...props} />
      </Form>
    </>
  )
}

export function WordsField(props: {
  language: Language
  spoken: string
  given: FormValues
  errors: FieldErrors
}) {
  const { language, spoken, given, errors } = props
  const name = wordsField(spoken)
  return (
    <Textarea
      language={language}
      name={name}
      label={texts.words[language]}
      rows={2}
      maxLength={longestText.question}
      value={given[name]}
      error={errors[name]}
      contentLanguage={spoken}
    />
  )
}

/** What the values are called, in one language. */
export function LabelFields(
  props: Pick<QuestionFormProps, 'language' | 'given' | 'errors' | 'kind' | 'labels'> & { spoken: string },
) {
  const { language, spoken, kind, labels, given, errors } = props
  const values = labelledValues({ kind, labels })
  const rows = isChoice(kind) ? [...values, ...newRows.map((row) => `n${row}`)] : values
  return (
    <>
      {rows.map((row, index) => {
        const name = labelField(row, spoken)
        const standard =
          isScale(kind) && typeof row === 'number' && isInterfaceLanguage(spoken)
            ? standardLabel(kind, row)?.[spoken]
            : undefined
        const label = isScale(kind)
          ? textsOf.valueMeans[language](String(row))
          : textsOf.choice[language](String(index + 1))
        return (
          <TextInput
            language={language}
            name={name}
            label={label}
            hint={standard === undefined ? undefined : textsOf.empty[language](standard)}
            value={given[name]}
            error={errors[name]}
            optional={isScale(kind)}
          />
        )
      })}
    </>
  )
}

/** Others than the organisation's own: the Sámi languages first, then those most spoken in Finland. */
const otherLanguages = ['se', 'smn', 'sms', 'ru', 'et', 'ar', 'en', 'so', 'uk', 'fa', 'zh', 'vi', 'es', 'tr']

export function MoreLanguage(props: { language: Language; languages: readonly string[] }) {
  const { language } = props
  const offered = otherLanguages.filter((one) => !props.languages.includes(one))
  return (
    <Select
      language={language}
      name="more_language"
      label={texts.moreLanguage[language]}
      hint={texts.moreLanguageHint[language]}
      options={[
        { value: '', text: texts.noLanguage[language] },
        ...offered.map((value) => ({ value, text: nameOfLanguage(value, language) })),
      ]}
      optional
    />
  )
}

export function Buttons(props: { language: Language; cancelHref: string }) {
  const { language } = props
  return (
    <ButtonGroup>
      <Button>{texts.save[language]}</Button>
      <Button kind="secondary" name="more" value="yes">
        {texts.more[language]}
      </Button>
      <ButtonLink kind="quiet" href={props.cancelHref}>
        {texts.cancel[language]}
      </ButtonLink>
    </ButtonGroup>
  )
}

export function nameOfLanguage(spoken: string, language: Language): string {
  if (isInterfaceLanguage(spoken) && spoken === language) return languageNames[spoken]
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(spoken) ?? spoken
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** "Puuttuu: ruotsi": what keeps a reader of that language from answering in it. */
export function missingText(words: readonly Words[], languages: readonly string[], language: Language) {
  const missing = languages.filter((spoken) => words.some((one) => (one[spoken] ?? '').trim() === ''))
  if (missing.length === 0) return undefined
  const names = missing.map((spoken) => nameOfLanguage(spoken, language).toLocaleLowerCase(language))
  return textsOf.missing[language](names.join(', '))
}
