import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PostgresUnavailable } from './errors.ts'

export type Lock = { release(): Promise<void> }

/**
 * One living holder for each data folder. A listening socket rather than a file with a process id, because the
 * system itself takes it away when the process dies, however it dies: nothing can be left behind and nothing has
 * to be guessed from an id that may live again as another process. On Linux the name is abstract (no file at all).
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const name = socketNameOf(folder)
  const server = (await listen(name)) ?? (await listenAgain(name, folder))
  return { release: () => new Promise((done) => server.close(() => done())) }
}

async function listenAgain(name: string, folder: string) {
  const holder = await askHolder(name)
  if (holder === undefined) {
    // Where the socket is a file, that of a killed process stays, and nobody answers on it.
    if (!name.startsWith('\0')) await rm(name, { force: true })
    const server = await listen(name)
    if (server) return server
  }
  throw new PostgresUnavailable(
    `Another Vastakaiku${holder ? ` (process ${holder})` : ''} already runs on ${folder}: stop it, or give this one its own DATA_DIR.`,
  )
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)))
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    // The lock alone must not keep a finished program alive.
    server.listen(name, () => resolve(server.unref()))
  })
}

function askHolder(name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(name)
    socket.setEncoding('utf8').setTimeout(2_000, () => socket.destroy())
    socket.on('data', (text: string) => (answer += text))
    socket.on('close', () => resolve(answer === '' ? undefined : answer))
    // A holder too busy to answer still holds it; only a refused connection means that nobody is there.
    socket.on('timeout', () => resolve('busy'))
    socket.on('error', () => resolve(undefined))
  })
}

function socketNameOf(folder: string) {
  const name = `vastakaiku-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  return process.platform === 'linux' ? `\0${name}` : path.join(tmpdir(), `${name}.sock`)
}
