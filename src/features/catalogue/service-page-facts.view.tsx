import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/texts.ts'
import { formatDate } from '../../ui/format.ts'
import { SummaryList } from '../../ui/summary.tsx'
import { findCode } from './code.model.ts'
import { codeHref } from './service-list.view.tsx'
import { pageTexts as texts } from './service-page.texts.ts'
import type { ShownProfile } from './service-page.model.ts'
import { agesTold, priceTold, processingTold } from './service-terms-told.view.ts'
import { capital } from './service.view.tsx'
import { languageIn, wordsFor } from './service.model.ts'

/** Cost, languages, time, producers: what one asks before choosing. Only what somebody has told. */
export function Facts(props: { ctx: Context; profile: ShownProfile }) {
  const { ctx, profile } = props
  const { language } = ctx
  const { description } = profile
  const details = (['eligibility', 'document', 'before', 'output'] as const).map((kind) => ({
    key: texts[kind][language],
    value: listOf(
      ctx,
      profile.details.filter((one) => one.kind === kind),
    ),
  }))
  const rows = [
    ...details,
    { key: texts.cost[language], value: costsOf(ctx, profile) },
    { key: texts.processing[language], value: processingOf(ctx, profile) },
    { key: texts.deadline[language], value: wordsOf(ctx, description?.deadlines) },
    { key: texts.validity[language], value: wordsOf(ctx, description?.validityTimes) },
    {
      key: texts.languages[language],
      value: (description?.languages ?? []).map((tag) => languageIn(tag, language)).join(', ') || null,
    },
    { key: texts.producers[language], value: producersOf(ctx, profile) },
    {
      key: texts.vouchers[language],
      value: description?.vouchersInUse ? texts.vouchersUsed[language] : null,
    },
    { key: texts.belongs[language], value: codesOf(ctx, profile) },
    { key: texts.checked[language], value: checkedOf(ctx, profile) },
  ].filter(({ value }) => value !== null)
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{texts.good[language]}</h2>
      <SummaryList rows={rows} />
    </section>
  )
}

function costsOf(ctx: Context, { costs, description }: ShownProfile): Child {
  const { language } = ctx
  if (costs.length > 0) {
    return (
      <ul>
        {costs.map((cost) => (
          <li>
            {priceTold(cost, language)} {wordsOf(ctx, cost.words)}
          </li>
        ))}
      </ul>
    )
  }
  const notes = wordsOf(ctx, description?.chargeNotes)
  if (notes !== null) return notes
  if (description?.charge === 'free') return texts.free[language]
  return description?.charge === 'chargeable' ? texts.chargeable[language] : null
}

function processingOf(ctx: Context, { processingTime, description }: ShownProfile): Child {
  if (processingTime === null) return wordsOf(ctx, description?.processingTimes)
  return processingTold(processingTime, ctx.language)
}

function producersOf(ctx: Context, { producers }: ShownProfile): Child {
  if (producers.length === 0) return null
  return producers
    .map(({ names }) => wordsFor(names, ctx.language).text)
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at)
    .join(', ')
}

function codesOf(ctx: Context, { codes }: ShownProfile): Child {
  const known = codes.flatMap(({ list, code }) => {
    const found = list === 'target_group' ? undefined : findCode(list, code)
    return found ? [found] : []
  })
  if (known.length === 0) return null
  return known.map(({ list, code, names }, at) => (
    <>
      {at === 0 ? '' : ', '}
      <a href={codeHref(ctx, list, code)}>{names[ctx.language]}</a>
    </>
  ))
}

function checkedOf({ language }: Context, { checkedAt }: ShownProfile): Child {
  return checkedAt ? capital(formatDate(checkedAt, language)) : null
}

function listOf(ctx: Context, all: ShownProfile['details']): Child {
  if (all.length === 0) return null
  return (
    <ul>
      {all
        .flatMap((one) => [
          one.before ? serviceBefore(ctx, one.before) : wordsOf(ctx, one.words),
          agesTold(one, ctx.language),
        ])
        .filter((told) => told !== null)
        .map((told) => (
          <li>{told}</li>
        ))}
    </ul>
  )
}

// One that is not published has no page to go to.
function serviceBefore(
  ctx: Context,
  { key, names, published }: NonNullable<ShownProfile['details'][number]['before']>,
): Child {
  const { language, organisation } = ctx
  if (!published) return wordsOf(ctx, names)
  return <a href={`/${organisation.slug}/${language}/services/${key}`}>{wordsOf(ctx, names)}</a>
}

function wordsOf({ language }: Context, words: Words | undefined): Child {
  const { text, attributes } = wordsFor(words ?? {}, language)
  return text === '' ? null : <span {...attributes}>{text}</span>
}
