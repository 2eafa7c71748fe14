import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PostgresUnavailable } from './errors.ts'
import { isAlive, isPostgresOn } from './processes.ts'

// A guarded PostgreSQL whose holder died is already on its way down: a moment is enough for nearly all.
const WAIT_BEFORE_STOPPING_MS = 4_000
const WAIT_AFTER_STOPPING_MS = 60_000

/**
 * Clears the way for a start: waits for a PostgreSQL left behind by a killed start, stops it if it stays, and
 * removes a pid file whose process id now belongs to something else. True when there was a living one.
 * Only the holder of the folder's lock may call this.
 */
export async function clearLeftover(cluster: string, log: (line: string) => void): Promise<boolean> {
  const pid = await pidOf(cluster)
  if (pid === undefined) return false
  if (!(await isPostgresOn(cluster, pid))) {
    // A dead process id PostgreSQL handles itself; one that lives as another process, or as a zombie, would stop it.
    if (isAlive(pid)) await rm(path.join(cluster, 'postmaster.pid'), { force: true })
    return false
  }
  log(`A PostgreSQL left behind by an earlier start (process ${pid}) is still there; waiting for it to stop.`)
  if (await isGoneWithin(cluster, pid, WAIT_BEFORE_STOPPING_MS)) return true
  log(`Stopping the PostgreSQL left behind (process ${pid}).`)
  process.kill(pid, 'SIGINT')
  if (await isGoneWithin(cluster, pid, WAIT_AFTER_STOPPING_MS)) return true
  throw new PostgresUnavailable(
    `A PostgreSQL left behind by an earlier start (process ${pid}) on ${cluster} does not stop: stop it by hand.`,
  )
}

async function isGoneWithin(cluster: string, pid: number, waitMs: number) {
  for (let waited = 0; waited < waitMs; waited += 50) {
    if (!(await isPostgresOn(cluster, pid))) return true
    await sleep(50)
  }
  return false
}

async function pidOf(cluster: string) {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}
