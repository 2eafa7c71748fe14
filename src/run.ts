import { readConfig } from './platform/config.ts'
import { CannotStart } from './platform/errors.ts'
import type { Begun } from './start.ts'

/** Starts what the settings ask for, and ends cleanly on Ctrl-C: requests, jobs, then the database. */
export async function run(begun: Begun = {}): Promise<void> {
  try {
    const config = readConfig(process.env)
    // Only now, because it is large: a wrong setting is said at once.
    const { greet, startProgram } = await import('./start.ts')
    const running = await startProgram(config, say, begun)
    let stopping = false
    const stop = async () => {
      // A second Ctrl-C is a person who will not wait.
      if (stopping) process.exit(130)
      stopping = true
      await running.stop()
      process.exit(0)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    void running.program.opened.gone?.then(() => {
      if (stopping) return
      process.stderr.write(
        `PostgreSQL has stopped by itself: start again. LOG_LEVEL=debug shows what it says.\n`,
      )
      process.exit(1)
    })
    await greet(config, say)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
