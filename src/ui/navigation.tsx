import type { Language } from '../platform/texts.ts'
import { frameTexts } from './frame.texts.ts'
import type { NavigationItem } from './header.tsx'

export function BackLink(props: { language: Language; href: string; text?: string }) {
  return (
    <a class="vk-back" href={props.href}>
      {props.text ?? frameTexts.back[props.language]}
    </a>
  )
}

export function Breadcrumbs(props: { language: Language; items: readonly { href: string; text: string }[] }) {
  return (
    <nav class="vk-breadcrumbs" aria-label={frameTexts.breadcrumbs[props.language]}>
      <ol>
        {props.items.map((item) => (
          <li>
            <a href={item.href}>{item.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The parts of one room, looking like tabs; each is a page of its own. */
export function SubNavigation(props: {
  language: Language
  label?: string
  items: readonly NavigationItem[]
}) {
  return (
    <nav class="vk-subnavigation" aria-label={props.label ?? frameTexts.subNavigation[props.language]}>
      <ul>
        {props.items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
              {item.count === undefined ? null : <span class="vk-count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** `hrefOf` gives the address of a page, counted from 1. Nothing when there is only one. */
export function Pagination(props: {
  language: Language
  page: number
  pageCount: number
  hrefOf: (page: number) => string
}) {
  const { language, page, pageCount, hrefOf } = props
  if (pageCount < 2) return null
  return (
    <nav class="vk-pagination" aria-label={frameTexts.pages[language]}>
      {page > 1 ? (
        <a class="vk-pagination__previous" rel="prev" href={hrefOf(page - 1)}>
          {frameTexts.previous[language]}
        </a>
      ) : null}
      <ul>
        {shownPages(page, pageCount).map((shown) =>
          shown === 'gap' ? (
            <li class="vk-pagination__gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li>
              <a
                href={hrefOf(shown)}
                aria-label={`${frameTexts.page[language]} ${shown}`}
                aria-current={shown === page ? 'page' : undefined}
              >
                {shown}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pageCount ? (
        <a class="vk-pagination__next" rel="next" href={hrefOf(page + 1)}>
          {frameTexts.next[language]}
        </a>
      ) : null}
    </nav>
  )
}

/** First, last, and those around where one is. */
export function shownPages(page: number, pageCount: number): (number | 'gap')[] {
  const all = Array.from({ length: pageCount }, (_, index) => index + 1)
  const near = all.filter((each) => each === 1 || each === pageCount || Math.abs(each - page) <= 1)
  return near.flatMap((each, index) => {
    const previous = near[index - 1] ?? 0
    if (each - previous === 2) return [each - 1, each]
    return each - previous > 2 ? ['gap' as const, each] : [each]
  })
}

/** The page that an address asks for. Ten thousand are more than anybody reads, and keep a wild number out of the query. */
export function pageOf(text: string | undefined): number {
  const page = Number(text ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}
