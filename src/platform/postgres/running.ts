import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { urlTo } from './cluster.ts'
import { isPostgresOn } from './processes.ts'

/** The server that another process of ours runs on this folder, for commands that may work beside it, as a backup may. */
export async function findRunning(wanted: string): Promise<{ url: ReturnType<typeof urlTo> } | undefined> {
  const dataDir = await realpath(wanted).catch(() => wanted)
  const cluster = path.join(dataDir, 'cluster')
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (lines[7]?.trim() !== 'ready' || !(await isPostgresOn(cluster, pid))) return undefined
  return { url: urlTo(await readFile(path.join(dataDir, 'superuser-password'), 'utf8'), port) }
}
