import { NotFound } from '../../platform/errors.ts'
import type { Language } from '../../platform/texts.ts'
import { canonical } from '../../platform/web/canonical.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { Pagination } from '../../ui/navigation.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { type CodeList, codes, findCode } from './code.model.ts'
import { headingKey, type Heading, letters, type ListedService } from './service-listing.model.ts'
import { listHeadings, listServicesUnder } from './service-listing.queries.ts'
import { letterTextsOf, listTexts as texts } from './service-list.texts.ts'
import { codeHref, CodeLinks, type HeadingCounts, letterHref, LetterLinks } from './service-list.view.tsx'
import { ServiceEntry, ServiceSearch } from './service-search.view.tsx'
import { serviceTexts } from './service.texts.ts'

const servicesOnPage = 50

export function listPages(routes: PageRoutes) {
  // Without a letter it is the page of all services, which stands in a file of its own.
  routes.get('/services', (c, next) => {
    const letter = c.req.query('letter')
    return letter === undefined ? next() : letterPage(c, letter)
  })
  routes.get('/life-events/:code', (c) => codePage(c, 'life_event'))
  routes.get('/target-groups/:code', (c) => codePage(c, 'target_group'))
  routes.get('/service-classes/:code', (c) => codePage(c, 'service_class'))
}

/** Services of one letter, in the order of their names in the language of the page. */
async function letterPage(c: WebContext, asked: string) {
  const { ctx, show } = c.var
  const { language } = ctx
  const letter = asked.toLocaleUpperCase('fi')
  if (!letters.includes(letter)) throw new NotFound('letter')
  const title = letterTextsOf.title[language](letter === '#' ? texts.other[language] : letter)
  const { page, counts, listed } = await load(c, { kind: 'letter', letter })
  canonical(c, page === 1 ? letterHref(ctx, letter) : `${letterHref(ctx, letter)}&page=${page}`)
  return show(
    { title, back: backToServices(c) },
    <>
      <h1>{title}</h1>
      <LetterLinks ctx={ctx} counts={counts} current={letter} />
      <Listed c={c} listed={listed} />
      <Pages
        language={language}
        page={page}
        count={counts.get(headingKey({ kind: 'letter', letter })) ?? 0}
        hrefOf={(wanted) => `${letterHref(ctx, letter)}&page=${wanted}`}
      />
    </>,
  )
}

async function codePage(c: WebContext, list: CodeList) {
  const { ctx, show } = c.var
  const { language } = ctx
  const code = findCode(list, c.req.param('code') ?? '')
  // Only by the code itself: an older name of it would be a second address of the same page.
  if (!code || code.code !== c.req.param('code')) throw new NotFound('code')
  const { page, counts, listed } = await load(c, { kind: list, code: code.code })
  const href = codeHref(ctx, list, code.code)
  canonical(c, page === 1 ? href : `${href}?page=${page}`)
  const narrower = codes[list]
    .filter((one) => one.parent === code.code && counts.has(`${list}:${one.code}`))
    .map((one) => one.code)
  const above = code.parent === null ? undefined : findCode(list, code.parent)
  const back = above
    ? { href: codeHref(ctx, list, above.code), label: above.names[language] }
    : backToServices(c)
  return show(
    { title: code.names[language], back },
    <>
      <p class="vk-soft">{texts[list][language]}</p>
      <h1>{code.names[language]}</h1>
      {narrower.length === 0 ? null : (
        <>
          <h2>{texts.narrower[language]}</h2>
          <CodeLinks ctx={ctx} list={list} counts={counts} shown={narrower} />
          <h2>{serviceTexts.services[language]}</h2>
        </>
      )}
      <Listed c={c} listed={listed} />
      <Pages
        language={language}
        page={page}
        count={counts.get(`${list}:${code.code}`) ?? 0}
        hrefOf={(wanted) => `${href}?page=${wanted}`}
      />
      <ServiceSearch ctx={ctx} />
    </>,
  )
}

async function load(c: WebContext, heading: Heading) {
  const { services, ctx } = c.var
  const { language } = ctx
  const asked = Number(c.req.query('page') ?? 1)
  const page = Number.isInteger(asked) && asked > 0 && asked < 1000 ? asked : 1
  return services.database.read(ctx.organisation.id, async (db) => {
    const [headings, listed] = await Promise.all([
      listHeadings(db, language),
      listServicesUnder(db, {
        language,
        heading,
        limit: servicesOnPage,
        offset: (page - 1) * servicesOnPage,
      }),
    ])
    const counts: HeadingCounts = new Map(headings.map((one) => [one.heading, one.services]))
    return { page, counts, listed }
  })
}

function Listed(props: { c: WebContext; listed: readonly ListedService[] }) {
  const { ctx } = props.c.var
  if (props.listed.length === 0)
    return (
      <EmptyState title={texts.noneHere[ctx.language]}>
        <p>
          <a href={backToServices(props.c).href}>{texts.noneHereBody[ctx.language]}</a>
        </p>
      </EmptyState>
    )
  return (
    <ul>
      {props.listed.map((service) => (
        <li>
          <ServiceEntry ctx={ctx} service={service} />
        </li>
      ))}
    </ul>
  )
}

function Pages(props: { language: Language; page: number; count: number; hrefOf: (page: number) => string }) {
  return (
    <Pagination
      language={props.language}
      page={props.page}
      pageCount={Math.ceil(props.count / servicesOnPage)}
      hrefOf={props.hrefOf}
    />
  )
}

function backToServices(c: WebContext) {
  const { organisation, language } = c.var.ctx
  return { href: `/${organisation.slug}/${language}/services`, label: serviceTexts.services[language] }
}
