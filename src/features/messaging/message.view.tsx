import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import { formatDate, formatDateTime, formatNumber } from '../../ui/format.ts'
import { ButtonGroup, ButtonLink, ErrorSummary, type FieldErrors } from '../../ui/form.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { Table } from '../../ui/table.tsx'
import type { Channel } from './gateway.model.ts'
import { channelTexts } from './gateway.texts.ts'
import { type MessageState, messageStates, type Purpose } from './message.model.ts'
import type { FailureCount } from './message-failure.model.ts'
import { failureKindTexts, failureTexts, failureTextsOf } from './message-failure.texts.ts'
import type { GatewayTrouble } from './gateway-trouble.model.ts'
import { GatewayTroubles } from './gateway-trouble.view.tsx'
import { MessageNavigation } from './message-navigation.view.tsx'
import { messageTexts as texts, purposeTexts, stateTexts } from './message.texts.ts'
import { uncertaintyTexts } from './uncertainty.texts.ts'
import { DecisionForm, whyUncertain } from './uncertainty.view.tsx'

export type ShownCount = { weekOn: string; purpose: Purpose; state: MessageState; count: number }
export type ShownUncertain = {
  messageId: string
  purpose: Purpose
  channel: Channel
  triedAt: Date
  reason: string | null
}

/** Counts only: what was written and to whom is nobody's to read here. */
export function Messages(props: {
  ctx: Context
  root: string
  counts: readonly ShownCount[]
  uncertain: readonly ShownUncertain[]
  failures: readonly FailureCount[]
  troubles: readonly GatewayTrouble[]
  mayDecide: boolean
  mayMend: boolean
}) {
  const { ctx, root, counts, uncertain, mayDecide } = props
  const { language } = ctx
  return (
    <>
      <MessageNavigation ctx={ctx} here="" />
      <h1>{texts.title[language]}</h1>
      <p>{texts.lead[language]}</p>
      <GatewayTroubles {...props} />
      <h2>{texts.uncertainTitle[language]}</h2>
      {uncertain.length === 0 ? (
        <p>{texts.uncertainNone[language]}</p>
      ) : (
        <>
          <p>{texts.uncertainLead[language]}</p>
          {mayDecide && uncertain.length > 1 ? (
            <ButtonGroup>
              <ButtonLink kind="secondary" href={`${root}/messages/uncertain`}>
                {uncertaintyTexts.decideAll[language]}
              </ButtonLink>
            </ButtonGroup>
          ) : null}
          <Table
            caption={texts.uncertainTitle[language]}
            captionHidden
            rows={uncertain}
            columns={[
              {
                heading: texts.tried[language],
                cell: (one) => formatDateTime(one.triedAt, language),
                rowHeading: true,
              },
              { heading: texts.purpose[language], cell: (one) => purposeTexts[one.purpose][language] },
              { heading: texts.channel[language], cell: (one) => channelTexts[one.channel][language] },
              { heading: texts.why[language], cell: (one) => whyUncertain(one.reason, language) },
              ...(mayDecide
                ? [
                    {
                      heading: texts.decide[language],
                      cell: (one: ShownUncertain) => (
                        <a href={`${root}/messages/${one.messageId}/decision`}>
                          {texts.decide[language]}
                          <span class="govuk-visually-hidden">
                            {` ${purposeTexts[one.purpose][language]} ${formatDateTime(one.triedAt, language)}`}
                          </span>
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      <Failures language={language} failures={props.failures} />
      {counts.length === 0 ? (
        <EmptyState title={texts.none[language]}>
          <p>{texts.noneWhy[language]}</p>
        </EmptyState>
      ) : (
        <Counts ctx={ctx} counts={counts} />
      )}
    </>
  )
}

function Failures({ language, failures }: { language: Language; failures: readonly FailureCount[] }) {
  if (failures.length === 0) return null
  return (
    <Table
      caption={failureTexts.title[language]}
      rows={failures}
      columns={[
        {
          heading: failureTexts.reason[language],
          cell: ({ kind, said }) => (
            <>
              {failureKindTexts[kind].reason[language]}
              {said.length > 0 ? (
                <span class="vk-soft">{` ${failureTextsOf.said[language](said.join(', '))}`}</span>
              ) : null}
            </>
          ),
          rowHeading: true,
        },
        {
          heading: failureTexts.count[language],
          numeric: true,
          cell: ({ count }) => formatNumber(count, language),
        },
        { heading: failureTexts.mend[language], cell: ({ kind }) => failureKindTexts[kind].mend[language] },
      ]}
    />
  )
}

function Counts({ ctx: { language }, counts }: { ctx: Context; counts: readonly ShownCount[] }) {
  const shownStates = messageStates.filter((state) => counts.some((one) => one.state === state))
  return (
    <Table
      caption={texts.title[language]}
      rows={rowsOf(counts)}
      columns={[
        { heading: texts.week[language], cell: (row) => formatDate(row.weekOn, language), rowHeading: true },
        {
          heading: texts.purpose[language],
          runsOn: true,
          cell: (row) => purposeTexts[row.purpose][language],
        },
        ...shownStates.map((state) => ({
          heading: stateTexts[state][language],
          runsOn: true,
          numeric: true,
          cell: (row: Row) => formatNumber(row.counts.get(state) ?? 0, language),
        })),
        {
          heading: texts.total[language],
          runsOn: true,
          numeric: true,
          cell: (row) => formatNumber(sum(row.counts.values()), language),
        },
      ]}
    />
  )
}

/** Both ways have a cost for a person, so it is asked on a page of its own. */
export function UncertainDecision(props: {
  ctx: Context
  token: string
  uncertain: ShownUncertain
  given: string | undefined
  errors: FieldErrors
}) {
  const { uncertain, given, errors } = props
  const { language } = props.ctx
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.decideTitle[language]}</h1>
      <p>{texts.uncertainLead[language]}</p>
      <SummaryList
        rows={[
          { key: texts.purpose[language], value: purposeTexts[uncertain.purpose][language] },
          { key: texts.channel[language], value: channelTexts[uncertain.channel][language] },
          { key: texts.tried[language], value: formatDateTime(uncertain.triedAt, language) },
          { key: texts.why[language], value: whyUncertain(uncertain.reason, language) },
        ]}
      />
      <DecisionForm
        language={language}
        hidden={{ form_token: props.token }}
        hints={texts}
        given={given}
        error={errors['decision']}
      />
    </>
  )
}

type Row = { weekOn: string; purpose: Purpose; counts: Map<MessageState, number> }

function rowsOf(counts: readonly ShownCount[]): Row[] {
  const rows = new Map<string, Row>()
  for (const { weekOn, purpose, state, count } of counts) {
    const key = `${weekOn} ${purpose}`
    const row = rows.get(key) ?? { weekOn, purpose, counts: new Map() }
    row.counts.set(state, count)
    rows.set(key, row)
  }
  return [...rows.values()]
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}
