import { realpath } from 'node:fs/promises'
import { makeFolder } from '../folder.ts'
import { accountForPostgres, checkPassable, checkRunnable, giveTo, type Account } from './account.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { prepareCluster, urlTo } from './cluster.ts'
import { PostgresUnavailable } from './errors.ts'
import { clearLeftover } from './leftover.ts'
import { lockFolder, type Lock } from './lock.ts'
import { choosePort } from './port.ts'
import { startServer } from './server.ts'
import { socketFolder } from './socket.ts'

export type PostgresOptions = {
  /** A folder of PostgreSQL's own: as root it is given to another user. */
  dataDir: string
  port?: number
  /** For tests: a crash of the machine may lose everything. */
  fast?: boolean
  log: (line: string) => void
}

export type Postgres = {
  url(role: 'superuser', database: string): string
  host: string
  port: number
  /** The folder was taken over from a start that was killed and whose PostgreSQL still had to be waited for. */
  adopted: boolean
  /** Settles when PostgreSQL has gone, whether by `stop` or by itself. */
  gone: Promise<void>
  stop(): Promise<void>
}

/** The PostgreSQL that came with npm, running on this folder and gone when we are gone. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const binaries = findBinaries()
  try {
    const account = await accountForPostgres()
    const dataDir = await prepareFolder(options.dataDir, binaries, account)
    const lock = await lockFolder(dataDir)
    return await startLocked({ ...options, dataDir }, binaries, account, lock).catch(
      async (error: unknown) => {
        await lock.release()
        throw error
      },
    )
  } catch (error) {
    throw inOneLine(error, options.dataDir)
  }
}

/** For a start that is still being read: makes what it would make first, and the start finds it made. */
export async function makeClusterAhead(wanted: string): Promise<void> {
  const binaries = findBinaries()
  const account = await accountForPostgres()
  const dataDir = await prepareFolder(wanted, binaries, account)
  const lock = await lockFolder(dataDir)
  await prepareCluster(dataDir, binaries, account, false).finally(() => lock.release())
}

async function prepareFolder(wanted: string, binaries: Binaries, account: Account | undefined) {
  makeFolder(wanted, 0o700)
  const dataDir = await realpath(wanted)
  if (account) {
    await checkRunnable(binaries.postgres, account)
    await checkPassable(dataDir, account)
    await giveTo(dataDir, account)
  }
  return dataDir
}

async function startLocked(
  { dataDir, log, fast = false, port: asked }: PostgresOptions,
  binaries: Binaries,
  account: Account | undefined,
  lock: Lock,
): Promise<Postgres> {
  const cluster = await prepareCluster(dataDir, binaries, account, fast)
  const adopted = await clearLeftover(cluster.folder, log)
  const port = await choosePort(dataDir, asked)
  const socket = await socketFolder(dataDir, port, account)
  const server = await startServer({ binaries, folder: cluster.folder, port, socket, account, fast, log })
  const stop = async () => {
    await server.stop()
    await lock.release()
  }
  const url = urlTo(cluster.password, port, socket)
  return { url, host: '127.0.0.1', port, adopted, gone: server.gone, stop }
}

// A full disk, a folder of another user's: what the system says names the file, and that is enough for one line.
function inOneLine(error: unknown, dataDir: string) {
  if (!(error instanceof Error && 'syscall' in error)) return error
  return new PostgresUnavailable(`PostgreSQL cannot use the folder ${dataDir}: ${error.message}`, {
    cause: error,
  })
}
