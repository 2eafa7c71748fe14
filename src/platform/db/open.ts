import path from 'node:path'
import pg from 'pg'
import type { Config } from '../config.ts'
import { CannotStart } from '../errors.ts'
import type { Log } from '../log.ts'
import { startPostgres } from '../postgres/postgres.ts'
import { findRunning } from '../postgres/running.ts'
import { type Secrets, sign } from '../secrets/secrets.ts'
import { newPool, newProgramPool } from './client.ts'
import { type Database, newDatabase } from './database.ts'
import { refuseAnotherHashing } from './hashing.ts'
import { migrate } from './migrate.ts'

export const OWNER = 'vastakaiku_owner'
export const PROGRAM = 'vastakaiku_program'
export const NAME = 'vastakaiku'

export type OpenDatabase = {
  database: Database
  /** For the job queue and for commands; never for a request. */
  ownerPool: pg.Pool
  /** For backup and restore: a role that row-level security does not hold. Only with the embedded database. */
  superuserUrl?: string
  /** Settles when the embedded PostgreSQL has gone. */
  gone?: Promise<void>
  close(): Promise<void>
}

type Opening = {
  config: Config
  secrets: Secrets
  log: Log
  migrations: string
  /** For commands: the embedded database of a program that runs already will do. */
  beside?: boolean
  /** Called when the database has been given its migrations: what else there is to do may be done meanwhile. */
  onMigrating?: () => void
}

/** Starts or reaches PostgreSQL, makes the roles, migrates, and opens it to the program. */
export async function openDatabase(opening: Opening): Promise<OpenDatabase> {
  const server = opening.config.DATABASE_URL ? await reachGiven(opening) : await startEmbedded(opening)
  let closing = false
  // At the end PostgreSQL may go before it has read the last farewell of a connection.
  const onError = (error: Error) => closing || opening.log.warn({ err: error }, 'database connection lost')
  const ownerPool = newPool(server.ownerUrl, 6, onError)
  try {
    const { applied } = await migrate(ownerPool, opening.migrations, opening.onMigrating)
    if (applied.length > 0) opening.log.info({ applied }, 'database migrated')
    await refuseAnotherHashing(ownerPool, opening.secrets)
  } catch (error) {
    await ownerPool.end()
    await server.stop()
    throw error
  }
  const database = newDatabase(
    newProgramPool(server.programUrl, opening.config.DATABASE_CONNECTIONS, onError),
  )
  return {
    database,
    ownerPool,
    ...(server.superuserUrl === undefined ? {} : { superuserUrl: server.superuserUrl }),
    ...(server.gone === undefined ? {} : { gone: server.gone }),
    close: async () => {
      closing = true
      await database.close()
      await ownerPool.end()
      await server.stop()
    },
  }
}

type Server = {
  ownerUrl: string
  programUrl: string
  superuserUrl?: string
  gone?: Promise<void>
  stop(): Promise<void>
}

async function startEmbedded({ config, secrets, log, beside }: Opening): Promise<Server> {
  const dataDir = path.join(config.dataDir, 'postgres')
  const running = beside ? await findRunning(dataDir, NAME) : undefined
  if (running !== undefined) return reachEmbedded(running, secrets)
  const postgres = await startPostgres({ dataDir, log: (line) => log.debug({ postgres: line }) })
  const superuserUrl = postgres.url('superuser', 'postgres')
  await withClient(superuserUrl, async (client) => {
    await ensureRole(client, OWNER, passwordOf(secrets, OWNER))
    await ensureRole(client, PROGRAM, passwordOf(secrets, PROGRAM))
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME} owner ${OWNER}`)
  })
  const reached = reachEmbedded(postgres.url('superuser', NAME), secrets)
  return { ...reached, gone: postgres.gone, stop: () => postgres.stop() }
}

function reachEmbedded(superuserUrl: string, secrets: Secrets): Server {
  const url = (role: string) => as(superuserUrl, role, passwordOf(secrets, role))
  return { ownerUrl: url(OWNER), programUrl: url(PROGRAM), superuserUrl, stop: async () => undefined }
}

function as(address: string, role: string, password: string) {
  const url = new URL(address)
  url.username = role
  url.password = password
  return url.href
}

async function reachGiven({ config, secrets }: Opening): Promise<Server> {
  const ownerUrl = config.DATABASE_URL as string
  const stop = async () => undefined
  if (config.DATABASE_PROGRAM_URL) {
    await withClient(ownerUrl, refuseOldServer)
    await withClient(config.DATABASE_PROGRAM_URL, refuseAllSeeing, 'DATABASE_PROGRAM_URL')
    return { ownerUrl, programUrl: config.DATABASE_PROGRAM_URL, stop }
  }
  const password = passwordOf(secrets, PROGRAM)
  await withClient(ownerUrl, async (client) => {
    await refuseOldServer(client)
    // Web and worker may start at the same moment, and PostgreSQL refuses two changes of one role at once.
    await client.query('select pg_advisory_lock($1)', [lockOfRole])
    await ensureRole(client, PROGRAM, password).catch((error: Error) => {
      throw new CannotStart(
        `The role of DATABASE_URL may not make the role ${PROGRAM} (${error.message}): grant it CREATEROLE, or make the role and give DATABASE_PROGRAM_URL.`,
      )
    })
  })
  return { ownerUrl, programUrl: as(ownerUrl, PROGRAM, password), stop }
}

const lockOfRole = 7_281_906

async function refuseOldServer(client: pg.Client) {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  )
  if (Number(rows[0]?.version) < 150_000)
    throw new CannotStart('PostgreSQL must be 15 or newer: see DATABASE_URL.')
}

// Row-level security is what keeps organisations apart, and it does not hold everyone.
async function refuseAllSeeing(client: pg.Client) {
  const { rows } = await client.query<{ role: string; free: boolean }>(
    'select rolname as role, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  if (rows[0]?.role !== PROGRAM || rows[0].free)
    throw new CannotStart(
      `DATABASE_PROGRAM_URL is of the role ${rows[0]?.role}: it must be ${PROGRAM}, neither superuser nor with BYPASSRLS.`,
    )
}

// The same secrets give the same password, so that separate processes agree on it without a place to keep it.
function passwordOf(secrets: Secrets, role: string) {
  return sign(secrets, 'database role', role).replaceAll(/[^a-zA-Z0-9]/g, '')
}

async function ensureRole(client: pg.Client, role: string, password: string) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${role} login`)
  await client.query(`alter role ${role} with login password '${password}'`)
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>, setting = 'DATABASE_URL') {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new CannotStart(
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${reasonOf(error)}): check ${setting}.`,
    )
  }
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function reasonOf(error: unknown) {
  const { code, message } = error as { code?: string; message: string }
  return code ?? message
}
