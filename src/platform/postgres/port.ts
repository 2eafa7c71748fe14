import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { PostgresUnavailable } from './errors.ts'

/** The asked port, or the one of the last start when it is still free, so that tools need not be told anew, or any. */
export async function choosePort(dataDir: string, asked: number | undefined): Promise<number> {
  if (asked !== undefined && asked !== 0) {
    if ((await freePort(asked)) === undefined) {
      throw new PostgresUnavailable(`Port ${asked} on 127.0.0.1 is taken: PostgreSQL cannot listen there.`)
    }
    return asked
  }
  const file = path.join(dataDir, 'port')
  const last = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
  const port = (last > 0 && last < 65_536 ? await freePort(last) : undefined) ?? (await freePort(0))
  if (port === undefined) throw new PostgresUnavailable('No port on 127.0.0.1 is free for PostgreSQL.')
  await writeFile(file, String(port))
  return port
}

function freePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const got = typeof address === 'object' && address ? address.port : undefined
      server.close(() => resolve(got))
    })
  })
}
