import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Log } from '../log.ts'
import type { WebEnv } from './routes.ts'

export type Metrics = { registry: Registry; requestSeconds: Histogram<'method' | 'route' | 'status'> }

export function newMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requestSeconds = new Histogram({
    name: 'vastakaiku_http_request_seconds',
    help: 'Time to answer a request, by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  return { registry, requestSeconds }
}

/** Times and logs each request by its route pattern: a path may hold a code, so it is written nowhere. */
export function measureRequests(metrics: Metrics, log: Log): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const started = performance.now()
    await next()
    const seconds = (performance.now() - started) / 1000
    const labels = { method: c.req.method, route: routePath(c), status: String(c.res.status) }
    metrics.requestSeconds.observe(labels, seconds)
    log.debug({ ...labels, ms: Math.round(seconds * 1000) }, 'request')
  }
}
