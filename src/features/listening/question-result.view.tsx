import type { Child } from 'hono/jsx'
import type { Language, Words } from '../../platform/texts.ts'
import { figureTextsOf } from '../../ui/figure.texts.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { formatDate, formatNumber, formatShareWithInterval } from '../../ui/format.ts'
import { SubNavigation } from '../../ui/navigation.tsx'
import { Details, Tag } from '../../ui/notices.tsx'
import { Statistic, Statistics } from '../../ui/statistic.tsx'
import { Table } from '../../ui/table.tsx'
import { inLanguage } from '../../platform/texts.ts'
import { type BackgroundKind } from './background.model.ts'
import { backgroundKindTexts } from './background.texts.ts'
import { groupName } from './background.view.tsx'
import { goodTexts, poorTexts } from './question-count.texts.ts'
import { type Bar, type Group, type Result, resultSpans } from './question-result.model.ts'
import { resultTexts as texts, resultTextsOf as textsOf } from './question-result.texts.ts'
import { isScale, type QuestionKind, type ScaleName } from './question.model.ts'
import { questionKindTexts } from './question.texts.ts'
import { weighingTexts } from './weighing.texts.ts'

/** One question as its results show it. */
export type ShownQuestion = {
  id: string
  kind: QuestionKind
  words: Words
  /** Nobody is asked it any more. */
  removed: boolean
  /** The newest first, each with the day it was written. */
  wordings: readonly { words: Words; writtenAt: Date }[]
  answered: number
  /** Nothing where too few answered. */
  result: Result | undefined
  nameOf: (value: number) => string
}

export type ShownGroups = { kind: BackgroundKind; shown: readonly Group[]; hidden: number }

export type ResultsProps = {
  language: Language
  here: string
  days: number
  questions: readonly ShownQuestion[]
  groups: readonly ShownGroups[]
  scale: ScaleName
  inboxHref: string
}

export function Results(props: ResultsProps) {
  const { language, here, days, questions } = props
  return (
    <>
      <SubNavigation
        language={language}
        label={texts.span[language]}
        items={resultSpans.map((span) => ({
          href: `${here}?days=${span}`,
          text: textsOf.days[language](String(span)),
          current: span === days,
        }))}
      />
      {questions.every(({ answered }) => answered === 0) ? <p>{texts.none[language]}</p> : null}
      {questions.some(({ result }) => result?.weighed) ? <p>{weighingTexts.shares[language]}</p> : null}
      {questions.map((question) => (
        <QuestionResult {...props} question={question} />
      ))}
      {props.groups.length === 0 ? null : <Groups {...props} />}
      <ButtonGroup>
        <ButtonLink kind="secondary" href={`${here}.csv?days=${days}`}>
          {texts.csv[language]}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

function QuestionResult(props: ResultsProps & { question: ShownQuestion }) {
  const { language, question } = props
  const { kind, result, answered } = question
  const title = inLanguage(question.words, language).text
  return (
    <section>
      <h2>{title}</h2>
      <p class="vk-soft">
        {questionKindTexts[kind][language]}, {textsOf.answered[language](formatNumber(answered, language))}{' '}
        {question.removed ? <Tag colour="birch">{texts.removed[language]}</Tag> : null}
      </p>
      {kind === 'text' ? (
        <p>
          <a href={props.inboxHref}>{texts.readWords[language]}</a>
        </p>
      ) : result ? (
        <Numbers language={language} title={title} question={question} result={result} />
      ) : (
        <p>{texts.tooFew[language]}</p>
      )}
      {question.wordings.length < 2 ? null : (
        <Details summary={texts.wordings[language]}>
          <ul>
            {question.wordings.map(({ words, writtenAt }) => (
              <li>
                {inLanguage(words, language).text}{' '}
                <span class="vk-soft">({textsOf.since[language](formatDate(writtenAt, language))})</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}

function Numbers(props: { language: Language; title: string; question: ShownQuestion; result: Result }) {
  const { language, question, result } = props
  const { kind } = question
  const { net, good, poor } = result
  return (
    <>
      {isScale(kind) ? (
        <Statistics>
          {net === undefined ? null : (
            <Statistic
              language={language}
              label={texts.net[language]}
              text={formatNumber(net.estimate, language)}
              note={`${figureTextsOf.interval[language](endsOf(net, language))}, ${figureTextsOf.answeredBy[language](formatNumber(result.answered, language))}`}
            />
          )}
          <Statistic language={language} label={goodTexts[kind][language]} share={good} />
          <Statistic language={language} label={poorTexts[kind][language]} share={poor} />
        </Statistics>
      ) : null}
      {kind === 'multiple_choice' ? <p class="vk-soft">{texts.multiple[language]}</p> : null}
      <Table
        caption={props.title}
        captionHidden
        rows={result.bars}
        columns={[
          { heading: texts.value[language], rowHeading: true, cell: ({ value }) => question.nameOf(value) },
          {
            heading: texts.count[language],
            numeric: true,
            cell: ({ count }) => formatNumber(count, language),
          },
          {
            heading: texts.share[language],
            cell: (bar): Child => (
              <>
                {formatShareWithInterval(bar.share, language)}
                <ShareBar bar={bar} />
              </>
            ),
          },
        ]}
      />
    </>
  )
}

function endsOf({ low, high }: { low: number; high: number }, language: Language): string {
  return `${formatNumber(low, language)} – ${formatNumber(high, language)}`
}

/** The number beside it says the same, so the picture is for the eye alone. */
function ShareBar({ bar }: { bar: Bar }) {
  return (
    <svg class="vk-share-bar" width="100%" height="10" aria-hidden="true" focusable="false">
      <rect x="0" y="0" width={`${bar.share.share * 100}%`} height="10" rx="3" />
    </svg>
  )
}

function Groups(props: ResultsProps) {
  const { language, scale } = props
  return (
    <section>
      <h2>{texts.groups[language]}</h2>
      <p>{texts.groupsLead[language]}</p>
      {props.groups.map(({ kind, shown, hidden }) => (
        <>
          <h3>{backgroundKindTexts[kind][language]}</h3>
          {shown.length === 0 ? null : (
            <Table
              caption={backgroundKindTexts[kind][language]}
              captionHidden
              rows={shown}
              columns={[
                {
                  heading: texts.group[language],
                  rowHeading: true,
                  cell: ({ value }) => (kind === 'postal_code' ? value : groupName(value, language)),
                },
                {
                  heading: goodTexts[scale][language],
                  cell: ({ share }) => formatShareWithInterval(share, language),
                },
              ]}
            />
          )}
          {hidden === 0 ? null : (
            <p class="vk-soft">{textsOf.hidden[language](formatNumber(hidden, language))}</p>
          )}
        </>
      ))}
    </section>
  )
}
