import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { newApp } from '../../src/app.ts'
import { newOrganisationRegister } from '../../src/features/identity/organisation.register.ts'
import { apiGuard, staffGuard } from '../../src/features/identity/index.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { Feature } from '../../src/platform/feature.ts'
import { newMetrics } from '../../src/platform/web/metrics.ts'
import { newRateLimiter, usualRules } from '../../src/platform/web/rate-limit.ts'
import { someServices } from './app.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** The site over HTTP with its real guards; `beside` answers what is not the site's, such as an identity provider. */
export async function aSite(
  database: Database,
  features: readonly Feature[],
  given: { clock?: () => Date; beside?: (origin: string) => readonly [prefix: string, Handler][] } = {},
) {
  let listener: Handler = (_, response) => response.writeHead(503).end()
  const server: Server = createServer((request, response) => listener(request, response))
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const organisations = newOrganisationRegister(database, () => performance.now())
  const some = someServices(database, given.clock)
  const services = { ...some, organisations, config: { ...some.config, baseUrl: origin } }
  const limiter = newRateLimiter({ rules: usualRules, now: services.clock })
  const app = newApp({ services, features, limiter, metrics: newMetrics(), staffGuard, apiGuard })
  const site = getRequestListener(app.fetch)
  const beside = given.beside?.(origin) ?? []
  listener = (request, response) => {
    const found = beside.find(([prefix]) => request.url?.startsWith(prefix))
    if (found) found[1](request, response)
    else void site(request, response)
  }
  return { origin, services, close: () => server.closeAllConnections() }
}

export type Opened = { url: string; status: number; html: string; headers: Headers }

/** Follows redirects and keeps cookies by name and path, as a browser does. */
export function aBrowser(origin: string) {
  const jar = new Map<string, { name: string; value: string; path: string }>()

  async function open(address: string, form?: URLSearchParams | FormData): Promise<Opened> {
    let url = new URL(address, origin)
    let body: URLSearchParams | FormData | null = form ?? null
    for (let hops = 0; hops < 15; hops += 1) {
      const sent = [...jar.values()].filter(({ path }) => url.pathname.startsWith(path))
      const cookie = sent.map(({ name, value }) => `${name}=${value}`).join('; ')
      const method = body === null ? 'GET' : 'POST'
      const headers = { cookie, 'accept-language': 'fi' }
      const response = await fetch(url, { method, body, headers, redirect: 'manual' })
      for (const line of response.headers.getSetCookie()) keep(line)
      const location = response.headers.get('location')
      if (location === null) {
        const html = await response.text()
        return {
          url: url.href.slice(origin.length),
          status: response.status,
          html,
          headers: response.headers,
        }
      }
      url = new URL(location, url)
      body = null
    }
    throw new Error('Too many redirects')
  }

  function keep(line: string) {
    const [pair = '', ...attributes] = line.split(/; ?/)
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(name.length + 1)
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
    if (value === '') jar.delete(`${name} ${path}`)
    else jar.set(`${name} ${path}`, { name, value, path })
  }

  return { open, cookies: () => [...jar.values()] }
}
