import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { CannotStart } from '../errors.ts'

const lockOfMigrations = 7_281_905

/**
 * Brings the database to this version's shape: the queue's tables, then db/migrations, then db/views where changed. `onAsked`
 * is called when the database has been given all of it and is busy for a while.
 */
export async function migrate(
  ownerPool: pg.Pool,
  folder: string,
  onAsked: () => void = () => undefined,
): Promise<{ applied: string[] }> {
  const client = await ownerPool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockOfMigrations])
    // Behind the lock too: of two processes that start together on an empty database, one would fail.
    await runMigrations({ pgPool: ownerPool })
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migration (
        name text primary key, kind text not null, digest text not null, applied_at timestamptz not null default now())`)
    const migrations = await applyMigrations(client, folder, onAsked)
    return { applied: [...migrations, ...(await applyViews(client, folder))] }
  } catch (error) {
    throw inOneLine(error)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockOfMigrations]).catch(() => undefined)
    client.release()
  }
}

function inOneLine(error: unknown) {
  const notAllowed = error instanceof Error && 'code' in error && error.code === '42501'
  if (!notAllowed) return error
  return new CannotStart(
    `The role of DATABASE_URL may not make its tables (${error.message}): make it the owner of the database.`,
  )
}

async function applyMigrations(client: pg.ClientBase, folder: string, onAsked: () => void) {
  const known = await appliedOf(client, 'migration')
  const files = await filesOf(path.join(folder, 'migrations'))
  refuseNewerDatabase(known, files)
  const missing = files.filter(({ name }) => !known.has(name))
  const atOnce = known.size === 0 && applyAtOnce(client, missing)
  onAsked()
  // One after another they say which of them cannot be applied, and those before it stay.
  if (!(await atOnce)) for (const file of missing) await applyFile(client, file, 'migration')
  return missing.map(({ name }) => name)
}

/** Of an empty database: all of them in one message and one transaction, or none of them. */
async function applyAtOnce(client: pg.ClientBase, files: readonly SqlFile[]): Promise<boolean> {
  if (files.length === 0) return true
  const written = files.map(
    ({ name, digest }) => `(${client.escapeLiteral(name)}, 'migration', ${client.escapeLiteral(digest)})`,
  )
  const statements = [
    'begin',
    ...files.map(({ text }) => text),
    `insert into platform.migration (name, kind, digest) values ${written.join(', ')}`,
    'commit',
  ]
  try {
    // A file may end in a comment.
    await client.query(statements.join('\n;\n'))
    return true
  } catch (error) {
    // Where the connection is gone, what took it says more than that it cannot be rolled back.
    await client.query('rollback').catch(() => {
      throw error
    })
    return false
  }
}

function refuseNewerDatabase(known: Map<string, string>, files: SqlFile[]) {
  const here = new Set(files.map((file) => file.name))
  const newer = [...known.keys()].filter((name) => !here.has(name)).sort()
  if (newer.length > 0) {
    throw new CannotStart(
      `The database is of a newer version of Vastakaiku (it has ${newer.at(-1)}): install that version or restore an older backup.`,
    )
  }
}

async function applyViews(client: pg.ClientBase, folder: string) {
  const known = await appliedOf(client, 'view')
  const applied = []
  for (const file of await filesOf(path.join(folder, 'views'))) {
    if (known.get(file.name) === file.digest) continue
    await applyFile(client, file, 'view')
    applied.push(file.name)
  }
  return applied
}

async function applyFile(client: pg.ClientBase, file: SqlFile, kind: string) {
  await client.query('begin')
  try {
    await client.query(file.text)
    await client.query(
      `insert into platform.migration (name, kind, digest) values ($1, $2, $3)
       on conflict (name) do update set digest = excluded.digest, applied_at = now()`,
      [file.name, kind, file.digest],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`${file.name} could not be applied`, { cause: error })
  }
}

type SqlFile = { name: string; text: string; digest: string }

async function filesOf(folder: string): Promise<SqlFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function appliedOf(client: pg.ClientBase, kind: string) {
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from platform.migration where kind = $1',
    [kind],
  )
  return new Map(rows.map((row) => [row.name, row.digest]))
}
