import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { inLanguage, type Language, type Text, type Words } from '../../platform/texts.ts'
import { formatNumber, formatShareWithInterval } from '../../ui/format.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { EmptyState, Tag } from '../../ui/notices.tsx'
import { Statistic, Statistics } from '../../ui/statistic.tsx'
import { Table } from '../../ui/table.tsx'
import { emptyFunnel, type Funnel, responseRate, smallestShownGroup } from './ask.model.ts'
import { SectionHeading } from './ask-sections.view.tsx'
import { askTexts } from './ask.texts.ts'
import { refusalTexts, withdrawalTexts } from './invitation.texts.ts'
import { isWeighed } from './weighing.model.ts'
import { weighingTexts } from './weighing.texts.ts'

type Ask = { askId: string; serviceNames: Words; closedAt: Date | null }
type Counted = { reason: string; count: number }

export function AskList(props: {
  ctx: Context
  asks: readonly Ask[]
  funnels: ReadonlyMap<string, Funnel>
  mayOpen: boolean
}) {
  const { ctx, asks, funnels } = props
  const { language } = ctx
  const root = `/${ctx.organisation.slug}/staff/asks`
  const funnelOf = (ask: Ask) => funnels.get(ask.askId) ?? emptyFunnel
  return (
    <>
      <h1>{askTexts.title[language]}</h1>
      <p>{askTexts.lead[language]}</p>
      {props.mayOpen ? (
        <ButtonGroup>
          <ButtonLink href={`${root}/new`}>{askTexts.open[language]}</ButtonLink>
        </ButtonGroup>
      ) : null}
      {asks.length === 0 ? (
        <EmptyState title={askTexts.emptyTitle[language]}>
          <p>{askTexts.emptyBody[language]}</p>
        </EmptyState>
      ) : (
        <Table
          caption={askTexts.lastWeeks[language]}
          rows={asks}
          columns={[
            {
              heading: askTexts.service[language],
              rowHeading: true,
              cell: (ask) => (
                <a href={`${root}/${ask.askId}`}>{inLanguage(ask.serviceNames, language).text}</a>
              ),
            },
            {
              heading: askTexts.state[language],
              runsOn: true,
              cell: (ask) => <AskState ask={ask} language={language} />,
            },
            ...(['planned', 'sent', 'answered'] as const).map((step) => ({
              heading: askTexts[step][language],
              runsOn: true,
              numeric: true,
              cell: (ask: Ask) => formatNumber(funnelOf(ask)[step], language),
            })),
            {
              heading: askTexts.responseRate[language],
              cell: (ask) => {
                const rate = responseRate(funnelOf(ask).layers)
                return rate ? formatShareWithInterval(rate, language) : askTexts.noneSent[language]
              },
            },
          ]}
        />
      )}
    </>
  )
}

export function AskState(props: { ask: { closedAt: Date | null }; language: Language }) {
  const { ask, language } = props
  return ask.closedAt ? (
    <Tag colour="birch">{askTexts.isClosed[language]}</Tag>
  ) : (
    <Tag colour="moss">{askTexts.isOpen[language]}</Tag>
  )
}

/** What the ask has brought, and why not everyone was asked. */
export function AskResults(props: {
  language: Language
  funnel: Funnel
  refusals: readonly Counted[]
  withdrawals: readonly Counted[]
}) {
  const { language, funnel } = props
  const rate = responseRate(funnel.layers)
  const reasons = [
    ...props.refusals.map((one) => ({ ...one, text: textOf(refusalTexts, one.reason, language) })),
    ...props.withdrawals.map((one) => ({ ...one, text: textOf(withdrawalTexts, one.reason, language) })),
  ]
  return (
    <>
      <SectionHeading language={language} section="numbers" />
      <Statistics>
        {(['planned', 'sent', 'answered'] as const).map((step) => (
          <Statistic
            language={language}
            label={askTexts[step][language]}
            text={formatNumber(funnel[step], language)}
          />
        ))}
        <Statistic
          language={language}
          label={askTexts.responseRate[language]}
          share={rate}
          of="invitations"
          text={askTexts.noneSent[language]}
        />
      </Statistics>
      {isWeighed(funnel.layers) ? <p>{weighingTexts.shares[language]}</p> : null}
      <SectionHeading language={language} section="reasons" />
      <p>{askTexts.whyNotLead[language]}</p>
      {reasons.length === 0 ? (
        <p>{askTexts[funnel.planned === 0 ? 'noVisits' : 'everybodyAsked'][language]}</p>
      ) : (
        <Table
          caption={askTexts.whyNot[language]}
          captionHidden
          rows={reasons}
          columns={[
            { heading: askTexts.reason[language], rowHeading: true, cell: (row): Child => row.text },
            {
              heading: askTexts.count[language],
              numeric: true,
              cell: (row) => countOf(row, language),
            },
          ]}
        />
      )}
    </>
  )
}

function countOf({ count }: Counted, language: Language): string {
  return count < smallestShownGroup ? askTexts.underFive[language] : formatNumber(count, language)
}

function textOf(texts: Record<string, Text>, reason: string, language: Language): string {
  return texts[reason]?.[language] ?? reason
}
