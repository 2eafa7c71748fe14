import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Config } from './platform/config.ts'
import { CannotStart } from './platform/errors.ts'
import type { WebEnv } from './platform/web/routes.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export type Server = {
  port: number
  /** Begins to answer; before this every request is told to come back. `beside` takes paths of its own first. */
  serve(app: Hono<WebEnv>, beside?: { prefix: string; handle: Handler }): void
  stop(): Promise<void>
}

/** Takes the port at once, so that a taken one is said in one clear line. */
export async function listen({ PORT, HOST }: Pick<Config, 'PORT' | 'HOST'>): Promise<Server> {
  let handle: Handler = notYet
  const server = createServer({ requestTimeout: 60_000 }, (request, response) => handle(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inOneLine(error, PORT, HOST)))
    server.listen(PORT, HOST, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    serve(app, beside) {
      const answer = getRequestListener(app.fetch)
      handle = (request, response) => {
        if (beside && request.url?.startsWith(beside.prefix)) beside.handle(request, response)
        else void answer(request, response)
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        // Whoever keeps a connection open for longer than this does not hold the stop.
        setTimeout(() => server.closeAllConnections(), 5_000).unref()
      }),
  }
}

function notYet(_request: IncomingMessage, response: ServerResponse) {
  response.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain' }).end('starting\n')
}

function inOneLine(error: NodeJS.ErrnoException, port: number, host: string) {
  if (error.code === 'EADDRINUSE')
    return new CannotStart(
      `Port ${port} is taken: stop what runs there, or set PORT to another, for example PORT=3001.`,
    )
  if (error.code === 'EACCES')
    return new CannotStart(`Port ${port} may not be used by this user: set PORT to 1024 or more.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new CannotStart(`HOST ${host} is not an address of this machine: use 127.0.0.1 or 0.0.0.0.`)
  return error
}
