import type { Child } from 'hono/jsx'
import { spacedCode } from '../../platform/secrets/secrets.ts'
import type { Language, Text } from '../../platform/texts.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { EmptyState, NotificationBanner } from '../../ui/notices.tsx'
import { consentTexts } from './consent.texts.ts'
import { erasureTexts } from './erasure.texts.ts'
import { followTexts as texts } from './follow.texts.ts'

/** Where one types the code. */
export function CodeForm(props: {
  language: Language
  action: string
  /** Where one goes without the code. */
  lostHref: string
  typed?: string | undefined
  errors?: FieldErrors
}) {
  const { language, errors = {} } = props
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.intro[language]}</p>
      <Form action={props.action}>
        <TextInput
          language={language}
          name="code"
          label={texts.code[language]}
          hint={texts.codeHint[language]}
          error={errors['code']}
          value={props.typed}
          autocomplete="off"
          spellcheck={false}
          width={20}
        />
        <Button>{texts.open[language]}</Button>
      </Form>
      <p>
        <a href={props.lostHref}>{texts.lost[language]}</a>
      </p>
    </>
  )
}

export type Told = 'given' | 'withdrawn' | 'corrected' | undefined

/** The speaker's own page: what rooms below show first, then what the speaker may decide. */
export function FollowPage(props: {
  language: Language
  code: string
  erasureHref: string
  told: Told
  errors: FieldErrors
  panels: readonly Child[]
  foot: readonly Child[]
  consents: Child
  holdings: Child
}) {
  const { language, panels } = props
  const isEmpty = panels.every((panel) => panel === null || panel === undefined || panel === false)
  return (
    <>
      <ErrorSummary language={language} errors={props.errors} />
      {props.told === undefined ? null : <NotificationBanner title={toldTexts[props.told][language]} />}
      <h1>{texts.heading[language]}</h1>
      <p>
        {texts.yourCode[language]}: <strong>{spacedCode(props.code)}</strong>. {texts.keepCode[language]}
      </p>
      {isEmpty ? (
        <EmptyState title={texts.nothingYet[language]}>
          <p>{texts.nothingYetBody[language]}</p>
        </EmptyState>
      ) : (
        panels
      )}
      {props.foot}
      {props.consents}
      {props.holdings}
      <h2>{erasureTexts.heading[language]}</h2>
      <p>{erasureTexts.intro[language]}</p>
      <ButtonLink href={props.erasureHref} kind="secondary">
        {erasureTexts.link[language]}
      </ButtonLink>
    </>
  )
}

const toldTexts = {
  given: consentTexts.nowGiven,
  withdrawn: consentTexts.nowWithdrawn,
  corrected: texts.corrected,
} satisfies Record<NonNullable<Told>, Text>
