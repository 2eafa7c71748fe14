import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './problem.ts'
import { faultOfStatus } from './faults.ts'
import type { WebContext, WebEnv } from './routes.ts'

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
    // Not by c.header, which makes the whole response anew for each header that comes after it.
    const { headers } = c.res
    headers.set('content-security-policy', policy)
    headers.set('referrer-policy', 'same-origin')
    headers.set('x-content-type-options', 'nosniff')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    headers.set('cross-origin-opener-policy', 'same-origin')
    if (secure) {
      headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
      keepCookiesFromHttp(headers)
    }
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}

// Also those of cookies that were set without a thought of it.
function keepCookiesFromHttp(headers: Headers) {
  const cookies = headers.getSetCookie()
  headers.delete('set-cookie')
  for (const cookie of cookies)
    headers.append('set-cookie', /; *secure/i.test(cookie) ? cookie : `${cookie}; Secure`)
}

export const KILOBYTE = 1024
export const MEGABYTE = 1024 * 1024

/**
 * Refuses a body over the limit before it is read into memory. One that does not say its length (chunked, as proxies and
 * streaming systems send) is read as far as the limit and handed on whole.
 */
export function atMost(bytes: number): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { raw } = c.req
    const length = raw.headers.has('transfer-encoding') ? null : raw.headers.get('content-length')
    if (length !== null) return Number(length) > bytes ? tooLarge(c, bytes) : next()
    if (!raw.body) return next()
    const body = await readAtMost(raw.body, bytes)
    if (!body) return tooLarge(c, bytes)
    // From its parts: the server's own request cannot be given to the constructor.
    c.req.raw = new Request(raw.url, { method: raw.method, headers: [...raw.headers], body })
    return next()
  }
}

async function readAtMost(stream: ReadableStream<Uint8Array>, bytes: number) {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > bytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(c: WebContext, bytes: number): Response | Promise<Response> {
  const { texts, kind, status } = faultOfStatus(413)
  if (c.req.path.startsWith('/api/')) {
    return problemResponse({
      type: `urn:vastakaiku:problem:${kind}`,
      title: texts.title.en,
      status,
      detail: `The body may be at most ${Math.floor(bytes / KILOBYTE)} kB.`,
    })
  }
  const { ctx, show } = c.var
  return show({ title: texts.title[ctx.language], status: 413 }, texts.body[ctx.language])
}
