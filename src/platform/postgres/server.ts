import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { PostgresUnavailable } from './errors.ts'
import { spawnGuarded, type Guarded } from './guard.ts'

// After a hard fall PostgreSQL first replays its log, which on a slow disk takes its time.
const LONGEST_START_MS = 120_000
const ATTEMPTS_WHILE_OLD_PROCESSES_END = 20

export type ServerOptions = {
  binaries: Binaries
  folder: string
  port: number
  /** The folder of the socket for processes of this machine. */
  socket: string | undefined
  account: Account | undefined
  fast: boolean
  log: (line: string) => void
}

/** A PostgreSQL that answers, or the reason in one line. */
export async function startServer(options: ServerOptions): Promise<Guarded> {
  for (let attempt = 1; ; attempt++) {
    const before = await pidFileOf(options.folder)
    const server = spawnGuarded(commandOf(options), options.folder, options.account, options.log)
    if (await isReady(server, options.folder, before)) return server
    await server.stop()
    const lines = server.lastLines()
    // The children of a server that was itself killed need a moment to notice, and PostgreSQL rightly waits for them.
    const oldOnesEnd = lines.some((line) => line.includes('still in use') || line.includes('already exists'))
    if (!oldOnesEnd || attempt === ATTEMPTS_WHILE_OLD_PROCESSES_END)
      throw new PostgresUnavailable(reasonOf(lines))
    await sleep(250)
  }
}

function commandOf({ binaries, folder, port, socket, fast }: ServerOptions) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: socket ?? '',
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and details quote rows, and rows hold what people said: neither belongs in a log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    // Nobody replicates from it, so it need not write the log as if somebody did.
    wal_level: 'minimal',
    max_wal_senders: '0',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return [
    binaries.postgres,
    '-D',
    folder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

// Line 8 of the pid file says when connections are taken; a file left by a server that was killed says it still.
async function isReady(server: Guarded, folder: string, before: string) {
  const deadline = performance.now() + LONGEST_START_MS
  while (!server.isGone() && performance.now() < deadline) {
    const now = await pidFileOf(folder)
    if (now !== before && now.split('\n')[7]?.trim() === 'ready') return true
    await sleep(20)
  }
  return false
}

function pidFileOf(folder: string) {
  return readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
}

function reasonOf(lines: string[]) {
  const telling = lines.findLast((line) => /FATAL|PANIC|error while/.test(line)) ?? lines.at(-1)
  return `PostgreSQL did not start: ${telling?.replace(/^.*?(FATAL|PANIC): */, '') ?? 'it said nothing'}`
}
