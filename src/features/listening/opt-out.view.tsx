import type { Language } from '../../platform/texts.ts'
import { Button, Form } from '../../ui/form.tsx'
import { Panel } from '../../ui/notices.tsx'
import type { AskingState } from './opt-out.model.ts'
import { optOutTexts as texts } from './opt-out.texts.ts'

/** The form's own name. */
export const optOutForm = 'opt-out'

export type OptOutProps = { language: Language; action: string; token: string }

/** At the foot of each step: small, and a button, because a link may be opened by programs that guard a mailbox. */
export function OptOutForm({ language, action, token }: OptOutProps) {
  return (
    <Form action={action} hidden={{ form_token: token }}>
      <Button kind="quiet">{texts.button[language]}</Button>
    </Form>
  )
}

/** For whoever minds being asked twice more than being asked. */
function NoReminderForm({ language, action, token }: OptOutProps) {
  return (
    <>
      <p>{texts.reminderBody[language]}</p>
      <Form action={action} hidden={{ form_token: token, purpose: 'reminder' }}>
        <Button kind="quiet">{texts.reminderButton[language]}</Button>
      </Form>
    </>
  )
}

/** What holds now; and the button, for whoever opened the address by itself. */
export function OptOutPage(props: OptOutProps & { state: AskingState }) {
  const { language, state } = props
  if (state === 'stopped') {
    return (
      <Panel title={texts.done[language]}>
        <p>{texts.doneBody[language]}</p>
      </Panel>
    )
  }
  const gone = state === 'no_longer_kept'
  const unreminded = state === 'not_reminded'
  return (
    <>
      {unreminded ? (
        <Panel title={texts.unreminded[language]}>
          <p>{texts.unremindedBody[language]}</p>
        </Panel>
      ) : (
        <h1>{texts[gone ? 'gone' : 'title'][language]}</h1>
      )}
      <p>{texts[gone ? 'goneBody' : 'body'][language]}</p>
      {gone ? null : <OptOutForm {...props} />}
      {state === 'asked' ? <NoReminderForm {...props} /> : null}
    </>
  )
}

export function titleOf(state: AskingState, language: Language): string {
  return texts[titles[state]][language]
}

const titles = {
  asked: 'title',
  not_reminded: 'unreminded',
  stopped: 'done',
  no_longer_kept: 'gone',
} as const
