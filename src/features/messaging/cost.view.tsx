import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { formatDate, formatMoney, formatNumber, formatShare } from '../../ui/format.ts'
import { EmptyState, Inset, Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import type { BudgetState } from './budget.model.ts'
import { budgetScopeTexts, budgetStopTexts, budgetTexts } from './budget.texts.ts'
import { type CostSum, type Forecast, type Month, sumOf } from './cost.model.ts'
import { costTexts as texts, costTextsOf as textsOf, nameOfMonth, unansweredTextsOf } from './cost.texts.ts'
import { type GreetingRefusal, greetingRefusals, mostGreetings } from './greeting.model.ts'
import { MessageNavigation } from './message-navigation.view.tsx'
import { centsOf, hundredthsOf } from './text-price.model.ts'

export type NamedSum = CostSum & { name: string }

export type CostsProps = {
  ctx: Context
  /** Of these pages. */
  root: string
  month: Month
  otherMonths: readonly Month[]
  priced: boolean
  budgets: readonly BudgetState[]
  forecast: Forecast | undefined
  byPurpose: readonly NamedSum[]
  byService: readonly NamedSum[]
  untold: readonly { reason: 'told_often' | 'over_budget'; count: number }[]
  unanswered: Readonly<Record<GreetingRefusal, number>>
  mayChange: boolean
}

/** A month of texts: what they cost, whether the budget lasts, and where the money went. */
export function Costs(props: CostsProps) {
  const { ctx, root, month, priced, byPurpose, mayChange } = props
  const { language } = ctx
  const sum = sumOf(byPurpose)
  return (
    <>
      <MessageNavigation ctx={ctx} here="/costs" />
      <h1>
        {texts.title[language]} <span class="vk-lead">{nameOfMonth(month, language)}</span>
      </h1>
      {priced ? null : (
        <Inset>
          <p>
            <strong>{texts.noPrice[language]}.</strong> {texts.noPriceWhy[language]}
          </p>
        </Inset>
      )}
      {byPurpose.length === 0 ? (
        <EmptyState title={texts.none[language]}>
          <p>{texts.noneWhy[language]}</p>
        </EmptyState>
      ) : (
        <p class="vk-lead">
          {sum.unpricedParts === sum.parts
            ? textsOf.plannedUnpriced[language](formatNumber(sum.texts, language))
            : textsOf.planned[language](formatNumber(sum.texts, language), money(sum, language))}
        </p>
      )}
      {sum.unpricedParts === 0 ? null : (
        <p>{textsOf.unpriced[language](formatNumber(sum.unpricedParts, language))}</p>
      )}
      <ForecastLine {...props} />
      <Budgets {...props} />
      {mayChange ? (
        <p>
          <ButtonLink kind={priced ? 'secondary' : 'primary'} href={`${root}/budget`}>
            {texts.setPrice[language]}
          </ButtonLink>
        </p>
      ) : null}
      {byPurpose.length === 0 ? null : <Tables {...props} />}
      <Untold {...props} />
      <Unanswered {...props} />
      <Months {...props} />
    </>
  )
}

function ForecastLine({ ctx: { language }, forecast, byPurpose }: CostsProps) {
  if (!forecast) return null
  const { parts, unpricedParts } = sumOf(byPurpose)
  return (
    <p>
      {textsOf.forecast[language](formatMoney(roundEuros(forecast.hundredths), language))}{' '}
      {forecast.spentOn === undefined
        ? null
        : textsOf.spentOn[language](formatDate(forecast.spentOn, language))}{' '}
      {unpricedParts === 0
        ? null
        : textsOf.forecastPriced[language](
            formatNumber(parts - unpricedParts, language),
            formatNumber(parts, language),
          )}
    </p>
  )
}

function Budgets({ ctx: { language }, budgets }: CostsProps) {
  if (budgets.length === 0) return null
  const full = budgets.filter(({ usedUp }) => usedUp)
  return (
    <section>
      <h2>{texts.budgets[language]}</h2>
      {full.map(({ scope }) => (
        <Inset>
          <p>
            <strong>
              {budgetScopeTexts[scope][language]}: {budgetTexts.spent[language].toLowerCase()}.
            </strong>{' '}
            {budgetStopTexts[scope][language]}
          </p>
        </Inset>
      ))}
      <Table
        caption={texts.budgets[language]}
        captionHidden
        rows={budgets}
        columns={[
          {
            heading: texts.budget[language],
            cell: (one) => budgetScopeTexts[one.scope][language],
            rowHeading: true,
          },
          {
            heading: texts.spent[language],
            numeric: true,
            cell: (one) => formatMoney(centsOf(one.spent), language),
          },
          {
            heading: texts.limit[language],
            numeric: true,
            cell: (one) => formatMoney(one.monthCents, language),
          },
          { heading: texts.state[language], cell: (one) => <BudgetTag state={one} language={language} /> },
        ]}
      />
    </section>
  )
}

function BudgetTag({ state, language }: { state: BudgetState; language: Language }) {
  const share = state.spent / hundredthsOf(state.monthCents)
  if (state.usedUp) return <Tag colour="lingonberry">{budgetTexts.spent[language]}</Tag>
  const word = share >= 0.8 ? budgetTexts.nearly : budgetTexts.enough
  return (
    <Tag
      colour={share >= 0.8 ? 'cloudberry' : 'moss'}
    >{`${word[language]}, ${formatShare(share, language)}`}</Tag>
  )
}

function Tables({ ctx: { language }, root, month, byPurpose, byService }: CostsProps) {
  return (
    <>
      <SumTable
        language={language}
        heading={texts.byPurpose[language]}
        rows={withTotal(byPurpose, language)}
      />
      {byService.length === 0 ? null : (
        <SumTable language={language} heading={texts.byService[language]} rows={byService} />
      )}
      <p>{texts.partsWhy[language]}</p>
      <p>
        <a href={`${root}/${month.slice(0, 7)}.csv`}>{texts.download[language]}</a>
      </p>
    </>
  )
}

function SumTable(props: { language: Language; heading: string; rows: readonly NamedSum[] }) {
  const { language, heading } = props
  return (
    <Table
      caption={heading}
      rows={props.rows}
      columns={[
        { heading, cell: (row) => row.name, rowHeading: true },
        { heading: texts.texts[language], numeric: true, cell: (row) => formatNumber(row.texts, language) },
        { heading: texts.parts[language], numeric: true, cell: (row) => formatNumber(row.parts, language) },
        { heading: texts.cost[language], numeric: true, cell: (row) => money(row, language) },
        { heading: texts.average[language], numeric: true, cell: (row) => average(row, language) },
      ]}
    />
  )
}

function Untold({ ctx: { language }, untold }: CostsProps) {
  if (untold.length === 0) return null
  return (
    <section>
      <h2>{texts.untold[language]}</h2>
      <ul>
        {untold.map(({ reason, count }) => (
          <li>
            {textsOf[reason === 'told_often' ? 'toldOften' : 'overBudget'][language](
              formatNumber(count, language),
            )}
          </li>
        ))}
      </ul>
      <p>{texts.untoldWhy[language]}</p>
    </section>
  )
}

function Unanswered({ ctx: { language }, unanswered }: CostsProps) {
  const reasons = greetingRefusals.filter((reason) => unanswered[reason] > 0)
  if (reasons.length === 0) return null
  const most = formatNumber(mostGreetings, language)
  return (
    <section>
      <h2>{texts.unanswered[language]}</h2>
      <ul>
        {reasons.map((reason) => (
          <li>{unansweredTextsOf[reason][language](formatNumber(unanswered[reason], language), most)}</li>
        ))}
      </ul>
      <p>{texts.unansweredWhy[language]}</p>
    </section>
  )
}

function Months({ ctx: { language }, root, otherMonths }: CostsProps) {
  if (otherMonths.length === 0) return null
  return (
    <nav aria-labelledby="other-months">
      <h2 id="other-months">{texts.otherMonths[language]}</h2>
      <ul>
        {otherMonths.map((month) => (
          <li>
            <a href={`${root}/${month.slice(0, 7)}`}>{nameOfMonth(month, language)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function withTotal(rows: readonly NamedSum[], language: Language): NamedSum[] {
  return [...rows, { ...sumOf(rows), name: texts.total[language] }]
}

// Where no part has a price there is no sum, which is not the same as nothing to pay.
function money(sum: CostSum, language: Language): string {
  return sum.parts > 0 && sum.unpricedParts === sum.parts
    ? '–'
    : formatMoney(centsOf(sum.hundredths), language)
}

function average(sum: CostSum, language: Language): string {
  if (sum.texts === 0 || sum.unpricedParts > 0) return '–'
  const cents = sum.hundredths / sum.texts / 100
  return `${formatNumber(cents, language, 1)} ${language === 'en' ? 'cents' : language === 'sv' ? 'cent' : 'snt'}`
}

// A forecast to the cent would look surer than it is.
function roundEuros(hundredths: number): number {
  return Math.max(100, Math.round(hundredths / 10_000) * 100)
}
