import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Account } from './account.ts'

/**
 * Starts PostgreSQL behind a small shell that holds our pipe on its standard input. When the pipe closes, because
 * we asked or because we died, even by kill -9, the shell interrupts PostgreSQL, which then stops cleanly.
 * It is detached so that Ctrl-C reaches us alone and we can finish our work before the database goes.
 * The interrupt is repeated, because one that comes before PostgreSQL listens to signals is lost.
 */
const GUARD = `
"$@" </dev/null &
server=$!
exec 3<&0
( read -r _ <&3; while kill -INT "$server"; do sleep 1; done ) >/dev/null 2>&1 &
watcher=$!
wait "$server"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`

export type Guarded = {
  /** The last lines the server wrote. */
  lastLines(): string[]
  /** Settles when the server is gone, whoever stopped it. */
  gone: Promise<void>
  isGone(): boolean
  stop(): Promise<void>
}

export function spawnGuarded(
  command: string[],
  cwd: string,
  account: Account | undefined,
  log: (line: string) => void,
): Guarded {
  const child = spawn('/bin/sh', ['-c', GUARD, 'postgres-guard', ...command], {
    cwd,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...(account && { uid: account.uid, gid: account.gid }),
  })
  let isGone = false
  const gone = goneOf(child).finally(() => (isGone = true))
  child.stdin?.on('error', () => undefined)
  return {
    lastLines: keepLines(child, log),
    gone,
    isGone: () => isGone,
    stop: () => {
      child.stdin?.end()
      return gone
    },
  }
}

// 'close' comes when the last process that could write has gone: the shell and every process of the server.
function goneOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
}

function keepLines(child: ChildProcess, log: (line: string) => void) {
  const kept: string[] = []
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      kept.push(line)
      if (kept.length > 20) kept.shift()
      log(line)
    })
  }
  return () => [...kept]
}
