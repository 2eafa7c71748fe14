import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { PostgresUnavailable } from './errors.ts'

const SUPERUSER = 'postgres'
const MAJOR_VERSION = '18'

export type Cluster = { folder: string; password: string }

/** The cluster's files and the superuser's password; made on the first start. */
export async function prepareCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  fast: boolean,
): Promise<Cluster> {
  const folder = path.join(dataDir, 'cluster')
  const passwordFile = path.join(dataDir, 'superuser-password')
  if (await exists(folder)) {
    await checkVersion(folder)
  } else {
    await makePassword(passwordFile, account)
    await makeCluster(folder, passwordFile, binaries, account, fast)
  }
  return { folder, password: await readFile(passwordFile, 'utf8') }
}

/** Over the socket in this folder, where there is one; otherwise over the network of this machine. */
export function urlTo(password: string, port: number, socket: string | undefined) {
  const bySocket = socket === undefined ? '' : `?host=${encodeURIComponent(socket)}`
  return (_role: 'superuser', database: string) =>
    `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}${bySocket}`
}

async function makePassword(file: string, account: Account | undefined) {
  await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  // initdb reads it as the account that will own the cluster.
  if (account) await chown(file, account.uid, account.gid)
}

async function makeCluster(
  folder: string,
  passwordFile: string,
  binaries: Binaries,
  account: Account | undefined,
  fast: boolean,
) {
  // Made beside and renamed when whole, so that a start killed here leaves no half-made cluster. In a place of its own: the initdb
  // of that start may go on for a moment, and would write into what we make.
  await removeUnfinished(folder)
  const unfinished = `${folder}.new-${randomBytes(6).toString('hex')}`
  const flags = [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(fast ? ['--no-sync'] : ['--data-checksums']),
  ]
  try {
    await promisify(execFile)(binaries.initdb, flags, {
      cwd: path.dirname(folder),
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...(account && { uid: account.uid, gid: account.gid }),
    })
  } catch (error) {
    throw new PostgresUnavailable(`PostgreSQL could not make its data folder: ${reasonOf(error)}`, {
      cause: error,
    })
  }
  await rename(unfinished, folder)
}

async function removeUnfinished(folder: string) {
  const [place, start] = [path.dirname(folder), `${path.basename(folder)}.new`]
  for (const name of await readdir(place))
    if (name.startsWith(start))
      await rm(path.join(place, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

function reasonOf(error: unknown) {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
  if (said.includes('shared libraries')) {
    return 'its package was installed without its install script. Run npm rebuild, or set DATABASE_URL.'
  }
  return (
    said.split('\n').find((line) => line.includes('error:')) ??
    (error instanceof Error ? error.message : 'unknown')
  )
}

async function checkVersion(folder: string) {
  const version = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8')).trim()
  if (version === MAJOR_VERSION) return
  throw new PostgresUnavailable(
    `The database in ${folder} is of PostgreSQL ${version} and this is PostgreSQL ${MAJOR_VERSION}: back it up with the earlier version and restore it into a new DATA_DIR.`,
  )
}

async function exists(folder: string) {
  return stat(folder).then(
    () => true,
    () => false,
  )
}
