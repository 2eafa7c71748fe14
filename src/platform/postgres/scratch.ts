import { access, chmod, constants, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres, type Postgres } from './postgres.ts'

const MEMORY = '/dev/shm'

/** A server for one test run: in memory where there is such a folder, safe from nothing, gone when stopped. */
export async function startScratchPostgres(log: (line: string) => void = () => undefined): Promise<Postgres> {
  const folder = await mkdtemp(path.join(await roomiest(), 'vastakaiku-'))
  // The account that root lends to PostgreSQL must come through.
  await chmod(folder, 0o755)
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), fast: true, log })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function roomiest() {
  return access(MEMORY, constants.W_OK).then(
    () => MEMORY,
    () => tmpdir(),
  )
}
