import type { Child } from 'hono/jsx'
import { isInterfaceLanguage, type Language, languageNames, type Text } from '../../platform/texts.ts'
import { Select } from '../../ui/fields.tsx'
import { FiltersBar } from '../../ui/filters.tsx'
import { formatDate, formatNumber, formatShareWithInterval } from '../../ui/format.ts'
import { EmptyState } from '../../ui/notices.tsx'
import { Statistic, Statistics } from '../../ui/statistic.tsx'
import { Table } from '../../ui/table.tsx'
import { responseRate, smallestShownGroup } from './ask.model.ts'
import {
  type CountedOutcome,
  type GroupSteps,
  groupsOf,
  layersOf,
  type ReasonCount,
  reasonsOf,
  someWait,
  steps,
  stepsOf,
  visitsOf,
  type Week,
} from './ask-funnel.model.ts'
import { funnelTexts as texts } from './ask-funnel.texts.ts'
import { refusalExplanations, withdrawalExplanations } from './ask-reason.texts.ts'
import { askTexts } from './ask.texts.ts'
import { refusalTexts, withdrawalTexts } from './invitation.texts.ts'
import { isWeighed } from './weighing.model.ts'
import { weighingTexts } from './weighing.texts.ts'

type FunnelProps = {
  language: Language
  week: Week
  weeks: readonly Week[]
  outcomes: readonly CountedOutcome[]
  unitNames: ReadonlyMap<string, string>
}

/** What became of each visit of one week, and why. */
export function FunnelPage(props: FunnelProps & { csvHref: string }) {
  const { language, week, outcomes } = props
  const visits = visitsOf(outcomes)
  const reached = stepsOf(outcomes)
  const layers = layersOf(outcomes)
  return (
    <>
      <FiltersBar language={language} label={texts.week[language]}>
        <Select
          language={language}
          name="week"
          label={texts.week[language]}
          hint={texts.weekHint[language]}
          options={props.weeks.map((one) => ({ value: one.key, text: spanOf(one, language) }))}
          value={week.key}
        />
      </FiltersBar>
      {outcomes.length === 0 ? (
        <EmptyState title={texts.emptyTitle[language]}>
          <p>{texts.emptyBody[language]}</p>
        </EmptyState>
      ) : (
        <>
          <Statistics>
            {visits === undefined ? null : (
              <Statistic
                language={language}
                label={texts.visits[language]}
                text={formatNumber(visits, language)}
              />
            )}
            {steps.map((step) => (
              <Statistic
                language={language}
                label={texts[step][language]}
                text={formatNumber(reached[step], language)}
              />
            ))}
            <Statistic
              language={language}
              label={texts.rate[language]}
              share={responseRate(layers)}
              of="invitations"
              text={askTexts.noneSent[language]}
            />
          </Statistics>
          {someWait(outcomes) ? <p>{texts.someWait[language]}</p> : null}
          <p>{texts.stepsNote[language]}</p>
          {isWeighed(layers) ? <p>{weighingTexts.shares[language]}</p> : null}
          <Reasons language={language} reasons={reasonsOf(outcomes)} />
          <Groups {...props} by="unitId" />
          <Groups {...props} by="language" />
          <p>{texts.smallNote[language]}</p>
          <p>
            <a href={props.csvHref}>{texts.download[language]}</a>
          </p>
        </>
      )}
    </>
  )
}

function Reasons(props: { language: Language; reasons: readonly ReasonCount[] }) {
  const { language, reasons } = props
  if (reasons.length === 0) return <p>{texts.everyone[language]}</p>
  return (
    <Table
      caption={texts.reasons[language]}
      rows={reasons}
      columns={[
        {
          heading: askTexts.reason[language],
          rowHeading: true,
          cell: (row): Child => reasonName(row, language),
        },
        {
          heading: askTexts.count[language],
          numeric: true,
          cell: ({ count }) =>
            count < smallestShownGroup ? askTexts.underFive[language] : formatNumber(count, language),
        },
        { heading: texts.meaning[language], cell: (row): Child => meaningOf(row, language) },
      ]}
    />
  )
}

function Groups(props: FunnelProps & { by: 'unitId' | 'language' }) {
  const { language, by } = props
  const groups = groupsOf(props.outcomes, by)
  // One group of all the small ones would say what the sums above say.
  if (groups.every(({ key }) => key === undefined)) return null
  return (
    <Table
      caption={texts[by === 'unitId' ? 'byUnit' : 'byLanguage'][language]}
      rows={groups}
      columns={[
        {
          heading: texts[by === 'unitId' ? 'unit' : 'language'][language],
          rowHeading: true,
          cell: (group): Child => groupName(group, props),
        },
        ...steps.map((step) => ({
          heading: texts[step][language],
          numeric: true,
          cell: (group: GroupSteps) => formatNumber(group.steps[step], language),
        })),
        {
          heading: texts.rate[language],
          cell: (group) => {
            const rate = responseRate(group.layers)
            return rate ? formatShareWithInterval(rate, language) : askTexts.noneSent[language]
          },
        },
      ]}
    />
  )
}

export function reasonName({ kind, reason }: ReasonCount, language: Language): string {
  const named: Record<string, Text> = kind === 'refused' ? refusalTexts : withdrawalTexts
  return named[reason]?.[language] ?? reason
}

export function groupName(
  { key }: GroupSteps,
  { by, language, unitNames }: Pick<FunnelProps, 'language' | 'unitNames'> & { by: 'unitId' | 'language' },
): string {
  if (key === undefined) return texts.others[language]
  if (by === 'unitId') return unitNames.get(key) ?? texts.noUnit[language]
  return isInterfaceLanguage(key) ? languageNames[key] : key
}

function meaningOf({ kind, reason }: ReasonCount, language: Language): string {
  const meant: Record<string, Text> = kind === 'refused' ? refusalExplanations : withdrawalExplanations
  return meant[reason]?.[language] ?? ''
}

function spanOf({ key, until }: Week, language: Language): string {
  return `${formatDate(key, language)} – ${formatDate(new Date(until.getTime() - 1), language)}`
}
