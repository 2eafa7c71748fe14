import type { Context } from '../../platform/context.ts'
import type { Language, Text } from '../../platform/texts.ts'
import { Radios } from '../../ui/choices.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Table } from '../../ui/table.tsx'
import { failureKindOf } from './message-failure.model.ts'
import { failureKindTexts } from './message-failure.texts.ts'
import { messageTexts, purposeTexts } from './message.texts.ts'
import type { Purpose } from './message.model.ts'
import { decidedAboutText, uncertaintyTexts as texts } from './uncertainty.texts.ts'

type Shown = { purpose: Purpose; reason: string | null }

/** One decision about many: after a gateway hung for a day nobody decides a hundred times. */
export function UncertainDecisions(props: {
  ctx: Context
  token: string
  /** The newest of them, so that those that come while the page is open are not decided about unseen. */
  until: string
  uncertain: readonly Shown[]
  given: string | undefined
  errors: FieldErrors
}) {
  const { uncertain, errors } = props
  const { language } = props.ctx
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{messageTexts.uncertainLead[language]}</p>
      <p>{decidedAboutText[language](formatNumber(uncertain.length, language))}</p>
      <Table
        caption={texts.caption[language]}
        captionHidden
        rows={countedOf(uncertain, language)}
        columns={[
          { heading: messageTexts.purpose[language], cell: ({ purpose }) => purpose, rowHeading: true },
          { heading: messageTexts.why[language], cell: ({ why }) => why },
          {
            heading: texts.count[language],
            numeric: true,
            cell: ({ count }) => formatNumber(count, language),
          },
        ]}
      />
      <DecisionForm
        language={language}
        hidden={{ form_token: props.token, until: props.until }}
        hints={texts}
        given={props.given}
        error={errors['decision']}
      />
    </>
  )
}

/** To leave it or to send it again, each with what may come of it. */
export function DecisionForm(props: {
  language: Language
  hidden: Readonly<Record<string, string>>
  hints: Record<'leaveHint' | 'sendAgainHint', Text>
  given: string | undefined
  error: string | undefined
}) {
  const { language, hints } = props
  return (
    <Form hidden={props.hidden}>
      <Radios
        language={language}
        name="decision"
        label={messageTexts.decide[language]}
        options={[
          { value: 'leave', text: messageTexts.leave[language], hint: hints.leaveHint[language] },
          {
            value: 'send_again',
            text: messageTexts.sendAgain[language],
            hint: hints.sendAgainHint[language],
          },
        ]}
        value={props.given}
        error={props.error}
      />
      <Button>{messageTexts.confirm[language]}</Button>
    </Form>
  )
}

/** What happened to a message that may have left. Of those, the line had been there. */
export function whyUncertain(reason: string | null, language: Language): string {
  const kind = failureKindOf(reason)
  const isBroken = kind === 'unreachable' || kind === 'undelivered'
  const words = isBroken ? messageTexts.brokeOff : failureKindTexts[kind].reason
  return reason === null ? words[language] : `${words[language]} (${reason})`
}

function countedOf(uncertain: readonly Shown[], language: Language) {
  const alike = Map.groupBy(uncertain, ({ purpose, reason }) => `${purpose} ${reason}`)
  return [...alike.values()].flatMap((ones) => {
    const [first] = ones
    if (!first) return []
    const { purpose, reason } = first
    return [
      {
        purpose: purposeTexts[purpose][language],
        why: whyUncertain(reason, language),
        count: ones.length,
      },
    ]
  })
}
