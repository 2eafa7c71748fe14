import { mkdirSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Test files run in several processes: one unpacks or builds, the others wait. */
export async function withLock(lock: string, work: () => Promise<void>): Promise<void> {
  const giveUpAt = performance.now() + 60_000
  while (!tryLock(lock)) {
    // Left behind by a process that was killed.
    if (performance.now() > giveUpAt) rmSync(lock, { recursive: true, force: true })
    await wait(100)
  }
  try {
    await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
