import type { Context } from '../../platform/context.ts'
import { Card, CardGrid } from '../../ui/notices.tsx'
import { codes, type CodeList } from './code.model.ts'
import { headingKey, letters, pathUnder } from './service-listing.model.ts'
import { listTexts as texts, listTextsOf as textsOf } from './service-list.texts.ts'

/** How many services stand under each heading. */
export type HeadingCounts = ReadonlyMap<string, number>

/** The ways into a large catalogue: what has happened in one's life, who one is, what it is about, and the alphabet. */
export function WaysIn(props: { ctx: Context; counts: HeadingCounts }) {
  const { ctx, counts } = props
  const { language } = ctx
  return (
    <>
      <CardGrid>
        {(['life_event', 'target_group', 'service_class'] as const).map((list) => {
          const top = firstOf(list).filter(({ code }) => counts.has(`${list}:${code}`))
          return top.length === 0 ? null : (
            <Card title={texts[list][language]}>
              <CodeLinks ctx={ctx} list={list} counts={counts} shown={top.map(({ code }) => code)} />
            </Card>
          )
        })}
      </CardGrid>
      <h2>{texts.letters[language]}</h2>
      <LetterLinks ctx={ctx} counts={counts} />
    </>
  )
}

/** The top of a list; of people, each group by itself, since nearly everyone is a citizen. */
function firstOf(list: CodeList) {
  const citizens = 'KR1'
  return list === 'target_group'
    ? codes[list].filter(({ code, parent }) => parent === citizens || (parent === null && code !== citizens))
    : codes[list].filter(({ parent }) => parent === null)
}

export function CodeLinks(props: {
  ctx: Context
  list: CodeList
  counts: HeadingCounts
  shown: readonly string[]
}) {
  const { ctx, list, counts, shown } = props
  const { language } = ctx
  return (
    <ul>
      {codes[list]
        .filter(({ code }) => shown.includes(code))
        .map(({ code, names }) => (
          <li>
            <a href={codeHref(ctx, list, code)}>{names[language]}</a>{' '}
            <span class="vk-soft">{textsOf.services[language](counts.get(`${list}:${code}`) ?? 0)}</span>
          </li>
        ))}
    </ul>
  )
}

export function LetterLinks(props: { ctx: Context; counts: HeadingCounts; current?: string }) {
  const { ctx, counts, current } = props
  const { language } = ctx
  const offered = letters.filter((letter) => counts.has(headingKey({ kind: 'letter', letter })))
  return (
    <nav class="vk-letters" aria-label={texts.letters[language]}>
      <ul>
        {offered.map((letter) => (
          <li>
            <a href={letterHref(ctx, letter)} aria-current={letter === current ? 'page' : undefined}>
              {letter === '#' ? texts.other[language] : letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function codeHref(ctx: Context, list: CodeList, code: string): string {
  return `/${ctx.organisation.slug}/${ctx.language}${pathUnder({ kind: list, code })}`
}

export function letterHref(ctx: Context, letter: string): string {
  return `/${ctx.organisation.slug}/${ctx.language}${pathUnder({ kind: 'letter', letter })}`
}
