import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problemResponse } from './problem.ts'
import { faultOfStatus } from './faults.ts'
import type { WebEnv } from './routes.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** No inline script or style anywhere, no framing, no addresses (they may hold a code) given to other sites. */
export function safetyHeaders(secure: boolean): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next()
    c.header('content-security-policy', policy)
    c.header('referrer-policy', 'same-origin')
    c.header('x-content-type-options', 'nosniff')
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    c.header('cross-origin-opener-policy', 'same-origin')
    if (secure) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  }
}

export const KILOBYTE = 1024
export const MEGABYTE = 1024 * 1024

/** Refuses a body over the limit before it is read into memory. */
export function atMost(bytes: number): MiddlewareHandler<WebEnv> {
  return bodyLimit({
    maxSize: bytes,
    onError: (c) => {
      const { texts, kind, status } = faultOfStatus(413)
      if (c.req.path.startsWith('/api/')) {
        return problemResponse({
          type: `urn:vastakaiku:problem:${kind}`,
          title: texts.title.en,
          status,
          detail: `The body may be at most ${Math.floor(bytes / KILOBYTE)} kB.`,
        })
      }
      const { ctx, show } = (c as unknown as { var: WebEnv['Variables'] }).var
      return show({ title: texts.title[ctx.language], status: 413 }, texts.body[ctx.language])
    },
  })
}
