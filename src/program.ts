import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from './platform/config.ts'
import { openDatabase, type OpenDatabase } from './platform/db/open.ts'
import { CannotStart } from './platform/errors.ts'
import { awaitEvents } from './platform/events.ts'
import type { FileStore } from './platform/files/file-store.ts'
import { localFileStore } from './platform/files/local-file-store.ts'
import { s3FileStore } from './platform/files/s3-file-store.ts'
import { makeFolder } from './platform/folder.ts'
import { newLog } from './platform/log.ts'
import { loadSecrets, type Secrets } from './platform/secrets/secrets.ts'
import type { Services } from './platform/surroundings.ts'
import { readVoikko } from './voikko.ts'

export type Program = { services: Services; opened: OpenDatabase }

/** What web, worker and commands have in common: settings read, secrets at hand, database open. */
export async function openProgram(
  config: Config,
  given: { beside?: boolean; onMigrating?: () => void } = {},
): Promise<Program> {
  const log = newLog(config.LOG_LEVEL)
  const secrets = openFolder(config)
  const opened = await openDatabase({ config, secrets, log, migrations: databaseFolder(), ...given })
  const { database } = opened
  // Only now: whoever starts the whole program reads the rooms while the database starts.
  const { features, newOrganisationRegister } = await import('./features.ts')
  awaitEvents(
    features.flatMap((feature) => feature.reactions ?? []).flatMap((one) => (one.atOnce ? one.to : [])),
  )
  const services: Services = {
    config,
    database,
    secrets,
    files: newFileStore(config),
    log,
    organisations: newOrganisationRegister(database, () => performance.now()),
    clock: () => new Date(),
    dictionary: readVoikko(config),
  }
  return { services, opened }
}

function openFolder(config: Config): Secrets {
  try {
    makeFolder(config.dataDir)
    return loadSecrets({
      dataDir: config.dataDir,
      sessionSecret: config.SESSION_SECRET,
      encryptionKeys: config.ENCRYPTION_KEYS,
      hashingSecret: config.HASHING_SECRET,
    })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new CannotStart(
      `DATA_DIR ${config.dataDir} cannot be used (${error.message}): give another folder.`,
    )
  }
}

const MEGABYTE = 1024 * 1024

function newFileStore(config: Config): FileStore {
  const limits = { bytesPerFile: 40 * MEGABYTE, bytesPerOrganisation: config.FILE_QUOTA_MB * MEGABYTE }
  if (!config.S3_ENDPOINT) return localFileStore(path.join(config.dataDir, 'files'), limits)
  return s3FileStore({
    endpoint: config.S3_ENDPOINT,
    region: config.S3_REGION,
    bucket: config.S3_BUCKET as string,
    accessKeyId: config.S3_ACCESS_KEY_ID as string,
    secretAccessKey: config.S3_SECRET_ACCESS_KEY as string,
    pathStyle: config.S3_PATH_STYLE,
    limits,
  })
}

// In the source tree db/ lies above src/; the build copies it into dist/, above the chunks.
function databaseFolder() {
  const here = path.dirname(fileURLToPath(import.meta.url))
  return [path.join(here, 'db'), path.join(here, '../db')].find((folder) => existsSync(folder)) as string
}
