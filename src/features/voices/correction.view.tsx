import { isInterfaceLanguage, type Language, languageNames } from '../../platform/texts.ts'
import { Radios } from '../../ui/choices.tsx'
import { Button, ButtonGroup, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { correctionTexts as texts } from './correction.texts.ts'
import { kindTexts } from './holdings.texts.ts'
import { type SpeakerKind, speakerKinds } from './speaker.model.ts'

/** As who one speaks, and in which language one is answered. */
export function CorrectionForm(props: {
  language: Language
  action: string
  cancelHref: string
  token: string
  speaker: { kind: SpeakerKind; language: string }
  languages: readonly string[]
  errors: FieldErrors
}) {
  const { language, speaker, errors } = props
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.intro[language]}</p>
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <Radios
          language={language}
          name="kind"
          label={texts.kind[language]}
          error={errors['kind']}
          value={speaker.kind}
          options={speakerKinds.map((kind) => ({ value: kind, text: kindTexts[kind][language] }))}
        />
        <Radios
          language={language}
          name="language"
          label={texts.language[language]}
          error={errors['language']}
          value={speaker.language}
          options={props.languages.map((each) => ({ value: each, text: nameOf(each) }))}
        />
        <ButtonGroup>
          <Button>{texts.save[language]}</Button>
          <a href={props.cancelHref}>{texts.cancel[language]}</a>
        </ButtonGroup>
      </Form>
    </>
  )
}

/** An interface language by its name, any other by its code. */
export function nameOf(language: string) {
  return isInterfaceLanguage(language) ? languageNames[language] : language
}
