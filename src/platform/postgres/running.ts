import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { SUPERUSER } from './cluster.ts'

/** The address of a PostgreSQL that another process already runs on this folder, for commands given beside it. */
export async function findRunning(dataDir: string, database: string): Promise<string | undefined> {
  const read = (name: string) => readFile(path.join(dataDir, name), 'utf8').catch(() => undefined)
  const [port, password] = await Promise.all([read('port'), read('superuser-password')])
  if (port === undefined || password === undefined) return undefined
  const url = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port.trim()}/${encodeURIComponent(database)}`
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    await client.end()
    return url
  } catch {
    return undefined
  }
}
