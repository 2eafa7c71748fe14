import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { CannotStart } from '../errors.ts'

/** A backup or restore that must not go on; the message is the one line to print. */
export class TransferRefused extends CannotStart {
  override name = 'TransferRefused'
}

/**
 * The file is text in gzip, so that `zcat` shows it: a line of JSON with what the file holds, then for each table its
 * rows as COPY writes them and a line `\.`, and last a line of JSON with the counts and the hash of all before it.
 */
export const FORMAT = 'vastakaiku-backup'
export const FORMAT_VERSION = 1
export const END_OF_TABLE = '\\.\n'

const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  madeAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), holdsTenants: z.boolean() })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
})
const trailerSchema = z.object({ rows: z.array(z.number()), sha256: z.string() })

export type Header = z.infer<typeof headerSchema>
export type Trailer = z.infer<typeof trailerSchema>
export type Section = (at: number, rows: AsyncIterable<Buffer>) => Promise<void>

/** Reads the whole file and its hash before anybody uses a row of it. */
export async function checkFile(file: string): Promise<{ header: Header; trailer: Trailer }> {
  const hash = createHash('sha256')
  const counts: number[] = []
  const { header, trailer } = await readSections(file, hash, async (at, rows) => {
    counts[at] = 0
    for await (const chunk of rows) counts[at] = (counts[at] ?? 0) + linesIn(chunk)
  })
  if (trailer.sha256 !== hash.digest('hex') || trailer.rows.join() !== counts.join()) throw damaged(file)
  return { header, trailer }
}

/** Hands each table's rows, in the order of the header, to `section`. */
export async function readSections(
  file: string,
  hash: { update(bytes: Buffer): unknown } | undefined,
  section: Section,
) {
  const lines = new Lines(
    chunksOf(file),
    (bytes) => hash?.update(bytes),
    () => damaged(file),
  )
  const header = parse(headerSchema, await lines.line(), file)
  if (header.version !== FORMAT_VERSION) {
    throw new TransferRefused(`${file} was made by another version of the backup (${header.version}).`)
  }
  for (const at of header.tables.keys()) await section(at, lines.untilEndOfTable())
  const trailer = parse(trailerSchema, await lines.lastLine(), file)
  return { header, trailer }
}

function parse<Shape>(schema: z.ZodType<Shape>, line: Buffer, file: string): Shape {
  try {
    return schema.parse(JSON.parse(line.toString('utf8')))
  } catch {
    throw damaged(file)
  }
}

async function* chunksOf(file: string) {
  const source = createReadStream(file)
  const gunzip = createGunzip({ chunkSize: 262_144 })
  source.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Buffer
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('Z_')) throw damaged(file)
    throw new TransferRefused(`${file} cannot be read: ${error instanceof Error ? error.message : code}`)
  } finally {
    source.destroy()
  }
}

class Lines {
  readonly #chunks: AsyncIterator<Buffer>
  readonly #seen: (bytes: Buffer) => void
  readonly #damage: () => Error
  #rest: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>, seen: (bytes: Buffer) => void, damage: () => Error) {
    this.#chunks = chunks[Symbol.asyncIterator]()
    this.#seen = seen
    this.#damage = damage
  }

  async line() {
    const line = await this.#untilNewline()
    this.#seen(line)
    return line
  }

  /** Not part of the hash, because the hash is in it; and nothing may follow it. */
  async lastLine() {
    const line = await this.#untilNewline()
    if (this.#rest.length > 0 || (await this.#more())) throw this.#damage()
    return line
  }

  // A row never begins with `\.`: COPY writes a backslash in a value as two.
  async *untilEndOfTable() {
    for (;;) {
      if (this.#rest.indexOf(END_OF_TABLE) === 0) {
        this.#take(END_OF_TABLE.length)
        return
      }
      const end = this.#rest.indexOf(`\n${END_OF_TABLE}`)
      const whole = end === -1 ? this.#rest.lastIndexOf(10) : end
      if (whole !== -1) yield this.#take(whole + 1)
      else if (!(await this.#more())) throw this.#damage()
    }
  }

  async #untilNewline() {
    for (;;) {
      const end = this.#rest.indexOf(10)
      if (end !== -1) {
        const line = this.#rest.subarray(0, end + 1)
        this.#rest = this.#rest.subarray(end + 1)
        return line
      }
      if (!(await this.#more())) throw this.#damage()
    }
  }

  #take(length: number) {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    this.#seen(taken)
    return taken
  }

  async #more() {
    const { value, done } = await this.#chunks.next()
    if (done) return false
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value])
    return true
  }
}

function linesIn(chunk: Buffer) {
  let count = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count++
  return count
}

function damaged(file: string) {
  return new TransferRefused(`${file} is damaged or is not a backup of Vastakaiku; nothing was written.`)
}
