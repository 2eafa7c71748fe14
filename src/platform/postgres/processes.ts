import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * Is there a living PostgreSQL server on this cluster under this process id? The command line tells: a zombie has
 * none, and an id that lives again has another. (The working folder would tell too, but root in a container
 * may not look at another user's.)
 */
export async function isPostgresOn(cluster: string, pid: number): Promise<boolean> {
  const command = process.platform === 'linux' ? await commandByProc(pid) : await commandByPs(pid)
  return command.includes('/postgres ') && command.includes(` -D ${cluster} `)
}

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not permitted to signal it: it lives, as somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function commandByProc(pid: number) {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.replaceAll('\0', ' ')
}

async function commandByPs(pid: number) {
  return promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  )
}
