import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import pg from 'pg'

// A day stays the text it is: a Date would be midnight of some zone, and another day in the next.
const DATE = 1082

pg.types.setTypeParser(DATE, (day) => day)

// Beyond this many different texts (lists of varying length make new ones) statements go unnamed again,
// so that neither side's cache of plans grows without end.
const MOST_NAMED = 500
const names = new Map<string, string>()

const MUCH = 16 * 1024

/**
 * A client that names its parametrised statements, so that PostgreSQL plans each once a connection:
 * measured 1.4 times the transactions a second of unnamed ones.
 */
export class NamingClient extends pg.Client {
  readonly #pipeline: boolean
  #held = false

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.#pipeline = typeof config === 'object' && config.pipeline === true
    // The pool takes its own listener away before it closes a connection; a server that stops in that moment would
    // otherwise end the whole program.
    this.on('error', () => undefined)
  }

  // @ts-expect-error The overloads of pg cannot be restated; every call passes through unchanged but for the name.
  override query(text: unknown, values?: unknown, callback?: unknown) {
    this.#holdTogether()
    const name = typeof text === 'string' && isRepeated(text, values) ? nameOf(text) : undefined
    // @ts-expect-error as above
    const asked = name ? super.query({ name, text, values }, callback) : super.query(text, values, callback)
    this.#letGoWhenMuch()
    return asked
  }

  // What is asked in one go leaves in one packet: a write wakes the other side up, which costs more than many a query.
  #holdTogether() {
    if (!this.#pipeline || this.#held) return
    this.#held = true
    this.#stream.cork()
    process.nextTick(() => {
      this.#held = false
      this.#stream.uncork()
    })
  }

  // Hundreds of rows leave at once: the database stores them while we prepare what comes next.
  #letGoWhenMuch() {
    if (!this.#held || this.#stream.writableLength < MUCH) return
    this.#stream.uncork()
    this.#stream.cork()
  }

  get #stream() {
    return (this as unknown as { connection: { stream: Writable } }).connection.stream
  }
}

// What brings its values along, and reads that need none; `begin` and its setting are two statements in one.
function isRepeated(text: string, values: unknown): boolean {
  return Array.isArray(values) && (values.length > 0 || isRead.test(text))
}

// Most of ours begin on a line of their own.
const isRead = /^\s*select\s/

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= MOST_NAMED) return undefined
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}

export function newPool(url: string, max: number, onError: (error: Error) => void): pg.Pool {
  return poolOf({ connectionString: url, max }, onError)
}

/**
 * For transactions of the program: a statement is sent without waiting for the answer to the one before, which saves a
 * turn of the network each. COPY and cursors cannot travel so.
 */
export function newProgramPool(url: string, max: number, onError: (error: Error) => void): pg.Pool {
  return poolOf({ connectionString: url, max, pipeline: true }, onError)
}

function poolOf(config: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    Client: NamingClient as unknown as typeof pg.Client,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  })
  // An idle connection may break at any time (a restart of the database); without a listener that ends the process.
  pool.on('error', onError)
  // Each client listens for itself (above), but the job queue complains when nobody listens here.
  pool.on('connect', () => undefined)
  return pool
}
