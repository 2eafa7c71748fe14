import { Hono } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Services } from '../surroundings.ts'
import type { Metrics } from './metrics.ts'
import type { WebContext, WebEnv } from './routes.ts'

/** For those who run it: alive, ready to serve, and figures for Prometheus. */
export function healthRoutes(services: Services, metrics: Metrics) {
  const app = new Hono<WebEnv>()
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const ready = await services.database.isReachable()
    return c.text(ready ? 'ready' : 'the database does not answer', ready ? 200 : 503)
  })
  app.get('/metrics', async (c) => {
    if (!mayReadMetrics(c, services.config.METRICS_TOKEN)) return c.text('forbidden', 403)
    return c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType })
  })
  return app
}

/** Style sheets, fonts and islands: their names change with their content, so they may be kept for ever. */
export function assetRoutes(
  find: (path: string) => { body: Uint8Array<ArrayBuffer>; type: string } | undefined,
) {
  const app = new Hono<WebEnv>()
  app.get('/:name', (c) => {
    const asset = find(c.req.path)
    if (!asset) return c.notFound()
    return c.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  return app
}

const thisMachine = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function mayReadMetrics(c: WebContext, token: string | undefined) {
  if (token !== undefined) return c.req.header('authorization') === `Bearer ${token}`
  const behindProxy = c.req.header('x-forwarded-for') !== undefined
  return !behindProxy && thisMachine.has(getConnInfo(c).remote.address ?? '')
}
