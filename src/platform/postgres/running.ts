import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { urlTo } from './cluster.ts'
import { isPostgresOn } from './processes.ts'

/** The superuser's address of a PostgreSQL that another process already runs on this folder, for commands beside it. */
export async function findRunning(wanted: string, database: string): Promise<string | undefined> {
  const dataDir = await realpath(wanted).catch(() => wanted)
  const cluster = path.join(dataDir, 'cluster')
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, port, socket] = [Number(lines[0]), Number(lines[3]), lines[4]?.trim()]
  if (lines[7]?.trim() !== 'ready' || !(await isPostgresOn(cluster, pid))) return undefined
  const password = await readFile(path.join(dataDir, 'superuser-password'), 'utf8')
  return urlTo(password, port, socket || undefined)('superuser', database)
}
