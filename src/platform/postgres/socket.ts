import { once } from 'node:events'
import { chmod, chown, mkdir, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
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
  try {
    // What a killed PostgreSQL left is taken away, so that no process with its old number stands in for it.
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
    await trySocket(path.join(folder, 'tried'))
    await chmod(folder, 0o700)
    if (account) await chown(folder, account.uid, account.gid)
    return folder
  } catch {
    return undefined
  }
}

function socketIn(folder: string, port: number): string {
  return path.join(folder, `.s.PGSQL.${port}.lock`)
}

// As PostgreSQL makes its own. Folders that a virtual machine shares with its host (virtiofs) may take a socket and then refuse
// to change its permissions, and there PostgreSQL would not start at all.
async function trySocket(file: string) {
  const server = createServer((socket) => socket.destroy())
  try {
    await once(server.listen(file), 'listening')
    await chmod(file, 0o700)
    const socket = connect(file)
    await once(socket, 'connect')
    socket.destroy()
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}
