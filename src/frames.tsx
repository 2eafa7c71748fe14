import type { Child } from 'hono/jsx'
import type { NavigationEntry } from './platform/feature.ts'
import { inLanguage, interfaceLanguages, isInterfaceLanguage, languageNames } from './platform/texts.ts'
import type { Fault } from './platform/web/faults.ts'
import { formTokenOf } from './platform/web/forms.ts'
import type { Page, Show, WebContext } from './platform/web/routes.ts'
import { BackLink } from './ui/navigation.tsx'
import { AnswerPage, ErrorPage, ResidentPage, StaffPage } from './ui/page.tsx'

/** Pages for residents: everything in the address, so that a page can be sent to a friend in its language. */
export function showToResidents(c: WebContext, navigation: readonly NavigationEntry[]): Show {
  return (page, content) => {
    const { ctx } = c.var
    const frame = frameOf(c, page)
    if (page.plain) {
      return answer(
        c,
        page,
        <AnswerPage {...frame} contentLanguage={page.language}>
          {content}
        </AnswerPage>,
      )
    }
    const root = `/${ctx.organisation.slug}/${ctx.language}`
    return answer(
      c,
      page,
      <ResidentPage
        {...frame}
        wide={page.width === 'wide'}
        hero={page.hero}
        before={page.back ? <BackLink {...backOf(page.back)} language={ctx.language} /> : null}
        navigation={itemsOf(c, navigation, root, ctx.language)}
      >
        {content}
      </ResidentPage>,
    )
  }
}

/** Pages for staff: the rooms this person may enter across the top. */
export function showToStaff(c: WebContext, navigation: readonly NavigationEntry[]): Show {
  return (page, content) => {
    const { ctx } = c.var
    const root = `/${ctx.organisation.slug}/staff`
    const name = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
    return answer(
      c,
      page,
      <StaffPage
        {...frameOf(c, page)}
        narrow={page.width !== 'wide'}
        rooms={itemsOf(c, navigation, root, ctx.language)}
        person={{ name }}
        signOut={{ action: `${root}/sign-out`, hidden: { form_token: formTokenOf(c, 'sign out') } }}
        before={page.back ? <BackLink {...backOf(page.back)} language={ctx.language} /> : null}
      >
        {content}
      </StaffPage>,
    )
  }
}

/** What a person sees when something went wrong: with the organisation around it where there is one. */
export function errorPage(c: WebContext, fault: Fault): Response | Promise<Response> {
  const ctx = c.get('ctx') as WebContext['var']['ctx'] | undefined
  const language = ctx?.language ?? preferredLanguage(c)
  const page = { title: fault.texts.title[language], status: fault.status }
  const navigation = c.get('navigation')
  return answer(
    c,
    page,
    <ErrorPage
      language={language}
      title={page.title}
      {...(ctx
        ? { organisation: organisationOf(ctx), footer: footerOf(ctx), demo: ctx.organisation.invented }
        : {})}
      navigation={
        ctx && navigation ? itemsOf(c, navigation, organisationOf(ctx).homeHref, language) : undefined
      }
    >
      <p>{fault.texts.body[language]}</p>
      <p>
        <a href={ctx ? organisationOf(ctx).homeHref : '/'}>{toFrontPage[language]}</a>
      </p>
    </ErrorPage>,
  )
}

const toFrontPage = { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the front page' }

/** The first interface language that the browser wishes for. */
export function preferredLanguage(c: WebContext) {
  const wished = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  return wished.find(isInterfaceLanguage) ?? 'fi'
}

function answer(c: WebContext, page: Page, document: Child) {
  return c.html(document as string, page.status ?? 200)
}

function frameOf(c: WebContext, page: Page) {
  const { ctx } = c.var
  return {
    language: ctx.language,
    title: page.title,
    organisation: organisationOf(ctx),
    languageLinks: languageLinks(c, page),
    footer: footerOf(ctx),
    demo: ctx.organisation.invented,
    failed: (page.errors ?? 0) > 0,
  }
}

function organisationOf(ctx: WebContext['var']['ctx']) {
  const { slug, names, logo } = ctx.organisation
  return {
    name: inLanguage(names, ctx.language).text,
    homeHref: `/${slug}/${ctx.language}`,
    brandHref: `/${slug}/brand.css`,
    ...(logo ? { logoHref: `/${slug}/logo` } : {}),
  }
}

function footerOf(ctx: WebContext['var']['ctx']) {
  const root = `/${ctx.organisation.slug}/${ctx.language}`
  return {
    privacyHref: `${root}/privacy`,
    accessibilityHref: `${root}/accessibility`,
    feedbackHref: `${root}/feedback`,
    realnessHref: `${root}/messages`,
  }
}

// Staff and short addresses carry no language: there the link asks for it in the query.
function languageLinks(c: WebContext, page: Page) {
  const { ctx } = c.var
  if (page.languages) {
    return page.languages.map((link) => ({
      ...link,
      current: link.language === (page.language ?? ctx.language),
    }))
  }
  const [, slug, second, ...rest] = c.req.path.split('/')
  return interfaceLanguages.map((language) => ({
    language,
    text: languageNames[language],
    current: language === ctx.language,
    href: isInterfaceLanguage(second)
      ? ['', slug, language, ...rest].join('/')
      : `${c.req.path}?language=${language}`,
  }))
}

function itemsOf(
  c: WebContext,
  entries: readonly NavigationEntry[],
  root: string,
  language: 'fi' | 'sv' | 'en',
) {
  const { ctx } = c.var
  return entries
    .filter((entry) => entry.visible?.(ctx) ?? true)
    .map((entry) => {
      const href = entry.href === '' ? root : `${root}/${entry.href}`
      const current =
        entry.href === ''
          ? c.req.path === root
          : [entry.href, ...(entry.also ?? [])].some((one) => c.req.path.startsWith(`${root}/${one}`))
      return { href, text: entry.label[language], current }
    })
}

function backOf(back: { href: string; label: string }) {
  return { href: back.href, text: back.label }
}
