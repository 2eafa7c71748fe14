import type pg from 'pg'
import { type Context, type Organisation, systemContext } from './context.ts'
import { type Services, surroundingsOf } from './surroundings.ts'

/** A long-lived connection of an organisation to the world outside, held by one process of all. */
export type Line = {
  /** `room: what it holds`. */
  name: string
  /** The name of the lock under which it is held, for others who do the same work in turns. */
  lock: string
  /** What it is held with; nothing where the organisation has no such line. When it changes, the line begins anew. */
  wanted(services: Services, ctx: Context): Promise<string | undefined>
  /** Holds it until the signal says stop. It mends itself; what it throws is logged, and it begins anew. */
  hold(services: Services, ctx: Context, signal: AbortSignal): Promise<void>
}

type Held = { stop: AbortController; with: string; ended: Promise<void> }
export type LineSettings = {
  ownerPool: pg.Pool
  services: Services
  lines: readonly Line[]
  lookEveryMs?: number
}

/** Holds the lines that nobody else holds. `stop` lets go of them, each with its own goodbye. */
export function startLines({ ownerPool, services, lines, lookEveryMs = 3_000 }: LineSettings) {
  const held = new Map<string, Held>()
  let client: pg.PoolClient | undefined
  let stopping = false
  let looking: Promise<void> = Promise.resolve()
  let asking: Promise<unknown> = Promise.resolve()

  // One connection for all locks of this process: they go with it, however the process ends.
  async function connection(): Promise<pg.PoolClient> {
    if (client) return client
    const fresh = await ownerPool.connect()
    client = fresh
    fresh.once('error', () => {
      if (client !== fresh) return
      client = undefined
      fresh.release(true)
      // Somebody else may hold the lines from now on.
      for (const one of held.values()) one.stop.abort()
    })
    return fresh
  }

  async function look() {
    for (const organisation of await services.organisations.list())
      for (const line of lines)
        await lookAt(line, organisation).catch((error: unknown) => faulty(line, error))
  }

  async function lookAt(line: Line, organisation: Organisation) {
    const ctx = systemContext(organisation, line.name, surroundingsOf(services))
    const wanted = await line.wanted(services, ctx)
    const key = `${organisation.id} ${line.lock}`
    const now = held.get(key)
    if (now && now.with !== wanted) now.stop.abort()
    if (now || wanted === undefined || stopping) return
    if (!(await ask(await connection(), 'pg_try_advisory_lock', key)) || stopping) return
    const stop = new AbortController()
    const ended = line
      .hold(services, ctx, stop.signal)
      .catch((error: unknown) => faulty(line, error))
      .then(() => letGo(key))
    held.set(key, { stop, with: wanted, ended })
  }

  async function letGo(key: string) {
    held.delete(key)
    if (client) await ask(client, 'pg_advisory_unlock', key).catch(() => undefined)
  }

  // A connection answers one question at a time.
  function ask(of: pg.PoolClient, what: 'pg_try_advisory_lock' | 'pg_advisory_unlock', key: string) {
    const text = `select ${what}(hashtextextended($1, 0)) as yes`
    const asked = asking.then(() => of.query<{ yes: boolean }>(text, [key]))
    asking = asked.catch(() => undefined)
    return asked.then(({ rows }) => rows[0]?.yes === true)
  }

  function faulty(line: Line, error: unknown) {
    services.log.error({ line: line.name, err: error }, 'line failed')
  }

  function lookOnce() {
    looking = look().catch((error: unknown) => services.log.error({ err: error }, 'lines not looked at'))
  }

  const clock = setInterval(() => void looking.then(lookOnce), lookEveryMs)
  lookOnce()
  return {
    async stop() {
      stopping = true
      clearInterval(clock)
      await looking
      const ending = [...held.values()]
      for (const one of ending) one.stop.abort()
      await Promise.all(ending.map(({ ended }) => ended))
      const last = client
      client = undefined
      last?.release(true)
    },
  }
}
