import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { Client, Connection, Submittable } from 'pg'

/** PostgreSQL's COPY over a `pg` client, which has no method for it: rows as text, one a line. */
export function copyOut(client: Client, statement: string): CopyOut {
  return client.query(new CopyOut(statement))
}

/** Sends the chunks and resolves to the number of rows stored. */
export async function copyIn(
  client: Client,
  statement: string,
  chunks: AsyncIterable<Buffer>,
): Promise<number> {
  const copy = client.query(new CopyIn(statement))
  const connection = await Promise.race([copy.ready, copy.stored.then(unexpected)])
  for await (const chunk of chunks) {
    connection.sendCopyFromChunk(chunk)
    if (copy.hasFailed) break
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
  }
  connection.endCopyFrom()
  return copy.stored
}

function unexpected(): never {
  throw new Error('The statement was not a COPY')
}

type Tag = { text: string }
/** Methods of pg's connection that its types leave out. */
type CopyConnection = Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

// One message a row would be one push a row; gathered, they pass several times faster.
const GATHERED_BYTES = 65_536

class CopyOut extends Readable implements Submittable {
  rows = 0
  readonly #statement: string
  #connection: Connection | undefined
  #gathered: Buffer[] = []
  #bytes = 0

  constructor(statement: string) {
    super()
    this.#statement = statement
  }

  submit(connection: Connection) {
    this.#connection = connection
    connection.query(this.#statement)
  }

  handleCopyData(message: { chunk: Buffer }) {
    // The parser uses its buffer again, so what it lends is copied.
    this.#gathered.push(Buffer.from(message.chunk))
    this.#bytes += message.chunk.length
    if (this.#bytes >= GATHERED_BYTES && !this.#pass()) this.#connection?.stream.pause()
  }

  handleCommandComplete(tag: Tag) {
    this.rows = rowsOf(tag)
  }

  handleReadyForQuery() {
    this.#pass()
    this.push(null)
  }

  handleError(error: Error) {
    this.destroy(error)
  }

  override _read() {
    this.#connection?.stream.resume()
  }

  #pass() {
    const whole = Buffer.concat(this.#gathered)
    this.#gathered = []
    this.#bytes = 0
    return whole.length === 0 || this.push(whole)
  }
}

class CopyIn implements Submittable {
  hasFailed = false
  readonly ready: Promise<CopyConnection>
  readonly stored: Promise<number>
  readonly #statement: string
  readonly #isReady: (connection: CopyConnection) => void
  readonly #isStored: (rows: number) => void
  readonly #failed: (error: Error) => void
  #rows = 0

  constructor(statement: string) {
    this.#statement = statement
    const ready = Promise.withResolvers<CopyConnection>()
    const stored = Promise.withResolvers<number>()
    this.ready = ready.promise
    this.stored = stored.promise
    this.#isReady = ready.resolve
    this.#isStored = stored.resolve
    this.#failed = stored.reject
    // Whoever waits for it hears of a failure; until somebody does it must not end the process.
    stored.promise.catch(() => undefined)
  }

  submit(connection: Connection) {
    connection.query(this.#statement)
  }

  handleCopyInResponse(connection: CopyConnection) {
    this.#isReady(connection)
  }

  handleCommandComplete(tag: Tag) {
    this.#rows = rowsOf(tag)
  }

  handleReadyForQuery() {
    this.#isStored(this.#rows)
  }

  handleError(error: Error) {
    this.hasFailed = true
    this.#failed(error)
  }
}

function rowsOf(tag: Tag) {
  return Number(/^COPY (\d+)$/.exec(tag.text)?.[1] ?? 0)
}
