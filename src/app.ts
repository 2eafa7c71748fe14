import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { errorPage, preferredLanguage, showToResidents, showToStaff } from './frames.tsx'
import type { Feature, NavigationEntry } from './platform/feature.ts'
import { joinPanels, type Panels } from './platform/panels.ts'
import * as platform from './platform/platform.holdings.ts'
import { type Services, surroundingsOf } from './platform/surroundings.ts'
import { isInterfaceLanguage, type Language } from './platform/texts.ts'
import { faultOf, faultOfStatus } from './platform/web/faults.ts'
import { assetRoutes, healthRoutes } from './platform/web/health.ts'
import { type Metrics, measureRequests } from './platform/web/metrics.ts'
import { problemOf, problemResponse } from './platform/web/problem.ts'
import { type RateLimiter, visitorAddress } from './platform/web/rate-limit.ts'
import type { WebContext, WebEnv } from './platform/web/routes.ts'
import { atMost, KILOBYTE, MEGABYTE, safetyHeaders } from './platform/web/safety.ts'
import { tidyAddress } from './platform/web/tidy-address.ts'
import { Forbidden } from './platform/errors.ts'
import { findAsset } from './ui/assets.ts'

export type AppSettings = {
  services: Services
  features: readonly Feature[]
  /** Puts the signed-in person into the context, or answers with the way to sign in. */
  staffGuard: (c: WebContext, language: Language) => Promise<Response | undefined>
  /** Puts the calling system into the context by the key it gives; throws when it gives a wrong one. */
  apiGuard: (c: WebContext) => Promise<void>
  limiter: RateLimiter
  metrics: Metrics
  /** The pages of the installation itself, which belong to no organisation. */
  front?: Hono<WebEnv>
}

/** The whole site on one screen: each audience behind its own guard. */
export function newApp(settings: AppSettings): Hono<WebEnv> {
  const { services, features, metrics } = settings
  const panels = joinPanels(
    features.flatMap((feature) => feature.panels ?? []),
    services,
  )
  const app = new Hono<WebEnv>()

  app.use(compress())
  app.use(async (c, next) => {
    // Said before the answer is made: said afterwards, the whole answer would be made anew for it.
    c.header('vary', 'Accept-Encoding')
    await next()
  })
  app.use(safetyHeaders(services.config.baseUrl.startsWith('https:')))
  app.use(measureRequests(metrics, services.log))
  app.route('/', healthRoutes(services, metrics))
  app.route('/assets', assetRoutes(findAsset))
  if (settings.front) app.route('/', settings.front)
  if (services.config.development) app.route('/dev', developmentApp(settings, panels))
  app.route('/api/v1/:slug', apiApp(settings, panels))
  app.route('/:slug/staff', staffApp(settings, panels))
  app.route('/:slug/:language{(?:fi|sv|en)}', residentApp(settings, panels))
  app.route('/:slug', shortApp(settings, panels))

  app.notFound((c) => fail(c, undefined))
  app.onError((error, c) => {
    if (faultOf(error).status === 500) services.log.error({ err: error }, 'request failed')
    return fail(c, error)
  })
  return app
}

function residentApp(settings: AppSettings, panels: Panels) {
  const app = new Hono<WebEnv>()
  const navigation = navigationOf(settings.features, 'resident')
  app.use(async (c, next) => {
    const language = c.req.param('language')
    if (!(await enter(c, settings, panels, isInterfaceLanguage(language) ? language : 'fi')))
      return fail(c, undefined)
    c.set('show', showToResidents(c, navigation))
    c.set('navigation', navigation)
    return limited(c, settings, next)
  })
  app.use(atMost(256 * KILOBYTE))
  for (const feature of settings.features) feature.resident?.(app)
  return app
}

function shortApp(settings: AppSettings, panels: Panels) {
  const app = new Hono<WebEnv>()
  app.use(async (c, next) => {
    // An address of the residents' pages that led nowhere comes through here too: it has its language already.
    if (c.get('ctx')) return next()
    const wished = c.req.query('language')
    const language = isInterfaceLanguage(wished) ? wished : preferredLanguage(c)
    if (!(await enter(c, settings, panels, language))) return fail(c, undefined)
    c.set('show', showToResidents(c, []))
    return limited(c, settings, next)
  })
  app.use(atMost(256 * KILOBYTE))
  for (const feature of settings.features) feature.short?.(app)
  app.get('/', (c) => c.redirect(`/${c.var.ctx.organisation.slug}/${c.var.ctx.language}`, 302))
  return app
}

function staffApp(settings: AppSettings, panels: Panels) {
  const app = new Hono<WebEnv>()
  const navigation = navigationOf(settings.features, 'staff')
  const kept = [platform.kept, ...settings.features.flatMap((feature) => feature.kept ?? [])]
  app.use(async (c, next) => {
    const language = chosenLanguage(c)
    if (!(await enter(c, settings, panels, language))) return fail(c, undefined)
    c.set('show', showToResidents(c, []))
    return limited(c, settings, next)
  })
  app.use('/sign-in/*', atMost(256 * KILOBYTE))
  for (const feature of settings.features) feature.signIn?.(app)
  app.use(async (c, next) => {
    const away = await settings.staffGuard(c, c.var.ctx.language)
    if (away) return away
    c.set('show', showToStaff(c, navigation))
    c.set('kept', kept)
    return next()
  })
  app.use(atMost(40 * MEGABYTE))
  for (const feature of settings.features) feature.staff?.(app)
  return app
}

function apiApp(settings: AppSettings, panels: Panels) {
  const app = new OpenAPIHono<WebEnv>()
  app.use(async (c, next) => {
    if (!(await enter(c, settings, panels, 'en'))) return fail(c, undefined)
    return limited(c, settings, next)
  })
  app.use(atMost(10 * MEGABYTE))
  app.use(async (c, next) => {
    await settings.apiGuard(c)
    return next()
  })
  for (const feature of settings.features) feature.api?.(app)
  refuseOtherMethods(app)
  return app
}

/** An address that is there for another method says so, instead of not being found. */
function refuseOtherMethods(app: OpenAPIHono<WebEnv>) {
  const named = app.routes.filter(({ method }) => method !== 'ALL')
  for (const [path, routes] of Map.groupBy(named, (route) => route.path)) {
    const allowed = [...new Set(routes.map(({ method }) => method))].join(', ')
    app.all(path, (c) => {
      c.header('allow', allowed)
      return respondWith(c, faultOfStatus(405))
    })
  }
}

function developmentApp(settings: AppSettings, panels: Panels) {
  const app = new Hono<WebEnv>()
  app.use(async (c, next) => {
    c.set('services', settings.services)
    return next()
  })
  app.use('/:page/:slug/*', async (c, next) => {
    if (!(await enter(c, settings, panels, chosenLanguage(c)))) return fail(c, undefined)
    c.set('show', showToResidents(c, []))
    return next()
  })
  for (const feature of settings.features) feature.development?.(app)
  return app
}

// Whose page it is and in which language: nothing is looked up before this is known.
async function enter(
  c: WebContext,
  settings: AppSettings,
  panels: Panels,
  language: Language,
): Promise<boolean> {
  const { services, limiter } = settings
  const organisation = await services.organisations.findBySlug(c.req.param('slug') ?? '')
  if (!organisation) return false
  const remote = c.env?.incoming?.socket.remoteAddress
  c.set('services', services)
  c.set('panels', panels)
  c.set('limiter', limiter)
  c.set('address', visitorAddress(remote, c.req.header('x-forwarded-for'), services.config.TRUSTED_PROXIES))
  c.set('ctx', { organisation, actor: { kind: 'resident' }, language, ...surroundingsOf(services) })
  return true
}

async function limited(c: WebContext, { limiter }: AppSettings, next: () => Promise<void>) {
  const kind = isApi(c) ? 'call' : isRead(c) ? 'read' : 'post'
  const taken = limiter.take(kind, { address: c.var.address, organisationId: c.var.ctx.organisation.id })
  if (taken.ok) return next()
  c.header('retry-after', String(taken.retryAfterSeconds))
  return respondWith(c, faultOfStatus(429))
}

function fail(c: WebContext, error: unknown) {
  if (error === undefined && isRead(c) && !isApi(c)) {
    const tidied = tidyAddress(c.req.path)
    if (tidied !== undefined) return c.redirect(tidied + new URL(c.req.url).search, 301)
  }
  if (isApi(c) && error instanceof Forbidden && isKeyless(c)) return askForKey(c)
  if (error !== undefined && isApi(c)) return problemResponse(problemOf(error))
  return respondWith(c, error === undefined ? faultOfStatus(404) : faultOf(error))
}

function respondWith(c: WebContext, fault: ReturnType<typeof faultOf>) {
  if (!isApi(c)) return errorPage(c, fault)
  const { status, kind, texts } = fault
  // What pages say beside the title is for people at a browser; these two say what a system is to do.
  const detail = status === 401 || status === 405 ? { detail: texts.body.en } : {}
  const problem = { type: `urn:vastakaiku:problem:${kind}`, title: texts.title.en, status, ...detail }
  return c.newResponse(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' })
}

// Nobody has been recognised: a key would help, where for one that is known it would not.
function isKeyless(c: WebContext) {
  return c.get('ctx')?.actor.kind === 'resident'
}

function askForKey(c: WebContext) {
  c.header('www-authenticate', 'Bearer')
  return respondWith(c, faultOfStatus(401))
}

function isRead(c: WebContext) {
  return c.req.method === 'GET' || c.req.method === 'HEAD'
}

function isApi(c: WebContext) {
  return c.req.path.startsWith('/api/')
}

function chosenLanguage(c: WebContext): Language {
  const wished = c.req.query('language')
  if (isInterfaceLanguage(wished)) {
    setCookie(c, languageCookie, wished, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 31_536_000 })
    return wished
  }
  const kept = getCookie(c, languageCookie)
  return isInterfaceLanguage(kept) ? kept : preferredLanguage(c)
}

const languageCookie = 'vastakaiku_language'

// What people come for stands first; rooms are in the order data flows, which is not that order.
const comesFirst = {
  resident: ['feedback', 'changes', 'services', 'follow'],
  staff: [
    '',
    'feedback',
    'cases',
    'reviews',
    'asks',
    'uploads',
    'services',
    'messages',
    'gateways',
    'processing-record',
  ],
}

function navigationOf(features: readonly Feature[], audience: 'resident' | 'staff') {
  const placeOf = ({ href }: NavigationEntry) => {
    const place = comesFirst[audience].indexOf(href)
    return place < 0 ? comesFirst[audience].length : place
  }
  return features
    .flatMap((feature) => feature.navigation ?? [])
    .filter((entry) => entry.audience === audience)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}
