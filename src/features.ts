import { feature as catalogue } from './features/catalogue/index.ts'
import { feature as identity } from './features/identity/index.ts'
import { feature as improvement } from './features/improvement/index.ts'
import { river } from './features/index.ts'
import { feature as listening } from './features/listening/index.ts'
import { feature as messaging } from './features/messaging/index.ts'
import { feature as moderation } from './features/moderation/index.ts'
import { feature as site } from './features/site/index.ts'
import { feature as voices } from './features/voices/index.ts'
import type { Feature } from './platform/feature.ts'
import * as platform from './platform/platform.holdings.ts'
import type { SealedColumn } from './platform/secrets/secrets.ts'
import type { FileColumn, RoomHoldings } from './platform/holding.ts'

export { apiGuard, newOrganisationRegister, staffGuard } from './features/identity/index.ts'
export { frontRoutes } from './features/site/index.ts'

const built: Record<(typeof river)[number], Feature> = {
  identity,
  catalogue,
  voices,
  messaging,
  moderation,
  listening,
  improvement,
  site,
}

/** The rooms in the order of the river: web, worker, commands and the demo join the same ones. */
export const features: readonly Feature[] = river.map((room) => built[room])

/** Every encrypted column of the house. */
export const sealedColumns: readonly SealedColumn[] = [
  ...platform.sealed,
  ...features.flatMap(({ sealed }) => sealed ?? []),
]

/** Every column that points to stored files. */
export const fileColumns: readonly FileColumn[] = features.flatMap(({ files }) => files ?? [])

/** What the whole house keeps of people. */
export const kept: readonly RoomHoldings[] = [platform.kept, ...features.flatMap((room) => room.kept ?? [])]
