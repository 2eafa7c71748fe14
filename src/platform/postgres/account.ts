import { chown, readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { PostgresUnavailable } from './errors.ts'

/** The account that runs PostgreSQL; nothing when it is our own. */
export type Account = { name: string; uid: number; gid: number }

/** PostgreSQL refuses to run as root, so root lends it the account made for it, or the one made for nothing. */
export async function accountForPostgres(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!line) {
    throw new PostgresUnavailable(
      'PostgreSQL does not run as root and there is no user postgres or nobody: run as another user, or set DATABASE_URL.',
    )
  }
  return { name: line[0] ?? '', uid: Number(line[2]), gid: Number(line[3]) }
}

/** Every folder above must let the account through, or PostgreSQL fails later with a line that names no folder. */
export async function checkPassable(target: string, account: Account) {
  const whole = await realpath(target)
  const parts = path.dirname(whole).split(path.sep).slice(1)
  const folders = ['/', ...parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`)]
  for (const folder of new Set(folders)) {
    if (!(await mayRun(folder, account))) {
      throw new PostgresUnavailable(
        `The folder ${folder} does not let the user ${account.name} through, and PostgreSQL runs as that user: chmod o+x ${folder}, or set DATABASE_URL.`,
      )
    }
  }
}

/** The program itself and the folders above it. */
export async function checkRunnable(program: string, account: Account) {
  await checkPassable(program, account)
  if (!(await mayRun(await realpath(program), account))) {
    throw new PostgresUnavailable(
      `The user ${account.name} may not run ${program}: install the dependencies again with umask 022, or set DATABASE_URL.`,
    )
  }
}

/** Gives the folder and all in it to the account; folders that are the account's already are not walked again. */
export async function giveTo(folder: string, account: Account) {
  if ((await stat(folder)).uid === account.uid) return
  for (const entry of await unlessGone(readdir(folder, { withFileTypes: true }), [])) {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) await unlessGone(giveTo(inside, account), undefined)
    else await unlessGone(chown(inside, account.uid, account.gid), undefined)
  }
  // The folder itself last: a walk cut short is begun again by the next start.
  await unlessGone(chown(folder, account.uid, account.gid), undefined)
}

// What an initdb whose start was killed takes away while we walk.
function unlessGone<Result>(asked: Promise<Result>, otherwise: Result): Promise<Result> {
  return asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return otherwise
    throw error
  })
}

async function mayRun(file: string, account: Account) {
  const { mode, uid, gid } = await stat(file)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & 1) === 1
}
