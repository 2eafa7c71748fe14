import { chmod, chown, mkdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Account } from './account.ts'

// What the system takes for the path of a socket, in bytes, with its closing zero: 104 on macOS and BSD, 108 on Linux.
const longestPath = 103

/**
 * The folder in which PostgreSQL puts a socket for the processes of this machine: a question and its answer over it take
 * two thirds of what they take over the network. Nothing where the system has none, the path is too long or cannot be named in
 * a list, or the file system takes no sockets: then all go over 127.0.0.1. Only the holder of the folder's lock may call this.
 */
export async function socketFolder(
  dataDir: string,
  port: number,
  account: Account | undefined,
): Promise<string | undefined> {
  const folder = path.join(dataDir, 'socket')
  const isTooLong = Buffer.byteLength(socketIn(folder, port)) > longestPath
  if (process.platform === 'win32' || isTooLong || /[",]/.test(folder)) return undefined
  // What a killed PostgreSQL left is taken away, so that no process with its old number stands in for it.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  if (!(await takesSockets(folder))) return undefined
  await chmod(folder, 0o700)
  if (account) await chown(folder, account.uid, account.gid)
  return folder
}

function socketIn(folder: string, port: number): string {
  return path.join(folder, `.s.PGSQL.${port}.lock`)
}

function takesSockets(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(path.join(folder, 'tried'), () => server.close(() => resolve(true)))
  })
}
