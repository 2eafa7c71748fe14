import path from 'node:path'
import pg from 'pg'
import type { Config } from '../config.ts'
import { CannotStart } from '../errors.ts'
import type { Log } from '../log.ts'
import { startPostgres } from '../postgres/postgres.ts'
import { type Secrets, sign } from '../secrets/secrets.ts'
import { newPool } from './client.ts'
import { type Database, newDatabase } from './database.ts'
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

type Opening = { config: Config; secrets: Secrets; log: Log; migrations: string }

/** Starts or reaches PostgreSQL, makes the roles, migrates, and opens it to the program. */
export async function openDatabase(opening: Opening): Promise<OpenDatabase> {
  const server = opening.config.DATABASE_URL ? await reachGiven(opening) : await startEmbedded(opening)
  const onError = (error: Error) => opening.log.warn({ err: error }, 'database connection lost')
  const ownerPool = newPool(server.ownerUrl, 6, onError)
  try {
    const { applied } = await migrate(ownerPool, opening.migrations)
    if (applied.length > 0) opening.log.info({ applied }, 'database migrated')
  } catch (error) {
    await ownerPool.end()
    await server.stop()
    throw error
  }
  const database = newDatabase(newPool(server.programUrl, opening.config.DATABASE_CONNECTIONS, onError))
  return {
    database,
    ownerPool,
    ...(server.superuserUrl === undefined ? {} : { superuserUrl: server.superuserUrl }),
    ...(server.gone === undefined ? {} : { gone: server.gone }),
    close: async () => {
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

async function startEmbedded({ config, secrets, log }: Opening): Promise<Server> {
  const postgres = await startPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    log: (line) => log.debug({ postgres: line }),
  })
  const superuserUrl = postgres.url('superuser', 'postgres')
  await withClient(superuserUrl, async (client) => {
    await ensureRole(client, OWNER, passwordOf(secrets, OWNER))
    await ensureRole(client, PROGRAM, passwordOf(secrets, PROGRAM))
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME} owner ${OWNER}`)
  })
  const url = (role: string) =>
    `postgresql://${role}:${passwordOf(secrets, role)}@${postgres.host}:${postgres.port}/${NAME}`
  return {
    ownerUrl: url(OWNER),
    programUrl: url(PROGRAM),
    superuserUrl: postgres.url('superuser', NAME),
    gone: postgres.gone,
    stop: () => postgres.stop(),
  }
}

async function reachGiven({ config, secrets }: Opening): Promise<Server> {
  const ownerUrl = config.DATABASE_URL as string
  const stop = async () => undefined
  if (config.DATABASE_PROGRAM_URL) {
    await withClient(ownerUrl, refuseOldServer)
    return { ownerUrl, programUrl: config.DATABASE_PROGRAM_URL, stop }
  }
  const password = passwordOf(secrets, PROGRAM)
  await withClient(ownerUrl, async (client) => {
    await refuseOldServer(client)
    await ensureRole(client, PROGRAM, password).catch((error: Error) => {
      throw new CannotStart(
        `The role of DATABASE_URL may not make the role ${PROGRAM} (${error.message}): grant it CREATEROLE, or make the role and give DATABASE_PROGRAM_URL.`,
      )
    })
  })
  const programUrl = new URL(ownerUrl)
  programUrl.username = PROGRAM
  programUrl.password = password
  return { ownerUrl, programUrl: programUrl.href, stop }
}

async function refuseOldServer(client: pg.Client) {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  )
  if (Number(rows[0]?.version) < 150_000)
    throw new CannotStart('PostgreSQL must be 15 or newer: see DATABASE_URL.')
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

async function withClient(url: string, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new CannotStart(
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${reasonOf(error)}): check DATABASE_URL.`,
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
