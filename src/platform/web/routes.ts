import type { HttpBindings } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HonoContext, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Context } from '../context.ts'
import type { NavigationEntry } from '../feature.ts'
import type { RoomHoldings } from '../holding.ts'
import type { Panels } from '../panels.ts'
import type { Services } from '../surroundings.ts'
import type { RateLimiter } from './rate-limit.ts'

export type WebEnv = {
  Bindings: HttpBindings
  Variables: {
    services: Services
    ctx: Context
    panels: Panels
    /** What the whole house keeps of people, for the record of processing. */
    kept: readonly RoomHoldings[]
    limiter: RateLimiter
    /** Where the request came from, by the trusted proxies of the settings. */
    address: string
    show: Show
    /** What stands across the top for this audience, also where the page itself was not found. */
    navigation?: readonly NavigationEntry[]
    /** The session a form belongs to; none for residents. */
    sessionId?: string
  }
}

export type WebContext = HonoContext<WebEnv>
export type PageRoutes = Hono<WebEnv>
export type ApiRoutes = OpenAPIHono<WebEnv>

/** Puts content in its audience's frame and answers with it. Given to every route by app.ts. */
export type Show = (page: Page, content: Child) => Response | Promise<Response>

export type Page = {
  title: string
  status?: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503
  /** A coloured top of a public page, for the few that deserve one. */
  hero?: Child
  /** A link up, above the content. */
  back?: { href: string; label: string }
  /** Wide pages hold tables; reading pages hold text. */
  width?: 'reading' | 'wide'
  /** The number of errors in the form on the page: said first in the title, for those who hear the page. */
  errors?: number
  /** Language of the page where it is not that of the interface (a question in Arabic, say). */
  language?: string
  /** The smallest frame, for pages that residents answer on. */
  plain?: boolean
  /** Addresses of the same page in other languages, where they are not the same path with another language in it. */
  languages?: readonly { language: string; href: string }[]
}
