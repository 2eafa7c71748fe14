import type { Child } from 'hono/jsx'
import { spacedCode } from '../../platform/secrets/secrets.ts'
import { inLanguage, type Language, type Text } from '../../platform/texts.ts'
import { Select, Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { BigCode, Inset, Panel } from '../../ui/notices.tsx'
import { byName, type PublishedService } from '../catalogue/service.model.ts'
import { emergencyTexts } from './emergency.texts.ts'
import { longestWords } from './feedback.model.ts'
import { feedbackTexts as texts } from './feedback.texts.ts'

export type FeedbackFormProps = {
  language: Language
  action: string
  token: string
  services: readonly PublishedService[]
  given: Readonly<Record<string, string | undefined>>
  errors: FieldErrors
}

type Asking = Record<'otherService' | 'words' | 'wordsHint' | 'contact' | 'contactHint', Text>

/** The fields of feedback given unasked: the same for a resident and for staff, who are asked about the caller. */
export function FeedbackForm(props: FeedbackFormProps & { send: string; asking?: Asking; children?: Child }) {
  const { language, given, errors, asking = texts } = props
  const options = byName(props.services, language).map(({ key, names }) => ({
    value: key,
    text: inLanguage(names, language).text,
  }))
  return (
    <Form action={props.action} hidden={{ form_token: props.token }}>
      <Select
        language={language}
        name="service"
        label={texts.service[language]}
        options={[{ value: '', text: asking.otherService[language] }, ...options]}
        value={given['service']}
        error={errors['service']}
      />
      <Textarea
        language={language}
        name="words"
        label={asking.words[language]}
        hint={asking.wordsHint[language]}
        maxLength={longestWords}
        rows={8}
        value={given['words']}
        error={errors['words']}
      />
      <TextInput
        language={language}
        name="contact"
        label={asking.contact[language]}
        hint={asking.contactHint[language]}
        value={given['contact']}
        error={errors['contact']}
        spellcheck={false}
        width={30}
        optional
      />
      {props.children}
      <Button>{props.send}</Button>
    </Form>
  )
}

export function FeedbackPage(props: FeedbackFormProps & { privacyHref: string }) {
  const { language, given, errors } = props
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.intro[language]}</p>
      <Inset>
        <p>{emergencyTexts.notice[language]}</p>
      </Inset>
      <FeedbackForm {...props} send={texts.send[language]}>
        <Trap language={language} value={given['homepage']} error={errors['homepage']} />
      </FeedbackForm>
      <h2>{texts.use[language]}</h2>
      <p>
        {texts.useBody[language]} <a href={props.privacyHref}>{texts.privacy[language]}</a>
      </p>
    </>
  )
}

/**
 * Out of sight, and programs that fill in every field fall for it. Should a person's own browser fill it in, the page says
 * so and shows it: nobody's words vanish in silence.
 */
function Trap(props: { language: Language; value: string | undefined; error: string | undefined }) {
  if (props.error !== undefined) {
    const { language, value, error } = props
    return (
      <TextInput
        language={language}
        name="homepage"
        label={texts.trap[language]}
        value={value}
        error={error}
      />
    )
  }
  return (
    <div class="govuk-visually-hidden" aria-hidden="true">
      <label for="homepage">{texts.trap[props.language]}</label>
      <input id="homepage" name="homepage" type="text" tabindex={-1} autocomplete="off" value={props.value} />
    </div>
  )
}

export function FeedbackThanks(props: { language: Language; code: string; followHref: string }) {
  const { language } = props
  return (
    <>
      <Panel title={texts.thanks[language]}>
        <p>{texts.code[language]}</p>
        <BigCode code={spacedCode(props.code)} />
      </Panel>
      <p>{texts.codeUse[language]}</p>
      <p>
        <a href={props.followHref}>{texts.follow[language]}</a>
      </p>
    </>
  )
}

/**
 * Somebody's own words. The language is that of the page they were written on, which may not be that of the words, so each
 * paragraph finds its own direction.
 */
export function SaidWords(props: { language: Language; words: string | null; lang: string; by?: Child }) {
  return (
    <figure class="vk-quote">
      {props.words === null ? (
        <p>{texts.erased[props.language]}</p>
      ) : (
        <blockquote lang={props.lang}>
          {props.words.split(/\n{2,}/).map((paragraph) => (
            <p dir="auto">{withBreaks(paragraph)}</p>
          ))}
        </blockquote>
      )}
      {props.by === undefined ? null : <figcaption>{props.by}</figcaption>}
    </figure>
  )
}

function withBreaks(paragraph: string): Child[] {
  return paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))
}
