import type { Config } from './config.ts'
import type { Organisation } from './context.ts'
import type { Database } from './db/database.ts'
import type { FileStore } from './files/file-store.ts'
import type { Log } from './log.ts'
import type { Secrets } from './secrets/secrets.ts'

/** What the program runs on, handed from main.ts to every route and job. */
export type Services = {
  config: Config
  database: Database
  secrets: Secrets
  files: FileStore
  log: Log
  organisations: OrganisationRegister
  clock: () => Date
  /** Voikko's Finnish dictionary, where the machine has it. */
  dictionary?: Uint8Array | undefined
}

/** Which organisations there are; kept by identity, asked by every request and job. */
export type OrganisationRegister = {
  findBySlug(slug: string): Promise<Organisation | undefined>
  findById(id: string): Promise<Organisation | undefined>
  list(): Promise<Organisation[]>
  /** What is kept for speed is read anew: for the process that changed an organisation. */
  forget(): void
}

export function surroundingsOf(services: Services) {
  return { now: services.clock(), secrets: services.secrets, baseUrl: services.config.baseUrl }
}
