import path from 'node:path'
import { type Config, readConfig } from '../platform/config.ts'
import { NAME } from '../platform/db/open.ts'
import { CannotStart } from '../platform/errors.ts'
import { findRunning } from '../platform/postgres/running.ts'
import { openProgram, type Program } from '../program.ts'

/** Runs a command given on the command line: what a person can mend is said in one line, with exit code 1. */
export async function runCommand(work: (config: Config, words: string[]) => Promise<void>) {
  try {
    await work(readConfig({ LOG_LEVEL: 'error', ...process.env }), process.argv.slice(2))
    process.exit(0)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** The embedded database as its superuser: of the program that runs now, or started for as long as the work takes. */
export async function withEmbedded(config: Config, work: (superuserUrl: string) => Promise<void>) {
  if (config.DATABASE_URL)
    throw new CannotStart('This is for the embedded database: with DATABASE_URL use pg_dump and pg_restore.')
  const running = await findRunning(path.join(config.dataDir, 'postgres'), NAME)
  if (running) return work(running)
  await withProgram(config, ({ opened }) => work(opened.superuserUrl as string))
}

/** The whole program without web or worker; beside a running one it uses that one's database. */
export async function withProgram(config: Config, work: (program: Program) => Promise<void>) {
  const program = await openProgram(config, { beside: true })
  try {
    await work(program)
  } finally {
    await program.opened.close()
  }
}
