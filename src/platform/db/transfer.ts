import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { copyIn, copyOut } from './transfer-copy.ts'
import {
  checkFile,
  END_OF_TABLE,
  FORMAT,
  FORMAT_VERSION,
  readSections,
  TransferRefused,
  type Trailer,
} from './transfer-file.ts'
import { readShape, type Shape } from './transfer-shape.ts'

export { TransferRefused }
export type Transferred = { tables: number; rows: number }

/**
 * The whole database at one moment, in one file. Wants a superuser or a role that bypasses row-level security: any
 * other would see the rows of one organisation or none, and is refused.
 */
export async function backupDatabase(url: string, targetFile: string): Promise<Transferred> {
  const unfinished = `${targetFile}.unfinished`
  return withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const trailer: Trailer = { rows: [], sha256: '' }
    try {
      await pipeline(
        writeAll(client, trailer),
        createGzip(),
        // The file holds personal data: for its owner's eyes only. A power cut after "done" must not lose it.
        createWriteStream(unfinished, { mode: 0o600, flush: true }),
      )
      await rename(unfinished, targetFile)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    return summed(trailer)
  })
}

async function* writeAll(client: Client, trailer: Trailer) {
  const hash = createHash('sha256')
  const seen = (bytes: Buffer) => {
    hash.update(bytes)
    return bytes
  }
  const shape = await readShape(client)
  await lock(client, shape, 'access share')
  const { rows } = await client.query<{ now: Date }>('select now()')
  const about = { format: FORMAT, version: FORMAT_VERSION, madeAt: rows[0]?.now.toISOString() }
  yield seen(Buffer.from(`${JSON.stringify({ ...about, ...shape })}\n`))
  for (const table of shape.tables) {
    const copy = copyOut(client, `copy ${table.name} ${columnsOf(table)} to stdout`)
    for await (const chunk of copy) yield seen(chunk as Buffer)
    trailer.rows.push(copy.rows)
    yield seen(Buffer.from(END_OF_TABLE))
  }
  trailer.sha256 = hash.digest('hex')
  yield Buffer.from(`${JSON.stringify(trailer)}\n`)
}

/**
 * Fills a database that is migrated to the version of the backup and used by nobody yet: all of it or nothing.
 * What migrations themselves filled in (code lists) is replaced by what the backup holds.
 */
export async function restoreDatabase(url: string, sourceFile: string): Promise<Transferred> {
  const { header, trailer } = await checkFile(sourceFile)
  return withClient(url, async (client) => {
    await client.query('begin')
    const shape = await readShape(client)
    await lock(client, shape, 'access exclusive')
    refuseOtherVersion(header, shape)
    await refuseUsed(client, shape)
    // Triggers and foreign keys rest: the rows were whole when they were written, and they come table by table.
    await client.query("set local session_replication_role = 'replica'")
    if (shape.tables.length > 0) await client.query(`truncate ${namesOf(shape)}`)
    await readSections(sourceFile, undefined, async (at, rows) => {
      const table = header.tables[at]
      if (!table) return
      const stored = await copyIn(client, `copy ${table.name} ${columnsOf(table)} from stdin`, rows)
      if (stored !== trailer.rows[at])
        throw new Error(`${table.name} took ${stored} rows of ${trailer.rows[at]}`)
    })
    for (const { name, lastValue, isCalled } of header.sequences) {
      await client.query('select setval($1::regclass, $2, $3)', [name, lastValue, isCalled])
    }
    await releaseJobs(client, shape)
    await client.query('commit')
    await client.query('analyze')
    return summed(trailer)
  })
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  // A connection that breaks fails the query under way; without a listener it would end the process as well.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`
      set row_security = off; set lock_timeout = '3s'; set statement_timeout = 0;
      set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
      set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1`)
    return await work(client)
  } catch (error) {
    throw inOneLine(error)
  } finally {
    // Ends the transaction too, if one is still open.
    await client.end()
  }
}

function inOneLine(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '42501') {
    return new TransferRefused(
      'Backup and restore want a superuser of the database: another role sees one organisation at most.',
      { cause: error },
    )
  }
  if (code === '55P03') {
    return new TransferRefused('The database is in use: stop Vastakaiku first.', {
      cause: error,
    })
  }
  return error
}

async function lock(client: Client, shape: Shape, mode: string) {
  if (shape.tables.length > 0) await client.query(`lock table ${namesOf(shape)} in ${mode} mode`)
}

function namesOf({ tables }: Shape) {
  return tables.map((table) => table.name).join(', ')
}

function refuseOtherVersion(backup: Shape, database: Shape) {
  const isSame =
    JSON.stringify([backup.migrations, backup.tables]) ===
    JSON.stringify([database.migrations, database.tables])
  if (isSame) return
  throw new TransferRefused(
    `The backup and the database are of different versions (${lastMigration(backup)} and ${lastMigration(database)}): restore with the version that made the backup, then upgrade.`,
  )
}

function lastMigration({ migrations }: Shape) {
  return migrations.findLast((name) => !name.startsWith('queue ')) ?? 'none'
}

async function refuseUsed(client: Client, { tables }: Shape) {
  for (const table of tables) {
    if (!table.holdsTenants) continue
    const { rowCount } = await client.query(`select from ${table.name} limit 1`)
    if (rowCount) {
      throw new TransferRefused(
        `The database is not empty (${table.name} holds rows): restore into a new one.`,
      )
    }
  }
}

// A job that was running when the backup was made has no worker any more; unlocked, it runs again at once.
async function releaseJobs(client: Client, { tables }: Shape) {
  for (const { name } of tables) {
    if (name !== 'graphile_worker._private_jobs' && name !== 'graphile_worker._private_job_queues') continue
    await client.query(`update ${name} set locked_at = null, locked_by = null where locked_at is not null`)
  }
}

function columnsOf(table: Shape['tables'][number]) {
  // Each is a quoted name, a space and a type; a quoted name may itself hold spaces.
  const names = table.columns.map((column) => /^(?:"(?:[^"]|"")*"|[^ ]+)/.exec(column)?.[0] ?? column)
  return names.length === 0 ? '' : `(${names.join(', ')})`
}

function summed(trailer: Trailer): Transferred {
  return { tables: trailer.rows.length, rows: trailer.rows.reduce((sum, rows) => sum + rows, 0) }
}
