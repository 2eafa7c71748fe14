import type { Language } from '../../platform/texts.ts'
import { Radios } from '../../ui/choices.tsx'
import { Button, ButtonGroup, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { Panel } from '../../ui/notices.tsx'
import { erasureTexts as texts } from './erasure.texts.ts'

/** What will happen, before it happens: it cannot be undone. */
export function ErasureForm(props: {
  language: Language
  action: string
  cancelHref: string
  token: string
  errors: FieldErrors
}) {
  const { language, errors } = props
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.what[language]}</p>
      <p>{texts.stays[language]}</p>
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <Radios
          language={language}
          name="words"
          label={texts.words[language]}
          error={errors['words']}
          options={[
            { value: 'keep', text: texts.keep[language], hint: texts.keepHint[language] },
            { value: 'erase', text: texts.erase[language], hint: texts.eraseHint[language] },
          ]}
        />
        <ButtonGroup>
          <Button kind="danger">{texts.button[language]}</Button>
          <a href={props.cancelHref}>{texts.cancel[language]}</a>
        </ButtonGroup>
      </Form>
    </>
  )
}

export function ErasureDone(props: { language: Language }) {
  return (
    <Panel title={texts.done[props.language]}>
      <p>{texts.doneBody[props.language]}</p>
    </Panel>
  )
}
