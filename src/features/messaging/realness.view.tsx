import type { Language } from '../../platform/texts.ts'
import { Textarea } from '../../ui/fields.tsx'
import { Button, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { Inset, NotificationBanner } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import type { Verdict } from './realness.model.ts'
import { realnessTexts as texts, realnessTextsOf as textsOf, verdictTexts } from './realness.texts.ts'

type Sender = { sender: string; canBeAnswered: boolean }

export type RealnessProps = {
  language: Language
  /** Of this organisation's pages. */
  address: string
  feedbackHref: string
  sms: Sender | undefined
  email: Sender | undefined
  token: string
  given: string | undefined
  errors: FieldErrors
  verdict: Verdict | undefined
}

/** How to tell our messages from others; first of all, a place to try the one in hand. */
export function Realness(props: RealnessProps) {
  const { language, address, sms, email } = props
  return (
    <>
      <ErrorSummary language={language} errors={props.errors} />
      {props.verdict ? <Answer language={language} verdict={props.verdict} /> : null}
      <h1>{texts.title[language]}</h1>
      <p class="vk-lead">{texts.lead[language]}</p>
      <Marks language={language} sms={sms} email={email} address={address} />
      <Check {...props} />
      <h2>{texts.never[language]}</h2>
      <Points language={language} points={Object.values(texts.nevers)} />
      <h2>{texts.more[language]}</h2>
      <Points language={language} points={[texts.noSignIn, texts.hours, ...replying(sms)]} />
      <h2>{texts.unsure[language]}</h2>
      <Points language={language} points={Object.values(texts.unsures)} />
      <p>{textsOf.siteAddress[language](address.replace(/^https?:\/\//, ''))}</p>
      <ButtonLink href={props.feedbackHref} kind="secondary">
        {texts.give[language]}
      </ButtonLink>
    </>
  )
}

function Answer({ language, verdict }: { language: Language; verdict: Verdict }) {
  const { title, body } = verdictTexts[verdict.kind]
  const ours = verdict.kind.startsWith('our_')
  return (
    <NotificationBanner title={title[language]} kind={ours ? 'success' : 'warning'}>
      {'shown' in verdict ? (
        <p>
          {texts.checked[language]}: <code>{verdict.shown}</code>
        </p>
      ) : null}
      <p>{body[language]}</p>
    </NotificationBanner>
  )
}

function Check({ language, token, given, errors }: RealnessProps) {
  return (
    <section>
      <h2>{texts.check[language]}</h2>
      <Form hidden={{ form_token: token }}>
        <Textarea
          language={language}
          name="pasted"
          label={texts.checkLabel[language]}
          hint={texts.checkHint[language]}
          value={given}
          error={errors['pasted']}
          rows={3}
          autocomplete="off"
        />
        <Button>{texts.checkButton[language]}</Button>
      </Form>
    </section>
  )
}

function Marks(props: Pick<RealnessProps, 'language' | 'sms' | 'email' | 'address'>) {
  const { language, sms, email, address } = props
  if (!sms && !email) return <Inset>{texts.noneSent[language]}</Inset>
  return (
    <SummaryList
      rows={[
        ...(sms ? [{ key: texts.smsSender[language], value: <strong>{sms.sender}</strong> }] : []),
        ...(email ? [{ key: texts.emailSender[language], value: <strong>{email.sender}</strong> }] : []),
        { key: texts.link[language], value: <strong>{`${address}/`}</strong> },
      ]}
    />
  )
}

function Points(props: { language: Language; points: readonly Record<Language, string>[] }) {
  return (
    <ul>
      {props.points.map((point) => (
        <li>{point[props.language]}</li>
      ))}
    </ul>
  )
}

function replying(sms: Sender | undefined) {
  if (!sms) return []
  return sms.canBeAnswered ? [texts.canReply, texts.stop] : [texts.cannotReply]
}
